import type * as v from 'valibot';
import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { previewsSchema } from '../schema/previews.ts';
import { TOP, type PreviewData } from '../../model/previews.ts';
import type { Chapter, Claim } from '../../model/story.ts';

type Add = (path: (string | number)[], what: string, right: string) => void;

/** Share pictures belong to sections that exist, and name steps, forks, reports and claims that exist. */
export function checkPreviews(
	file: string,
	{ data, line }: YamlFile<v.InferOutput<typeof previewsSchema>>,
	known: { chapters: Chapter[]; claims: Claim[]; reports: { id: string }[]; forks: { id: string }[] },
	problems: Problems
): void {
	const sections = [TOP, ...known.chapters.map((c) => c.id)];
	const reports = known.reports.map((r) => r.id);
	for (const [section, preview] of Object.entries(data)) {
		const add = (path: (string | number)[], what: string, right: string) =>
			problems.add(file, line([section, ...path]), what, right);
		if (!sections.includes(section)) {
			add([], `Unknown section "${section}"`, suggest(section, sections));
			continue;
		}
		const steps = known.chapters.find((c) => c.id === section)?.steps.map((s) => s.id) ?? [];
		if (preview.step && !steps.includes(preview.step)) {
			add(['step'], `The section "${section}" has no step "${preview.step}"`, suggest(preview.step, steps));
		}
		const forks = known.forks.map((f) => f.id);
		if (preview.fork && !forks.includes(preview.fork)) {
			add(['fork'], `Unknown fork "${preview.fork}"`, suggest(preview.fork, forks));
		}
		for (const report of Object.keys(preview.says ?? {})) {
			if (!reports.includes(report)) {
				add(['says', report], `Unknown report "${report}"`, suggest(report, reports));
			}
		}
		if (preview.picture === 'answers') checkAnswers(preview, known.claims, add);
	}
}

/** A picture of answers has words for every report that speaks to its claim. */
function checkAnswers(preview: PreviewData, claims: Claim[], add: Add): void {
	const claim = claims.find((c) => c.id === preview.claim);
	if (!claim) {
		add(
			['claim'],
			`Unknown claim "${preview.claim ?? ''}"`,
			suggest(
				preview.claim ?? '',
				claims.map((c) => c.id)
			)
		);
		return;
	}
	for (const saying of claim.says) {
		if (preview.says?.[saying.report] || claim.versions?.[saying.version ?? '']) continue;
		add(
			['says'],
			`The preview has no words for what report "${saying.report}" says to "${claim.id}"`,
			`Add ${saying.report}: { ${Object.keys(claim.label).join(': …, ')}: … } under says`
		);
	}
}

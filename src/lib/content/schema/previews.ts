/** What the card of a shared link shows: the shape of `cards.yaml`, and its checks against the rest of the story. */
import * as v from 'valibot';
import { id, iso, text } from './files.ts';
import { suggest, type Problems } from '../read/problem.ts';
import type { Chapter, Claim, Text } from '../../model/story.ts';
import type { YamlFile } from '../read/yaml.ts';

/** The section that is the front page. */
export const TOP = 'top';

export interface CardData {
	/**
	 * answers: each report's thread ends at what it says to the claim · reports: the threads end at the reports
	 * themselves · ledger: every claim a row.
	 */
	picture: 'answers' | 'reports' | 'ledger';
	/** One or two lines under the question. */
	line: Text;
	/** The claim that the question is about. */
	claim?: string | undefined;
	/** What each report says to it in a few words, where the claim's own version does not say it well. */
	says?: Record<string, Text> | undefined;
	/** Place and days; the story's own where none is given. */
	dateline?: Text | undefined;
	/** The step whose sky is the ground; the chapter's still where none is given. */
	step?: string | undefined;
	/** Time runs down the card, under that time's sky; hours get a line. The claim's sayings have times. */
	clock?: { from: string; to: string; hours: string[] } | undefined;
}
export type Cards = Record<string, CardData>;

export const cardsSchema = v.record(
	id,
	v.strictObject({
		picture: v.picklist(['answers', 'reports', 'ledger'] as const),
		line: text,
		claim: v.optional(id),
		says: v.optional(v.record(id, text)),
		dateline: v.optional(text),
		step: v.optional(id),
		clock: v.optional(v.strictObject({ from: iso, to: iso, hours: v.array(iso) }))
	})
);

export function checkCards(
	file: string,
	{ data, line }: YamlFile<v.InferOutput<typeof cardsSchema>>,
	known: { chapters: Chapter[]; claims: Claim[]; reports: { id: string }[] },
	problems: Problems
): void {
	const sections = [TOP, ...known.chapters.map((c) => c.id)];
	const reports = known.reports.map((r) => r.id);
	for (const [section, card] of Object.entries(data)) {
		const add = (path: (string | number)[], what: string, right: string) =>
			problems.add(file, line([section, ...path]), what, right);
		if (!sections.includes(section)) {
			add([], `Unknown section "${section}"`, suggest(section, sections));
			continue;
		}
		const steps = known.chapters.find((c) => c.id === section)?.steps.map((s) => s.id) ?? [];
		if (card.step && !steps.includes(card.step)) {
			add(['step'], `The section "${section}" has no step "${card.step}"`, suggest(card.step, steps));
		}
		for (const report of Object.keys(card.says ?? {})) {
			if (!reports.includes(report)) {
				add(['says', report], `Unknown report "${report}"`, suggest(report, reports));
			}
		}
		if (card.picture !== 'answers') continue;
		const claim = known.claims.find((c) => c.id === card.claim);
		if (!claim) {
			add(
				['claim'],
				`Unknown claim "${card.claim ?? ''}"`,
				suggest(
					card.claim ?? '',
					known.claims.map((c) => c.id)
				)
			);
			continue;
		}
		for (const saying of claim.says) {
			if (card.says?.[saying.report] || claim.versions?.[saying.version ?? '']) continue;
			add(
				['says'],
				`The card has no words for what report "${saying.report}" says to "${claim.id}"`,
				`Add ${saying.report}: { en: …, ar: … } under says`
			);
		}
	}
}

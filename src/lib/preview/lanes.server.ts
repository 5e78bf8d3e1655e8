/** What each report has in a share picture. */
import full from 'virtual:story/full';
import { dotStates } from '../marks/states.ts';
import { toMs } from '../model/clock.ts';
import { fill } from '../model/fill.ts';
import type { Lang } from '../model/languages.ts';
import type { PreviewData } from '../model/previews.ts';
import type { Claim, Report, Saying } from '../model/story.ts';
import type { PreviewLane, PreviewModel } from './model.ts';

/** The lanes of all reports, in their order. */
export function lanesOf(lang: Lang, data: PreviewData, ink: PreviewModel['ink']): PreviewLane[] {
	const { reports, claims, ui } = full;
	const claim = claims.find(({ id }) => id === data.claim) ?? null;
	const states = claim ? dotStates(claim, null, reports) : [];
	const levelOf = levels(claim, data);
	return reports.map((report, i): PreviewLane => {
		const saying = claim?.says.find((says) => says.report === report.id);
		const silent = data.picture === 'answers' && !saying;
		const words = silent ? ui[lang]['preview.silent']! : wordsOf(lang, data, claim, report, saying);
		return {
			name: fill(ui[lang]['report']!, { n: report.number }),
			shape: report.shape,
			colour: report.colour[ink],
			hollow: report.hollow,
			state: silent ? 'silent' : states[i] === 'speaks' ? 'speaks' : 'gives',
			words,
			level: levelOf(report, saying, words),
			time: data.clock ? timeOf(saying) : null
		};
	});
}

/** What stands at a report's thread: its answer, or in a picture of the reports what kind of report it is. */
function wordsOf(
	lang: Lang,
	data: PreviewData,
	claim: Claim | null,
	report: Report,
	saying: Saying | undefined
): string {
	const own = data.says?.[report.id];
	if (data.picture !== 'answers') return (own ?? report.character)[lang];
	const { front } = full;
	const answer = claim?.id === front.question.claim ? front.answers[report.id] : undefined;
	const words = own ?? answer ?? claim?.versions?.[saying?.version ?? ''];
	if (!words) throw new Error(`previews.yaml has no words for what ${report.id} says to ${claim?.id}`);
	return words[lang];
}

/** Reports of one version, or where a claim has but one those of the same words, end at one level. */
function levels(claim: Claim | null, data: PreviewData) {
	const versions = new Set(claim?.says.flatMap((saying) => saying.version ?? []));
	const keys: string[] = [];
	return (report: Report, saying: Saying | undefined, words: string): number | null => {
		if (!saying) return data.picture === 'reports' ? 0 : null;
		const key = versions.size > 1 ? (saying.version ?? report.id) : words;
		if (!keys.includes(key)) keys.push(key);
		return keys.indexOf(key);
	};
}

function timeOf(saying: Saying | undefined): PreviewLane['time'] {
	const { from, to, wide = false } = saying?.time ?? {};
	if (!from) return null;
	const { offset } = full.front.days;
	return { from: toMs(from, offset), to: to ? toMs(to, offset) : null, wide };
}

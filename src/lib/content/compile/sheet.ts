import type { SheetData, SheetTime } from '../../evidence/sheet/sheet.ts';
import { pickWords } from '../../model/uiWords.ts';
import { SHEET_WORDS } from '../uiWords.ts';
import { share } from './days.ts';
import { hourMinute, toMs } from '../../model/clock.ts';
import { skyStops } from '../../graphics/sky.ts';
import { instantsOf, spanOf } from '../../graphics/spans.ts';
import { hourTicks } from '../../graphics/ticks.ts';
import type { GivenTime, Lang, Story } from '../../model/story.ts';

/** What the evidence sheet shows, in one language: every claim, and the strip of the last night. */
export function sheetData(story: Story, lang: Lang): SheetData {
	const { night, offset } = story.front.days;
	const span = night ? ([toMs(night.from, offset), toMs(night.to, offset)] as const) : null;
	const sky = story.places.find((p) => p.id === story.front.sky)!;
	return {
		ui: pickWords(story.ui[lang], SHEET_WORDS),
		night: span && {
			sky: skyStops(span[0], span[1], sky.at, 20),
			hours: hoursOf(span, offset)
		},
		reports: story.reports.map((r) => ({
			id: r.id,
			number: r.number,
			shape: r.shape,
			name: r.name[lang],
			lang: r.lang,
			hollow: r.hollow
		})),
		claims: Object.fromEntries(
			story.claims.map((c) => [
				c.id,
				{
					chapter: c.chapter,
					kind: c.kind,
					...(sharedByMachine(c) && { sharedByMachine: true }),
					claim: c.claim[lang],
					...(c.note && { note: c.note[lang] }),
					...(c.versions && {
						versions: Object.entries(c.versions).map(([id, text]) => ({ id, text: text[lang] }))
					}),
					says: c.says.map((s) => {
						const time = span && s.time && timeOn(span, s.time, offset);
						return {
							report: s.report,
							paragraph: s.paragraph,
							...(s.match === 'part' && { part: true }),
							version: s.version ?? null,
							gives: s.gives[lang],
							...(s.quote && { quote: s.quote }),
							...(s.machine && { machine: true }),
							...(time && { time })
						};
					})
				}
			])
		)
	};
}

/** Whether a claim counts as shared only with a part that a chatbot wrote: one report gives it in full besides. */
function sharedByMachine({ kind, says }: Story['claims'][number]): boolean {
	const written = says.filter((saying) => saying.match !== 'part' && !saying.machine);
	return kind === 'shared' && written.length < 2;
}

function hoursOf([from, to]: readonly [number, number], offset: string): { text: string; x: number }[] {
	return hourTicks(from, to, 3, offset).map((ms) => ({
		text: hourMinute(ms, offset),
		x: share(ms, [from, to])
	}));
}

/** A given time as shares of the night; null where it names no hour or lies outside. */
function timeOn([from, to]: readonly [number, number], time: GivenTime, offset: string): SheetTime | null {
	if (!['exact', 'about', 'by', 'range'].includes(time.precision)) return null;
	const instants = instantsOf(time, offset);
	if ((instants.to ?? instants.from) < from || instants.from > to) return null;
	const [a, b] = spanOf(time.precision, instants);
	return {
		precision: time.precision,
		wide: time.wide ?? false,
		from: share(a, [from, to]),
		to: share(b, [from, to])
	};
}

import { giversOf } from '../../model/givers.ts';
import { spokenGivers } from '../../marks/spoken.ts';
import { fill } from '../../model/fill.ts';
import { languageOf } from '../../model/languages.ts';
import { plural } from '../../model/plural.ts';
import type { Claim, Lang, Story } from '../../model/story.ts';
import type { BraidClaim, BraidData } from '../../pictures/braid/compiled.ts';
import { braidRows, HEIGHTS, kindOf } from '../../pictures/braid/rows.ts';
import type { BraidScene } from '../../pictures/braid/scene.ts';
import { drawBraid } from '../../pictures/braid/strokes.ts';
import type { Gauge } from '../../pictures/braid/weave.ts';
import { lightAt } from './light.ts';

/** On a phone; where a window is wide all of it is stretched across to lanes of twice the width. */
const GAUGE: Gauge = { lane: 22, pinch: 3.8, reach: 3, clear: 3.4 };

/** What the braid shows, in one language; null where no chapter shows one. */
export function braidData(story: Story, lang: Lang): BraidData | null {
	const shown = Object.entries(story.scenes).flatMap(([chapter, { steps }]) => {
		const scenes = Object.values(steps).filter((scene): scene is BraidScene => scene.view === 'braid');
		return scenes.length > 0 ? [{ chapter, scenes }] : [];
	})[0];
	if (!shown) return null;
	const { chapters, height } = braidRows(story);
	const rows = chapters.flatMap((chapter) => chapter.rows);
	const { locale } = languageOf(lang);
	const ui = story.ui[lang];
	const count = (kind: 'tied' | 'parted' | 'alone') => {
		const n = rows.filter((row) => row.kind === kind).length;
		return fill(plural(ui, `braid.${kind}`, n, locale), { n });
	};
	const note = (id: string) => story.notes[shown.chapter]![id]![lang];
	const untold = shown.scenes.find((scene) => scene.untold)?.untold;
	const last = shown.scenes.at(-1)!;
	return {
		heights: HEIGHTS,
		chapters: chapters.map(({ id, rows: own }) => ({
			id,
			title: story.chapters[lang].find((c) => c.id === id)!.title,
			rows: own.map(({ claim }) => rowOf(claim, story, lang))
		})),
		key: {
			tied: count('tied'),
			parted: count('parted'),
			alone: count('alone'),
			silent: ui['braid.silent']!,
			of: fill(ui['braid.of']!, { n: rows.length, total: story.claims.length })
		},
		drawing: drawBraid(rows, GAUGE, height),
		untold: {
			head: untold ? note(untold.head) : '',
			lines: untold ? untold.lines.map((line) => note(line.words)) : []
		},
		dawn: lightAt(story, last.sky ?? last.clock.at ?? last.clock.to, story.front.days.offset).ground
	};
}

function rowOf(claim: Claim, story: Story, lang: Lang): BraidClaim {
	const words = { ui: story.ui[lang], locale: languageOf(lang).locale };
	const givers = giversOf(claim, null, story.reports);
	const { versions } = claim;
	const row = { id: claim.id, kind: kindOf(claim), label: claim.label[lang] };
	if (!versions) return { ...row, givers: spokenGivers(givers, words) };
	const given = Object.entries(versions).map(
		([id, text]) => `${text[lang]}: ${spokenGivers(giversOf(claim, id, story.reports), words)}`
	);
	const vague = givers.filter((giver) => giver.part);
	if (vague.length > 0) given.push(spokenGivers(vague, words));
	return {
		...row,
		versions: Object.values(versions).map((text) => text[lang]),
		givers: given.join(words.ui['numerals.join']!)
	};
}

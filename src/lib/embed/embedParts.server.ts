/** What the embed of a section is made of, cut out of the whole story. Server only. */
import base0 from 'virtual:story/base/0';
import base1 from 'virtual:story/base/1';
import base2 from 'virtual:story/base/2';
import full from 'virtual:story/full';
import type { SheetData } from '../evidence/sheet/sheet.ts';
import type { ClientStory } from '../model/compiled.ts';
import type { Lang } from '../model/languages.ts';
import type { StoryLinks } from '../model/links.ts';
import type { Level } from '../model/context.ts';
import { pickWords } from '../model/uiWords.ts';
import type { BraidData } from '../pictures/braid/compiled.ts';
import type { BaseLevel } from '../pictures/basemap/base.ts';
import { clippedLevels } from '../pictures/basemap/clip.ts';
import { levelMarkup } from '../pictures/basemap/markup.ts';
import { pictureWords } from '../pictures/words.ts';
import type { EmbedData, EmbedWords } from './data.ts';
import { EMBED_WORDS } from './uiWords.ts';

const levels = [base0, base1, base2].filter((l) => Object.keys(l.layers).length > 0);

interface Section {
	lang: Lang;
	section: string;
	/** Addresses in this language. */
	links: StoryLinks;
	/** The story in this language as the browser gets it, and what its sheet shows. */
	story: ClientStory;
	claims: SheetData;
}

/** Properties of EmbedPage.svelte for a section. */
export function embedParts(of: Section): { data: EmbedData; words: EmbedWords; maps: string } {
	const { lang, section, links, story } = of;
	const chapter = story.chapters.find((c) => c.id === section)!;
	const written = full.chapters[lang].find((c) => c.id === section)!;
	const prose = written.steps.map((s) => s.first + s.notes).join('');
	const maps = mapsOf(chapter);
	const braid = Object.values(chapter.scenes).some((s) => s.view === 'braid') ? full.braids[lang] : null;
	const claims = sheetOf(of.claims, chapter, prose, braid);
	return {
		data: {
			story: {
				lang,
				ui: pickWords(full.ui[lang], [...EMBED_WORDS, ...pictureWords]),
				front: { ...story.front, standfirst: '', answers: {} },
				reports: story.reports,
				chapters: [chapter],
				ruler: { days: [], hours: [] }
			},
			claims,
			inks: {
				paper: { ink: 'day', ground: '#f2ebdd' },
				night: { ink: 'night', ground: story.front.ground }
			},
			levels: [...maps.keys()],
			links: { full: links.chapters[section]!, evidence: links.evidence }
		},
		words: {
			steps: written.steps.map(({ id, first, notes, alt }) => ({ id, html: first + notes, alt })),
			braid,
			elsewhere: Object.fromEntries(
				Object.entries(claims.claims)
					.filter(([id]) => !prose.includes(` id="claim-${id}"`))
					.map(([id, { chapter: home }]) => [id, `${links.chapters[home]!}#claim-${id}`])
			),
			notes: [full.ui[lang]['stage.source'], full.front.borders[lang]]
		},
		maps: [...maps].map(([i, level]) => levelMarkup(level, i)).join('')
	};
}

/** The levels of the map that this chapter's scenes need, cut to what can be seen of them. */
function mapsOf(chapter: ClientStory['chapters'][number]): Map<Level, BaseLevel> {
	const shown = Object.values(chapter.scenes).flatMap((scene) => scene.basemap ?? []);
	return clippedLevels(
		levels,
		shown.map(({ frame }) => frame),
		shown.flatMap(({ lit }) => lit)
	);
}

/** The claims that a scene's marks open: every string in it that is a claim's id. */
function openedBy(value: unknown, all: SheetData): string[] {
	if (typeof value === 'string') return all.claims[value] ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap((part) => openedBy(part, all));
}

/** What the sheet shows, cut down to the claims that are marked in these words or that the chapter's pictures open. */
function sheetOf(
	all: SheetData,
	chapter: ClientStory['chapters'][number],
	prose: string,
	braid: BraidData | null
): SheetData {
	const opened = openedBy([chapter.scenes, chapter.shared, braid], all);
	const marked = [...prose.matchAll(/data-claim="([^"]+)"/g)].map((m) => m[1]!);
	const claims = Object.fromEntries(
		[...new Set([...marked, ...opened])].flatMap((id) => (all.claims[id] ? [[id, all.claims[id]]] : []))
	);
	const timed = Object.values(claims).some((claim) => claim.says.some((saying) => saying.time));
	return { ...all, claims, night: timed ? all.night : null };
}

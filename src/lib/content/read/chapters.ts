import type { Element } from 'hast';
import { unified } from 'unified';
import rehypeStringify from 'rehype-stringify';
import { closingList, nextChapter } from '../../marks/closing.ts';
import { drawFor } from '../../marks/draw.ts';
import { readingKey } from '../../marks/key.ts';
import { markWords, type MarkWords } from '../../marks/words.ts';
import { checkAbouts } from '../check/about.ts';
import { closingClaims } from '../check/coverage.ts';
import { checkScenes } from '../check/scenes.ts';
import { readAbout } from '../markdown/about.ts';
import { readChapter } from '../markdown/chapter.ts';
import type { Known } from '../markdown/directives.ts';
import { notesSchema } from '../schema/files.ts';
import type { StoryData } from './data.ts';
import type { StoryFiles } from './files.ts';
import type { Problems } from './problem.ts';
import { loadScenes } from './scenes.ts';
import type { Languages } from '../../model/editions.ts';
import { prefixOf } from '../../model/links.ts';
import type { About, Chapter, Fork, Lang, Story } from '../../model/story.ts';

/** What the words of a story point to and are drawn with. */
interface Words {
	chapters: Record<Lang, Chapter[]>;
	about: Story['about'];
	/** What an author may better, and what need not stop the build. */
	warnings: string[];
}

/**
 * Reads the prose of every chapter and the words about the account, in each language.
 * @param base path of the site under its origin, or ''
 */
export function readWords(files: StoryFiles, data: StoryData, base: string, problems: Problems): Words {
	const claims = new Map(data.ledger.data.map((c) => [c.id, c]));
	const known = knownTo(data);
	const about: Story['about'] = {};
	const warnings: string[] = [];
	const { languages } = data.front.data;
	const chapters = Object.fromEntries(
		languages.map((lang) => {
			const prefix = `${base}/${prefixOf(languages, lang)}`.replace(/\/$/, '');
			const marks = markWords(
				{
					claims: data.ledger.data,
					reports: data.reports.data,
					record: data.record.data,
					forks: data.forks.data.map((fork) => drawable(fork, data)),
					days: data.front.data.days
				},
				lang,
				data.ui[lang].data,
				prefix
			);
			const draw = drawFor(marks, (claim, word) =>
				warnings.push(
					`chapters/${claims.get(claim)?.chapter}/${lang}.md: the words of "${claim}" end on "${word}", which fills more than half a line of a phone with its numerals. End on a shorter word`
				)
			);
			const read = data.front.data.chapters.flatMap((id) => {
				const name = `chapters/${id}/${lang}.md`;
				const source = files.text(name, `Write the chapter "${id}" in "${lang}"`);
				if (source === null) return [];
				const chapter = readChapter(source, { file: files.named(name), id, lang }, known, draw, problems);
				return chapter ? { ...chapter, also: closingClaims(chapter, data.ledger.data, data.forks.data) } : [];
			});
			const aboutKnown = { claims: new Set(claims.keys()), records: known.records, record: draw.record };
			const words = readAboutIn(files, { lang, languages }, aboutKnown, problems);
			if (words) about[lang] = words;
			return [lang, withEnds(read, marks, prefix)];
		})
	) as Record<Lang, Chapter[]>;
	checkAbouts(Object.values(about), problems);
	return { chapters, about, warnings };
}

/** A fork without rows of reports that do not exist: the checks tell of those, and the rest can be drawn. */
function drawable(fork: Fork, { reports }: StoryData): Fork {
	const known = new Set(reports.data.map((r) => r.id));
	return {
		...fork,
		answers: fork.answers.map((a) => ({ ...a, rows: a.rows.filter((row) => known.has(row.report)) }))
	};
}

/** Adds what the build makes of a chapter: the key to the numerals (the first one explains them at length) and its end. */
function withEnds(chapters: Chapter[], marks: MarkWords, prefix: string): Chapter[] {
	const html = (tree: Element | null) =>
		tree
			? unified()
					.use(rehypeStringify)
					.stringify({ type: 'root', children: [tree] })
			: '';
	return chapters.map((chapter, i) => {
		// The first of the chapter's rows: the evidence page keeps the chapters' order.
		const [first] = [...marks.claims.values()].filter((c) => c.chapter === chapter.id);
		const evidence = { href: first ? marks.row(first.id) : '', total: marks.claims.size };
		const next = chapters[i + 1];
		return {
			...chapter,
			intro: i > 0 ? chapter.intro + html(readingKey(marks)) : chapter.intro,
			closing:
				html(closingList({ claims: chapter.also, evidence }, marks)) +
				chapter.untold +
				(next ? html(nextChapter(`${prefix}/${next.id}/`, marks)) : '')
		};
	});
}

/** A story may do without words about the account; with them in one language it has them in all. */
function readAboutIn(
	files: StoryFiles,
	{ lang, languages }: { lang: Lang; languages: Languages },
	known: Parameters<typeof readAbout>[2],
	problems: Problems
): About | null {
	if (!languages.some((l) => files.has(`about.${l}.md`))) return null;
	const name = `about.${lang}.md`;
	const source = files.text(name, `Write about the account in "${lang}" too`);
	return source === null ? null : readAbout(source, files.named(name), known, problems);
}

function knownTo({ front, ledger, places, record, forks, aliases }: StoryData): Known {
	return {
		claims: new Map(
			ledger.data.map((c) => [
				c.id,
				{
					chapter: c.chapter,
					versions: c.kind === 'parted' ? new Set(Object.keys(c.versions ?? {})) : null
				}
			])
		),
		places: new Set(places.data.map((p) => p.id)),
		records: new Set(record.data.map((r) => r.id)),
		forks: new Map(forks.data.map(({ id, chapter, step }) => [id, { chapter, step }])),
		formerly: grouped(aliases.data),
		moved: grouped(front.data.moved ?? {})
	};
}

/** Old names by the name that took their place. */
function grouped(old: Record<string, string>): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [before, now] of Object.entries(old)) groups.set(now, [...(groups.get(now) ?? []), before]);
	return groups;
}

/** Reads each chapter's notes and scenes, and holds the scenes to its steps. */
export async function readScenes(
	files: StoryFiles,
	data: StoryData,
	chapters: Chapter[],
	problems: Problems
): Promise<Pick<Story, 'scenes' | 'notes'>> {
	const scenes: Story['scenes'] = {};
	const notes: Story['notes'] = {};
	const known = {
		places: new Map(data.places.data.map((p) => [p.id, p])),
		claims: new Map(data.ledger.data.map((c) => [c.id, c])),
		reports: data.reports.data,
		record: new Map(data.record.data.map((r) => [r.id, r]))
	};
	for (const id of data.front.data.chapters) {
		const notesFile = files.yaml(`chapters/${id}/notes.yaml`, notesSchema);
		notes[id] = notesFile?.data ?? {};
		const name = `chapters/${id}/scenes.ts`;
		const source = files.text(name, `Give the chapter "${id}" its scenes`);
		if (source === null) continue;
		const file = files.named(name);
		const loaded = await loadScenes(source, file, problems);
		const chapter = chapters.find((c) => c.id === id);
		if (!loaded || !chapter) continue;
		scenes[id] = loaded.data;
		checkScenes(file, loaded, chapter, { ...known, notes: notesFile?.data ?? null }, problems);
	}
	return { scenes, notes };
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { drawFor } from '../../marks/draw.ts';
import { checkAbouts, readAbout } from '../markdown/about.ts';
import { checkLedger } from '../check/ledger.ts';
import { readChapter } from '../markdown/chapter.ts';
import { Problems, suggest } from './problem.ts';
import { checkScenes, loadScenes } from './scenes.ts';
import {
	correctionsSchema,
	ledgerSchema,
	notesSchema,
	peopleSchema,
	placesSchema,
	recordSchema,
	reportsSchema,
	storySchema,
	uiSchema
} from '../schema/files.ts';
import { cardsSchema, checkCards, type Cards } from '../schema/previews.ts';
import { LANGS, type Chapter, type Claim, type Lang, type Story } from '../../model/story.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

export interface ReadOptions {
	/** Path of the site under its origin, such as /2024/no-answer, or ''. */
	base?: string;
	/** Folder that file names in messages are relative to. */
	root?: string;
}

export interface ReadStory {
	story: Story;
	/** Dot words that the marks use, for the page's drawn symbols. */
	dots: string[];
}

/**
 * Reads and checks a story folder into one typed Story. Throws StoryError with every fault found, each with
 * file, line, what is wrong and what would be right.
 */
export async function readStory(
	dir: string,
	{ base = '', root = process.cwd() }: ReadOptions = {}
): Promise<ReadStory> {
	const problems = new Problems();
	const files: string[] = [];
	const named = (path: string) => relative(root, path);

	function text(path: string, hint: string): string | null {
		if (!existsSync(path)) {
			problems.add(named(path), 1, 'This file is missing', hint);
			return null;
		}
		files.push(path);
		return readFileSync(path, 'utf8');
	}
	function yaml<S extends v.GenericSchema>(name: string, schema: S): YamlFile<v.InferOutput<S>> | null {
		const path = join(dir, name);
		const source = text(path, `A story needs ${name}`);
		return source === null ? null : parseYaml(source, named(path), schema, problems);
	}

	const front = yaml('story.yaml', storySchema);
	const ledger = yaml('evidence/ledger.yaml', ledgerSchema);
	const reports = yaml('evidence/reports.yaml', reportsSchema);
	const places = yaml('places.yaml', placesSchema);
	const people = yaml('people.yaml', peopleSchema);
	const record = yaml('record.yaml', recordSchema);
	const uiFiles = Object.fromEntries(LANGS.map((l) => [l, yaml(`ui.${l}.yaml`, uiSchema)]));
	if (!front || !ledger || !reports || !places || !people || !record || LANGS.some((l) => !uiFiles[l])) {
		problems.throwIfAny();
		throw new Error('unreachable');
	}
	const ui = Object.fromEntries(LANGS.map((l) => [l, uiFiles[l]!.data])) as Story['ui'];
	checkSameKeys(uiFiles as Record<Lang, YamlFile<Record<string, string>>>, named(join(dir, 'ui')), problems);

	const claims = ledger.data as Claim[];
	const ids = new Set(front.data.chapters);
	checkLedger(
		{ file: named(join(dir, 'evidence/ledger.yaml')), claims, line: ledger.line },
		reports.data,
		ids,
		problems
	);
	checkFront(
		named(join(dir, 'story.yaml')),
		front,
		claims,
		reports.data,
		new Set(places.data.map((p) => p.id)),
		problems
	);

	// Chapters: words in each language, scenes and notes once.
	const claimMap = new Map(claims.map((c) => [c.id, c]));
	const known = {
		claims: new Map(
			claims.map((c) => [
				c.id,
				{
					chapter: c.chapter,
					versions: c.status === 'disputed' ? new Set(Object.keys(c.versions ?? {})) : null
				}
			])
		),
		places: new Set(places.data.map((p) => p.id)),
		records: new Set(record.data.map((r) => r.id))
	};
	const dots = new Set<string>();
	const chapters = Object.fromEntries(LANGS.map((l) => [l, [] as Chapter[]])) as Record<Lang, Chapter[]>;
	const scenes: Story['scenes'] = {};
	const notes: Story['notes'] = {};
	const about: Story['about'] = {};

	for (const lang of LANGS) {
		const prefix = lang === LANGS[0] ? base : `${base}/${lang}`;
		const draw = drawFor(
			{
				lang,
				ui: ui[lang],
				claims: claimMap,
				reports: reports.data,
				record: new Map(record.data.map((r) => [r.id, r])),
				row: (id) => `${prefix}/evidence/#${id}`,
				place: (id) => `${prefix}/${claimMap.get(id)?.chapter ?? ''}/#claim-${id}`
			},
			dots
		);
		for (const id of front.data.chapters) {
			const path = join(dir, 'chapters', id, `${lang}.md`);
			const source = text(path, `Write the chapter "${id}" in "${lang}"`);
			if (source === null) continue;
			const chapter = readChapter(source, named(path), id, lang, known, draw, problems);
			if (chapter) chapters[lang].push(chapter);
		}
		const words = join(dir, `about.${lang}.md`);
		// A story may do without; with it in one language it has it in all.
		if (LANGS.some((l) => existsSync(join(dir, `about.${l}.md`)))) {
			const source = text(words, `Write about the account in "${lang}" too`);
			if (source !== null) {
				about[lang] = readAbout(
					source,
					named(words),
					{ claims: new Set(claimMap.keys()), records: known.records, record: draw.record },
					problems
				);
			}
		}
	}
	checkAbouts(Object.values(about), problems);
	checkLanguages(chapters, problems);
	checkMarked(claims, chapters, named(join(dir, 'evidence/ledger.yaml')), ledger.line, problems);

	for (const id of front.data.chapters) {
		const notesFile = yaml(`chapters/${id}/notes.yaml`, notesSchema);
		notes[id] = notesFile?.data ?? {};
		const path = join(dir, 'chapters', id, 'scenes.ts');
		const source = text(path, `Give the chapter "${id}" its scenes`);
		if (source === null) continue;
		const loaded = await loadScenes(path, named(path), problems);
		const chapter = chapters[LANGS[0]].find((c) => c.id === id);
		if (!loaded || !chapter) continue;
		scenes[id] = loaded;
		try {
			checkScenes(loaded, chapter, {
				file: named(path),
				source,
				places: new Map(places.data.map((p) => [p.id, p])),
				claims: claimMap,
				reports: reports.data,
				record: known.records.size ? new Map(record.data.map((r) => [r.id, r])) : new Map(),
				notes: notesFile?.data ?? null,
				problems
			});
		} catch (error) {
			// A scene that lacks a part, or has another thing in its place.
			problems.add(
				named(path),
				1,
				`scenes.ts is not of the form of scenes: ${(error as Error).message}`,
				'`npm run check` names the part; every field is told of in src/lib/model/scene.ts'
			);
		}
	}
	const cards = existsSync(join(dir, 'cards.yaml')) ? yaml('cards.yaml', cardsSchema) : null;
	if (cards) {
		checkCards(
			named(join(dir, 'cards.yaml')),
			cards,
			{ chapters: chapters[LANGS[0]], claims, reports: reports.data },
			problems
		);
	}
	const corrections = existsSync(join(dir, 'evidence/corrections.yaml'))
		? yaml('evidence/corrections.yaml', correctionsSchema)
		: null;
	if (corrections) {
		const file = named(join(dir, 'evidence/corrections.yaml'));
		checkCorrections(file, corrections, front, claimMap, problems);
	}
	problems.throwIfAny();

	return {
		story: {
			dir,
			front: corrections ? { ...front.data, corrections: corrections.data } : front.data,
			ui,
			claims,
			reports: reports.data,
			places: places.data,
			people: people.data,
			record: record.data,
			chapters,
			scenes,
			notes,
			cards: (cards?.data ?? {}) as Cards,
			about,
			files
		},
		dots: [...dots].sort()
	};
}

/** Corrections stand in one file, newest first, and touch claims that exist. */
function checkCorrections(
	file: string,
	corrections: YamlFile<v.InferOutput<typeof correctionsSchema>>,
	front: YamlFile<v.InferOutput<typeof storySchema>>,
	claims: ReadonlyMap<string, Claim>,
	problems: Problems
): void {
	if (front.data.corrections?.length) {
		problems.add(file, 1, 'Corrections stand in story.yaml too', 'Keep them all in this file');
	}
	for (const [i, { date, claims: touched = [] }] of corrections.data.entries()) {
		const before = corrections.data[i - 1];
		if (before && Date.parse(before.date) < Date.parse(date)) {
			problems.add(
				file,
				corrections.line([i, 'date']),
				`The correction of ${date} stands below that of ${before.date}`,
				'Put the newest first'
			);
		}
		for (const [k, id] of touched.entries()) {
			if (claims.has(id)) continue;
			problems.add(
				file,
				corrections.line([i, 'claims', k]),
				`Unknown claim "${id}"`,
				suggest(id, claims.keys())
			);
		}
	}
}

/** Steps must be the same, in the same order, in every language. */
function checkLanguages(chapters: Record<Lang, Chapter[]>, problems: Problems): void {
	const [first, ...others] = LANGS;
	for (const a of chapters[first]) {
		for (const lang of others) {
			const b = chapters[lang].find((c) => c.id === a.id);
			if (!b) continue;
			const inA = a.steps.map((s) => s.id);
			const inB = b.steps.map((s) => s.id);
			for (const step of a.steps) {
				if (!inB.includes(step.id)) {
					problems.add(
						b.file,
						b.steps[Math.max(0, inA.indexOf(step.id) - 1)]?.line ?? 1,
						`The step "${step.id}" of ${a.file}:${step.line} is missing here`,
						`Add ::step{#${step.id}} with its text`
					);
				}
			}
			for (const step of b.steps) {
				if (!inA.includes(step.id)) {
					problems.add(b.file, step.line, `The step "${step.id}" is not in ${a.file}`, suggest(step.id, inA));
				}
			}
			if (inA.length === inB.length && inA.every((s) => inB.includes(s)) && inA.join() !== inB.join()) {
				const at = b.steps.find((s, i) => s.id !== inA[i])!;
				problems.add(
					b.file,
					at.line,
					`The steps stand in another order than in ${a.file}`,
					`Right order: ${inA.join(', ')}`
				);
			}
		}
	}
}

/** Every claim of the ledger is marked in its chapter, in every language. */
function checkMarked(
	claims: Claim[],
	chapters: Record<Lang, Chapter[]>,
	ledgerFile: string,
	line: YamlFile<unknown>['line'],
	problems: Problems
): void {
	for (const lang of LANGS) {
		for (const [i, claim] of claims.entries()) {
			const chapter = chapters[lang].find((c) => c.id === claim.chapter);
			if (!chapter || chapter.marks.some((m) => m.claim === claim.id)) continue;
			problems.add(
				chapter.file,
				1,
				`The claim "${claim.id}" (${ledgerFile}:${line([i])}) is not marked in this chapter`,
				`Mark the words that tell it: :claim[…]{#${claim.id}}`
			);
		}
	}
}

function checkFront(
	file: string,
	front: YamlFile<v.InferOutput<typeof storySchema>>,
	claims: Claim[],
	reports: { id: string }[],
	places: Set<string>,
	problems: Problems
): void {
	const { question, answers, sky } = front.data;
	if (!claims.some((c) => c.id === question.claim)) {
		problems.add(
			file,
			front.line(['question', 'claim']),
			`Unknown claim "${question.claim}"`,
			suggest(
				question.claim,
				claims.map((c) => c.id)
			)
		);
	}
	for (const report of reports) {
		if (!answers[report.id]) {
			problems.add(
				file,
				front.line(['answers']),
				`The question has no answer of report "${report.id}"`,
				'Give each report its answer, or say that it is silent'
			);
		}
	}
	if (!places.has(sky)) {
		problems.add(file, front.line(['sky']), `Unknown place "${sky}"`, suggest(sky, places));
	}
}

function checkSameKeys(
	ui: Record<Lang, YamlFile<Record<string, string>>>,
	file: string,
	problems: Problems
): void {
	const [first, ...others] = LANGS;
	for (const lang of others) {
		for (const key of Object.keys(ui[first].data)) {
			if (!(key in ui[lang].data)) {
				problems.add(
					`${file}.${lang}.yaml`,
					1,
					`The interface word "${key}" is missing`,
					`It stands in ${file}.${first}.yaml:${ui[first].line([key])}`
				);
			}
		}
		for (const key of Object.keys(ui[lang].data)) {
			if (!(key in ui[first].data)) {
				problems.add(
					`${file}.${lang}.yaml`,
					ui[lang].line([key]),
					`The interface word "${key}" is not in ${file}.${first}.yaml`,
					suggest(key, Object.keys(ui[first].data))
				);
			}
		}
	}
}

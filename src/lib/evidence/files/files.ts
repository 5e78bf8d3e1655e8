import type { Claim, GivenTime, Lang, Report, Saying, Story, Text } from '../../model/story.ts';
import { fill } from '../../model/fill.ts';
import { toCsv, type Cell } from './csv.ts';
import { sayingsInOrder } from '../../marks/states.ts';

/** The parts of a story that its ledger's files are made of. */
export type Ledger = Pick<Story, 'claims' | 'reports' | 'ui' | 'front' | 'chapters'>;

type Said<T> = { [K in keyof T]: T[K] extends Text ? string : T[K] extends Text | undefined ? string : T[K] };
export type FileTime = Said<GivenTime>;
export type FileSaying = Omit<Said<Saying>, 'time'> & { time?: FileTime };
export type FileClaim = Omit<Said<Claim>, 'says' | 'versions'> & {
	versions?: Record<string, string>;
	says: FileSaying[];
};
export interface LedgerFile {
	title: string;
	language: Lang;
	/** How the file may be used. */
	credit: string;
	reports: Said<Report>[];
	chapters: { id: string; title: string }[];
	claims: FileClaim[];
}

/** The ledger in one language, with every field that it has. */
export function ledgerFile(story: Ledger, lang: Lang): LedgerFile {
	return {
		title: story.front.title[lang],
		language: lang,
		credit: creditLine(story, lang),
		reports: story.reports.map((r) => inOne(r, lang) as Said<Report>),
		chapters: story.chapters[lang].map(({ id, title }) => ({ id, title })),
		claims: story.claims.map((c) => inOne(c, lang) as FileClaim)
	};
}

export function creditLine(story: Pick<Story, 'ui' | 'front'>, lang: Lang): string {
	return fill(story.ui[lang]['evidence.file.credit'] ?? '', { title: story.front.title[lang] });
}

/** A value with every text in it in one language. */
function inOne(value: unknown, lang: Lang): unknown {
	if (Array.isArray(value)) return value.map((item) => inOne(item, lang));
	if (typeof value !== 'object' || value === null) return value;
	if ('en' in value && 'ar' in value) return (value as Text)[lang];
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, item]) => item !== undefined)
			.map(([key, item]) => [key, inOne(item, lang)])
	);
}

/** Columns of the CSV: a line for each claim and report, silent ones too. Their heads are interface words. */
const COLUMNS = [
	'claim',
	'chapter',
	'told',
	'words',
	'report',
	'speaks',
	'paragraph',
	'version',
	'gives',
	'quote',
	'machine',
	'stated',
	'precision',
	'from',
	'to',
	'note'
] as const;
type Column = (typeof COLUMNS)[number];

export function ledgerCsv(story: Ledger, lang: Lang): string {
	const ui = story.ui[lang];
	const word = (key: string) => ui[key] ?? key;
	const title = new Map(story.chapters[lang].map((c) => [c.id, c.title]));
	const heads = COLUMNS.map((c) => word(`evidence.file.${c}`));
	const lines = story.claims.flatMap((claim) =>
		sayingsInOrder(claim, story.reports).map((saying, i): Cell[] => {
			const line: Record<Column, Cell> = {
				claim: claim.id,
				chapter: title.get(claim.chapter) ?? claim.chapter,
				told: word(`ledger.${claim.status}`),
				words: claim.claim[lang],
				report: story.reports[i]!.number,
				speaks: word(saying ? 'evidence.file.yes' : 'evidence.file.no'),
				paragraph: saying?.paragraph ?? null,
				version: (saying?.version && claim.versions?.[saying.version]?.[lang]) || null,
				gives: saying?.gives[lang] ?? null,
				quote: saying?.quote ?? null,
				machine: saying?.machine ? word('evidence.file.yes') : null,
				stated: saying?.time?.stated[lang] ?? null,
				precision: saying?.time?.precision ?? null,
				from: saying?.time?.from ?? null,
				to: saying?.time?.to ?? null,
				note: claim.note?.[lang] ?? null
			};
			return COLUMNS.map((c) => line[c]);
		})
	);
	return toCsv([heads, ...lines]);
}

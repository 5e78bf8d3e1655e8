/** The ledger as JSON for programs: every field that it has, its texts in one language. */
import type {
	Claim,
	Fork,
	ForkAnswer,
	ForkRow,
	GivenTime,
	Lang,
	Report,
	Saying,
	Text
} from '../../model/story.ts';
import { creditLine, type Ledger } from '../ledger.ts';

/** A type with the texts in it in one language. */
type InOne<T> = {
	[K in keyof T]: T[K] extends Text ? string : T[K] extends Text | undefined ? string : T[K];
};
type FileTime = InOne<GivenTime>;
type FileSaying = Omit<InOne<Saying>, 'time'> & { time?: FileTime };
type FileClaim = Omit<InOne<Claim>, 'says' | 'versions'> & {
	versions?: Record<string, string>;
	says: FileSaying[];
};
type FileFork = Omit<InOne<Fork>, 'answers'> & {
	answers: (Omit<InOne<ForkAnswer>, 'rows'> & { rows: InOne<ForkRow>[] })[];
};
/** claims.json as it is written, in one language. */
export interface LedgerFile {
	title: string;
	language: Lang;
	/** How the file may be used. */
	credit: string;
	reports: InOne<Report>[];
	chapters: { id: string; title: string }[];
	claims: FileClaim[];
	/** Questions that the reports answer differently, with who gives which answer. */
	forks: FileFork[];
	/** What no report gives, by chapter. */
	untold: Record<string, string[]>;
	/** Old ids of claims, each with the id that took its place. */
	aliases: Record<string, string>;
}

/** What the file holds. Fields without a value are left out. */
export function ledgerFile(ledger: Ledger, lang: Lang): LedgerFile {
	return {
		title: ledger.front.title[lang],
		language: lang,
		credit: creditLine(ledger, lang),
		reports: ledger.reports.map((r) => inOne(r, lang) as InOne<Report>),
		chapters: ledger.chapters[lang].map(({ id, title }) => ({ id, title })),
		claims: ledger.claims.map((claim) => inOne(claim, lang) as FileClaim),
		forks: ledger.forks.map((f) => inOne(f, lang) as FileFork),
		untold: inOne(ledger.untold, lang) as Record<string, string[]>,
		aliases: ledger.aliases
	};
}

/** A value with every text in it, however deep, in one language. */
function inOne(value: unknown, lang: Lang): unknown {
	if (Array.isArray(value)) return value.map((item) => inOne(item, lang));
	if (typeof value !== 'object' || value === null) return value;
	if (lang in value) return (value as Text)[lang];
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, item]) => item !== undefined)
			.map(([key, item]) => [key, inOne(item, lang)])
	);
}

/**
 * The ledger as CSV for spreadsheets: a line for each claim and report, silent ones too; then a line for each thing
 * that no report gives.
 */
import { stringify } from 'csv-stringify/sync';
import type { Claim, Lang, Report, Saying } from '../../model/story.ts';
import { sayingsInOrder } from '../ledger.ts';
import type { UiWord } from '../../model/uiWords.ts';
import { forkOf, type Ledger } from '../ledger.ts';

/** One value of the table; null stands for an empty cell. */
type Cell = string | number | null;

/** Columns in their order. Each one's head is the interface word `evidence.file.<column>`. */
const COLUMNS = [
	'claim',
	'chapter',
	'kind',
	'weight',
	'words',
	'report',
	'match',
	'paragraph',
	'version',
	'gives',
	'quote',
	'machine',
	'stated',
	'precision',
	'from',
	'to',
	'fork',
	'answer',
	'note'
] as const;
type Line = Record<(typeof COLUMNS)[number], Cell>;

/** The file's text, by RFC 4180, with the UTF-8 mark without which spreadsheets take Arabic for something else. */
export function ledgerCsv(ledger: Ledger, lang: Lang): string {
	const word = (key: UiWord) => ledger.ui[lang][key];
	const titles = new Map(ledger.chapters[lang].map((c) => [c.id, c.title]));
	const lines = ledger.claims.flatMap((claim) =>
		sayingsInOrder(claim, ledger.reports).map((saying, i): Line => ({
			...claimCells(claim, lang, word, titles),
			...sayingCells(claim, ledger.reports[i]!, saying, lang, word),
			...forkCells(ledger, claim, ledger.reports[i]!, lang)
		}))
	);
	const untold = Object.entries(ledger.untold).flatMap(([chapter, texts]) =>
		texts.map((text) => ({
			chapter: titles.get(chapter) ?? chapter,
			kind: word('ledger.untold'),
			words: text[lang]
		}))
	);
	return stringify([...lines, ...untold], {
		bom: true,
		record_delimiter: 'windows',
		header: true,
		columns: COLUMNS.map((key) => ({ key, header: word(`evidence.file.${key}`) })),
		// Some readers trim what stands without quotes.
		quoted_match: /^\s|\s$/
	});
}

type ClaimColumn = 'claim' | 'chapter' | 'kind' | 'weight' | 'words' | 'note';
type ForkColumn = 'fork' | 'answer';

function claimCells(
	claim: Claim,
	lang: Lang,
	word: (key: UiWord) => string,
	titles: Map<string, string>
): Pick<Line, ClaimColumn> {
	return {
		claim: claim.id,
		chapter: titles.get(claim.chapter) ?? claim.chapter,
		kind: word(`ledger.${claim.kind}`),
		weight: word(`evidence.file.weight.${claim.weight}`),
		words: claim.claim[lang],
		note: claim.note?.[lang] ?? null
	};
}

function sayingCells(
	claim: Claim,
	report: Report,
	saying: Saying | null,
	lang: Lang,
	word: (key: UiWord) => string
): Omit<Line, ClaimColumn | ForkColumn> {
	const { version, time } = saying ?? {};
	return {
		report: report.number,
		match: word(`evidence.file.match.${saying?.match ?? 'none'}`),
		paragraph: saying?.paragraph ?? null,
		version: (version && claim.versions?.[version]?.[lang]) || null,
		gives: saying?.gives[lang] ?? null,
		quote: saying?.quote ?? null,
		machine: saying?.machine ? word('evidence.file.yes') : null,
		stated: time?.stated[lang] ?? null,
		precision: time?.precision ?? null,
		from: time?.from ?? null,
		to: time?.to ?? null
	};
}

/** The question and the answer under which a saying stands in a fork, where it does. */
function forkCells(ledger: Ledger, claim: Claim, report: Report, lang: Lang): Pick<Line, ForkColumn> {
	const place = forkOf(ledger.forks, claim, report.id);
	return { fork: place?.fork.question[lang] ?? null, answer: place?.answer.words[lang] ?? null };
}

import type { LedgerRow } from '../../model/compiled.ts';
import { SHAPE_BOX, shapePath } from '../../graphics/shapes.ts';
import css from './ledger.css?inline';

/** What the picture of the whole ledger needs, in one language. */
export interface LedgerData {
	reports: { id: string; number: number; shape: string; hollow: boolean }[];
	chapters: { id: string; title: string; short: string }[];
	rows: LedgerRow[];
	/** Claims that a scene lights by name: step id -> claim ids. */
	lights: Record<string, string[]>;
}

/** Rows from one name to the next: a name is as high as two of them where rows are thinnest. */
const NAME_ROWS = 3;

/** Of the rows that are lit by name, those whose names stand clear of each other. */
function namedOf(rows: readonly LedgerRow[], lit: readonly string[]): string[] {
	let last = -NAME_ROWS;
	return rows.flatMap(({ id }, i) => {
		if (!lit.includes(id) || i - last < NAME_ROWS) return [];
		last = i;
		return [id];
	});
}

/**
 * The whole ledger as HTML: every claim a row, every report a thread; a weft where reports tell it alike,
 * slashed rings where they part. A row leads to its place in the story. Made on the server; in the browser
 * only where a stage comes to the ledger from another picture.
 * @param href address of a row's place in the story; left out: in the same page
 */
export function ledgerMarkup(
	{ reports, chapters, rows, lights }: LedgerData,
	href: (row: LedgerRow) => string = ({ id }) => `#claim-${id}`
): string {
	const x = (i: number) => `${Math.round(((i + 0.5) / reports.length) * 1e4) / 100}%`;
	const at = (i: number) => `style="inset-inline-start:${x(i)}"`;
	const threads = reports
		.map((r, i) => `<i class="${r.hollow ? 'doubled' : ''}" data-report="${r.id}" ${at(i)}></i>`)
		.join('');
	const shape = (kind: string) =>
		`<svg class="shape" viewBox="0 0 ${SHAPE_BOX} ${SHAPE_BOX}" width="12" height="12"><path d="${shapePath(kind)}"/></svg>`;
	const heads = reports
		.map((r, i) => `<b data-report="${r.id}" ${at(i)}>${r.number}${shape(r.shape)}</b>`)
		.join('');
	const names = Object.entries(lights).map(([step, ids]) => [step, namedOf(rows, ids)] as const);
	const groups = chapters.map((c) => {
		const own = rows.filter((r) => r.chapter === c.id);
		if (own.length === 0) return '';
		const title = `<b class="title"><span class="long">${escape(c.title)}</span><span class="short">${escape(c.short)}</span></b>`;
		return `<div class="group" style="--rows:${own.length}">${title}${own.map((r) => row(r)).join('')}</div>`;
	});

	function row(r: LedgerRow): string {
		const told = [...r.dots].flatMap((d, i) => (d === 'g' ? [i] : []));
		const weft =
			r.status === 'agreed' && told.length > 1
				? `<i class="weft" style="inset-inline:${x(told[0]!)} calc(100% - ${x(told.at(-1)!)})"></i>`
				: '';
		const dots = [...r.dots]
			.map((d, i) => (d === 's' ? '' : `<i class="dot ${d}" data-report="${reports[i]!.id}" ${at(i)}></i>`))
			.join('');
		const steps = Object.entries(lights).flatMap(([step, ids]) => (ids.includes(r.id) ? [step] : []));
		const named = names.flatMap(([step, ids]) => (ids.includes(r.id) ? [step] : []));
		const parts = r.parts ? `<small>${escape(r.parts)}</small>` : '';
		return `<a class="row ${r.status}" href="${escape(href(r))}" data-see="${r.id}" data-lit="${steps.join(' ')}" data-named="${named.join(' ')}" aria-label="${escape(r.spoken)}" tabindex="-1"><span class="label">${escape(r.label)}</span><span class="grid">${weft}${dots}${parts}</span></a>`;
	}

	const named = Object.keys(lights)
		.map(
			(step) =>
				`.ledger[data-now="${step}"] [data-lit~="${step}"],.ledger[data-now="${step}"] [data-named~="${step}"] .label{opacity:1}`
		)
		.join('');
	return `<style>${css}${named}</style><div class="heads" aria-hidden="true"><span class="grid">${heads}</span></div><div class="body"><div class="warp">${threads}</div>${groups.join('')}</div>`;
}

const escape = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

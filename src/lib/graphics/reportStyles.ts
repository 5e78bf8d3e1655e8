import { threadStrokes } from './threads.ts';

/** What the styles of a report are made from. */
interface StyledReport {
	id: string;
	/** Mostly machine-written: its thread is double. */
	hollow: boolean;
	/** By day, on paper, and by night. */
	colour: { day: string; night: string };
}

/** Width of a solid thread in text and margin, px. */
const WIDTH = 2;

/** The brightest colour, 0 to 255, that a browser which darkens pages leaves as it is wherever it stands; Chromium: 205. */
const BRIGHTEST = 195;

/** A colour (#rrggbb) with its light taken back to what is left alone; the brightness is that of the W3C's AERT. */
function tempered(colour: string): string {
	const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	const [r, g, b] = parts as [number, number, number];
	const share = Math.min(1, BRIGHTEST / ((299 * r + 587 * g + 114 * b) / 1000));
	return `rgb(${parts.map((part) => Math.round(part * share)).join(' ')})`;
}

/** How a thread is drawn as a border. */
const border = (hollow: boolean) =>
	`--thread-width:${threadStrokes(WIDTH, hollow)[0]!.width}px;--thread-line:${hollow ? 'double' : 'solid'}`;

/**
 * The styles that give each report its colour and its thread, on everything marked `data-report`: `--c`, by the ink
 * around it, on paper that of the day, where the browser darkens the page that of the night; `--thread-width` and
 * `--thread-line`, with which a border is its thread, double where the report is hollow. Beside them `--threads`, how
 * many reports there are. Made from the reports of the story, so that no style sheet names one. In an SVG a thread is
 * drawn by Thread.svelte.
 */
export function reportStyles(reports: readonly StyledReport[]): string {
	const inks = (ink: 'day' | 'night') => reports.map((r) => `--report-${r.id}:${r.colour[ink]}`).join(';');
	const dark = reports.map((r) => `--report-${r.id}:${tempered(r.colour.night)}`).join(';');
	return [
		`:root{--threads:${reports.length}}`,
		`:root,[data-ink='night']{${inks('night')}}`,
		`[data-ink='day']{${inks('day')}}`,
		// See page/inline/darkened.ts.
		`:root.darkened,.darkened [data-ink]{${dark}}`,
		// As strong as the rules of styles/print.css.
		`@media print{:root:root,[data-ink][data-ink]{${inks('day')}}}`,
		`[data-report]{${border(false)}}`,
		...reports.map(
			({ id, hollow }) => `[data-report='${id}']{--c:var(--report-${id})${hollow ? `;${border(true)}` : ''}}`
		)
	].join('\n');
}

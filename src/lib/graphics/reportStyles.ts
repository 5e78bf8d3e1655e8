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

/** How a thread is drawn as a border. */
const border = (hollow: boolean) =>
	`--thread-width:${threadStrokes(WIDTH, hollow)[0]!.width}px;--thread-line:${hollow ? 'double' : 'solid'}`;

/**
 * The styles that give each report its colour and its thread, on everything marked `data-report`: `--c`, by the ink
 * around it, on paper that of the day; `--thread-width` and `--thread-line`, with which a border is its thread, double
 * where the report is hollow. Beside them `--threads`, how many reports there are. Made from the reports of the story,
 * so that no style sheet names one. In an SVG a thread is drawn by Thread.svelte.
 */
export function reportStyles(reports: readonly StyledReport[]): string {
	const inks = (ink: 'day' | 'night') => reports.map((r) => `--report-${r.id}:${r.colour[ink]}`).join(';');
	return [
		`:root{--threads:${reports.length}}`,
		`:root,[data-ink='night']{${inks('night')}}`,
		`[data-ink='day']{${inks('day')}}`,
		// As strong as the rules of styles/print.css.
		`@media print{:root:root,[data-ink][data-ink]{${inks('day')}}}`,
		`[data-report]{${border(false)}}`,
		...reports.map(
			({ id, hollow }) => `[data-report='${id}']{--c:var(--report-${id})${hollow ? `;${border(true)}` : ''}}`
		)
	].join('\n');
}

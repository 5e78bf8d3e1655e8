/** Ink and colour of a report by day, on paper, and by night. */
interface ColouredReport {
	id: string;
	/** `#rrggbb`. */
	colour: { day: string; night: string };
}

/**
 * The styles that give each report its colour: `--c` on everything marked `data-report`, by the ink around it, on
 * paper that of the day; and `--threads`, how many reports there are. Made from the reports of the story, so that no
 * style sheet names one.
 */
export function reportStyles(reports: readonly ColouredReport[]): string {
	const inks = (ink: 'day' | 'night') => reports.map((r) => `--report-${r.id}:${r.colour[ink]}`).join(';');
	return [
		`:root{--threads:${reports.length}}`,
		`:root,[data-ink='night']{${inks('night')}}`,
		`[data-ink='day']{${inks('day')}}`,
		// As strong as the rules of styles/print.css.
		`@media print{:root:root,[data-ink][data-ink]{${inks('day')}}}`,
		...reports.map((r) => `[data-report='${r.id}']{--c:var(--report-${r.id})}`)
	].join('\n');
}

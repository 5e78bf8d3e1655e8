/**
 * SVG symbols of the marks. A word such as `gsdvs` is five dots in the reports' fixed order: g filled, d
 * ring with a slash, v ring with a point, s small and hollow. 10 units a dot.
 */
export function dotSymbols(words: readonly string[], reports: readonly { id: string }[]): string {
	return words
		.map((word) => {
			const dots = [...word].map((state, i) => dot(state, i * 10 + 5, reports[i]?.id ?? '')).join('');
			return `<symbol id="m-${word}" viewBox="0 0 ${word.length * 10} 10" overflow="visible">${dots}</symbol>`;
		})
		.join('');
}

function dot(state: string, x: number, report: string): string {
	const at = (r: number) => `cx="${x}" cy="5" r="${r}"`;
	const colour = 'style="color:var(--c)"';
	// On paper the number of the report stands in the dot's place (print.css).
	const number = `<text display="none" x="${x}" y="8.4">${(x + 5) / 10}</text>`;
	switch (state) {
		case 'g':
			return `<g data-report="${report}" ${colour}><circle ${at(3.9)} fill="currentColor"/>${number}</g>`;
		case 'd':
			return `<g data-report="${report}" ${colour} fill="none" stroke="currentColor" stroke-width="1.4"><circle ${at(3.1)}/><path d="M${x - 3.9} 8.9 ${x + 3.9} 1.1"/>${number}</g>`;
		case 'v':
			return `<g data-report="${report}" ${colour}><circle ${at(3.1)} fill="none" stroke="currentColor" stroke-width="1.2"/><circle ${at(1.1)} fill="currentColor"/>${number}</g>`;
		default:
			return `<circle ${at(1.7)} fill="none" stroke="currentColor" stroke-width="0.9" style="color:var(--text-2)"/>`;
	}
}

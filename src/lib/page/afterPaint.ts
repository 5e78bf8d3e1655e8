/**
 * Script waits for the words. Kit asks for a page's script along with its styles and type, and on a slow line
 * takes their place; here it is asked for once the browser has painted, or a second after it has all else (a tab in
 * the background and a frame out of view do not paint; old browsers do not tell).
 */
const FILE = /[ \t]*<link\b[^>]*\brel="modulepreload"[^>]*>\n?/g;
/** How Kit starts a page: its two entries, side by side. */
const START = /Promise\.all\(\[(\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*)\]\)(?=\.then\()/;
const WAIT = `new Promise((painted) => {
						new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
						addEventListener('load', () => setTimeout(painted, 1000));
					}).then(() => {
						document.head.append(document.getElementById('script-files').content);
						return Promise.all([$1]);
					})`;

/**
 * A finished page whose script starts after the first paint. The files that Kit would preload wait in a template
 * and are still asked for together. A page without any is given back as it is. Throws where Kit starts a page in
 * a way that is not known here.
 */
export function afterPaint(html: string): string {
	const files = html.match(FILE);
	if (!files) return html;
	if (!START.test(html))
		throw new Error('A page preloads script, but starts in another way than afterPaint.ts knows.');
	const list = `<template id="script-files">${files.map((file) => file.trim()).join('')}</template>`;
	return html
		.replace(START, WAIT)
		.replace(FILE, '')
		.replace('</head>', () => `${list}</head>`);
}

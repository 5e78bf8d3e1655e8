import { fill } from '../model/fill.ts';
import { esc } from '../model/html.ts';
import { shareTargets, TARGETS } from './targets.ts';

/**
 * A closed share menu as HTML: plain links that work without script; `menu.ts` adds the rest at the first
 * interest in it. The server alone writes it; the browser keeps what it wrote.
 */
export function menuHtml(ui: Record<string, string>, url: string, title: string): string {
	const to = shareTargets(url, title);
	const word = (key: string) => esc(ui[`share.${key}`] ?? key);
	const links = TARGETS.map(
		(t) => `<li><a href="${esc(to[t])}"${t === 'mail' ? '' : ' target="_blank"'}>${word(t)}</a></li>`
	).join('');
	const name = esc(fill(ui['share.section'] ?? '{title}', { title }));
	return `<details data-share><summary aria-label="${name}">${word('open')}</summary><ul>${links}</ul></details>`;
}

/** Words that script needs for the menus and for selected text; once a page. */
export function shareWords(ui: Record<string, string>, site: string): string {
	const words = ['copy', 'copied', 'system', 'link', 'quote']
		.map((key) => ` data-${key}="${esc(ui[`share.${key}`] ?? key)}"`)
		.join('');
	return `<i hidden data-share-words${words} data-embed="${esc(ui['embed.open'] ?? '')}" data-site="${esc(site)}"></i>`;
}

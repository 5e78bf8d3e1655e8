/** What an editor copies: a frame alone, a frame with the loader, or an address that hosts unfold themselves. */
import { esc } from '../model/html.ts';
import type { Lang } from '../model/story.ts';
import type { Theme } from './options.ts';

export const FORMS = ['section', 'story'] as const;
export type Form = (typeof FORMS)[number];

/** Heights that the maker offers, px: low, as a rule, tall. */
export const HEIGHTS = [480, 640, 800] as const;
export const HEIGHT = 640;

export interface Wanted {
	/** The site with its path, no slash at the end: https://example.org/2024/no-answer */
	site: string;
	lang: Lang;
	section: string;
	title: string;
	form: Form;
	theme: Theme;
	height: number;
	autoplay: boolean;
}

/** Address of the embed, with what differs from the rule. */
export function embedAddress({
	site,
	lang,
	section,
	theme,
	autoplay
}: Omit<Wanted, 'title' | 'form' | 'height'>): string {
	const asked = new URLSearchParams();
	if (theme !== 'auto') asked.set('theme', theme);
	if (autoplay) asked.set('autoplay', '1');
	const query = asked.size > 0 ? `?${asked}` : '';
	return `${site}/embed/${lang}/${section}/${query}`;
}

/** The frame: works where no script of ours runs, in any sandbox. */
export function frameSnippet(wanted: Wanted): string {
	return `<iframe src="${esc(embedAddress(wanted))}" title="${esc(wanted.title)}" width="100%" height="${wanted.height}" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`;
}

/** The frame with the loader, which keeps its height or lets the whole story scroll with the host's page. */
export function loaderSnippet(wanted: Wanted): string {
	const mode = wanted.form === 'story' ? ' data-mode="story"' : '';
	return `<div data-story-embed${mode}>${frameSnippet(wanted)}</div>\n<script async src="${esc(`${wanted.site}/embed.js`)}"></script>`;
}

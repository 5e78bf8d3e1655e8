/** What an editor copies: a frame alone, a frame with the loader, or an address that hosts unfold themselves. */
import { esc } from '../model/html.ts';
import { dirOf } from '../model/languages.ts';
import type { Lang } from '../model/story.ts';
import type { Theme } from './options.ts';

/** `section`: one section, step by step; `story`: the whole story, which scrolls with the host's page. */
export const FORMS = ['section', 'story'] as const;
/** What is embedded. */
export type Form = (typeof FORMS)[number];

/** Heights that the maker offers, px: low, as a rule, tall. */
export const HEIGHTS = [480, 640, 800] as const;
/** The height chosen first, px. */
export const HEIGHT = 640;

/** What has been chosen in the maker, and what the code names of the section. */
export interface Wanted {
	/** The site with its path, no slash at the end: https://example.org/2024/no-answer */
	site: string;
	lang: Lang;
	section: string;
	title: string;
	/** Address of the section's own page. */
	page: string;
	form: Form;
	theme: Theme;
	/** Height of the frame, px. */
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
}: Omit<Wanted, 'title' | 'page' | 'form' | 'height'>): string {
	const asked = new URLSearchParams();
	if (theme !== 'auto') asked.set('theme', theme);
	if (autoplay) asked.set('autoplay', '1');
	const query = asked.size > 0 ? `?${asked}` : '';
	return `${site}/embed/${lang}/${section}/${query}`;
}

/** What the whole story's share menus ask a host for; nothing in it goes to full screen. */
const ALLOW = 'web-share; clipboard-write';

/** The frame alone: works where no script of ours runs, in any sandbox. */
const frameOf = (wanted: Wanted): string =>
	`<iframe src="${esc(embedAddress(wanted))}" title="${esc(wanted.title)}" width="100%" height="${wanted.height}" style="border:0;max-width:100%" loading="lazy" allow="${ALLOW}"></iframe>`;

/** The section's title as a link to it: what is left where a host, a feed or a newsletter takes the frame out. */
const linkOf = ({ page, lang, title }: Wanted): string =>
	`<a href="${esc(page)}" hreflang="${lang}">${esc(title)}</a>`;

/** The frame, and below it the link. */
export function frameSnippet(wanted: Wanted): string {
	const { lang } = wanted;
	return `${frameOf(wanted)}\n<p data-story-link lang="${lang}" dir="${dirOf(lang)}">${linkOf(wanted)}</p>`;
}

/**
 * The frame as oEmbed gives it. The link stands before it as a quotation: WordPress keeps these two elements of an
 * answer, shows the quotation first, and the frame in its place once that has told its height.
 */
export const unfoldedSnippet = (wanted: Wanted): string =>
	`<blockquote>${linkOf(wanted)}</blockquote>${frameOf(wanted)}`;

/** The frame with the loader, which keeps its height or lets the whole story scroll with the host's page. */
export function loaderSnippet(wanted: Wanted): string {
	const mode = wanted.form === 'story' ? ' data-mode="story"' : '';
	return `<div data-story-embed${mode}>${frameSnippet(wanted)}</div>\n<script async src="${esc(`${wanted.site}/embed.js`)}"></script>`;
}

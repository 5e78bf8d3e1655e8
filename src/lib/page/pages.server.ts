/** Head and share menus of every page, from the story. Server only. */
import full from 'virtual:story/full';
import { LANGS, type Chapter, type Lang } from '../model/story.ts';
import { articleData } from './article.ts';
import { cardOf } from '../preview/preview.server.ts';
import { headHtml } from './head.ts';
import { storyLinks, type StoryLinks } from '../model/links.ts';
import { menuHtml, shareWords } from '../share/menuHtml.ts';
import { addressOf, type Site } from './site.ts';

/** Which page: the front page, a section, or the evidence. */
export type PageName = { section: string | null } | 'evidence';

const pathIn = (links: StoryLinks, page: PageName): string =>
	page === 'evidence' ? links.evidence : page.section ? links.chapters[page.section]! : links.top;

const chapterOf = (lang: Lang, id: string | null): Chapter | null =>
	full.chapters[lang].find((c) => c.id === id) ?? null;

/** Title of a page for its tab and its previews; names the piece too. */
export function titleOf(lang: Lang, page: PageName): string {
	const { front, ui } = full;
	const own = page === 'evidence' ? ui[lang]['evidence.title']! : chapterOf(lang, page.section)?.title;
	return [own, front.title[lang]].filter(Boolean).join(' · ');
}

export async function headOf(site: Site, lang: Lang, page: PageName): Promise<string> {
	const { front, ui, reports, record } = full;
	const links = storyLinks(site.base, front.chapters);
	const address = (l: Lang, p: PageName) => addressOf(site, pathIn(links[l], p));
	const chapter = page === 'evidence' ? null : chapterOf(lang, page.section);
	const description =
		page === 'evidence' ? ui[lang]['evidence.intro']! : chapter ? chapter.summary : front.description[lang];
	const card = await cardOf(lang, chapter?.id ?? null);
	const image = addressOf(site, `${site.base}/og/${card.name}`);
	const url = address(lang, page);
	const title = titleOf(lang, page);
	const front_ = page !== 'evidence' && !chapter;
	// What a section cites stands with the section, and all of it with the evidence.
	const cited = chapter
		? record.filter((r) => recordsIn(chapter).has(r.id))
		: page === 'evidence'
			? record
			: [];
	return headHtml({
		title,
		description,
		url,
		editions: LANGS.map((l) => ({ lang: l, locale: ui[l]['share.locale'] ?? l, url: address(l, page) })),
		lang,
		oembed: chapter ? addressOf(site, `${site.base}/oembed/${lang}/${chapter.id}.json`) : null,
		siteName: front.title[lang],
		image: { url: image, alt: card.alt },
		published: front.published,
		modified: front.modified,
		data: articleData({
			headline: chapter?.title ?? title,
			description,
			lang,
			url,
			whole: front_ ? null : { name: front.title[lang], url: address(lang, { section: null }) },
			parts: front_
				? full.chapters[lang].map((c) => ({ name: c.title, url: address(lang, { section: c.id }) }))
				: [],
			published: front.published,
			modified: front.modified,
			image,
			basedOn: reports.map((r) => ({
				name: r.name[lang],
				about: page === 'evidence' ? r.about[lang] : null
			})),
			cites: cited
				.flatMap((r) => [r.source, ...(r.also ?? [])])
				.map((s) => ({ name: s.name[lang], url: s.url })),
			corrections: (front.corrections ?? []).map((c) => ({ date: c.date, text: c.text[lang] }))
		})
	});
}

/** Public record that a chapter sets down. */
function recordsIn(chapter: Chapter): Set<string> {
	const html = [chapter.intro, ...chapter.steps.map((s) => s.html), chapter.outro].join('');
	return new Set([...html.matchAll(/data-record="([^"]+)"/g)].map((m) => m[1]!));
}

/** The share menus of a story page: the whole piece's, and each section's own. */
export function menusOf(
	site: Site,
	lang: Lang
): { top: string; foot: string; chapters: Record<string, string> } {
	const { front, ui } = full;
	const links = storyLinks(site.base, front.chapters)[lang];
	const menu = (section: string | null) => {
		const page = { section };
		return menuHtml(ui[lang], addressOf(site, pathIn(links, page)), titleOf(lang, page));
	};
	const top = menu(null);
	return {
		top,
		foot: top + shareWords(ui[lang], addressOf(site, site.base)),
		chapters: Object.fromEntries(front.chapters.map((c) => [c, menu(c)]))
	};
}

/** The sitemap: every page in each language, with its other editions. */
export function sitemapOf(site: Site): string {
	const { front } = full;
	const links = storyLinks(site.base, front.chapters);
	const pages: PageName[] = [{ section: null }, ...front.chapters.map((c) => ({ section: c })), 'evidence'];
	const address = (l: Lang, p: PageName) => addressOf(site, pathIn(links[l], p));
	const urls = pages.flatMap((page) =>
		LANGS.map(
			(lang) =>
				`<url><loc>${address(lang, page)}</loc><lastmod>${front.modified}</lastmod>${[...LANGS, null]
					.map(
						(l) =>
							`<xhtml:link rel="alternate" hreflang="${l ?? 'x-default'}" href="${address(l ?? LANGS[0], page)}"/>`
					)
					.join('')}</url>`
		)
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}

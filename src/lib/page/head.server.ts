/** The head of each page, from the story. */
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { storyLinks } from '../model/links.ts';
import { languageOf } from '../model/languages.ts';
import type { Chapter, Lang } from '../model/story.ts';
import { PREVIEW } from '../preview/model.ts';
import { previewOf } from '../preview/preview.server.ts';
import { articleData } from './article.ts';
import type { HeadData } from './head.ts';
import { chapterOf, pathOf, titleOf, type PageName } from './pages.server.ts';
import { addressOf, type Site } from './site.ts';

/** Makes the head of a page, and its share picture where that has not been made yet. */
export async function headOf(site: Site, lang: Lang, page: PageName): Promise<HeadData> {
	const { front } = full;
	const links = storyLinks(site.base, outline);
	const address = (l: Lang) => addressOf(site, pathOf(links[l], page));
	const chapter = page === 'evidence' ? null : chapterOf(lang, page.section);
	const description = descriptionOf(lang, page, chapter);
	const preview = await previewOf(lang, chapter?.id ?? null);
	const image = addressOf(site, `${site.base}/og/${preview.name}`);
	return {
		title: titleOf(lang, page),
		description,
		url: address(lang),
		editions: outline.languages.map((l) => ({
			lang: l,
			locale: languageOf(l).openGraph,
			url: address(l)
		})),
		lang,
		oembed: chapter ? addressOf(site, `${site.base}/oembed/${lang}/${chapter.id}.json`) : null,
		siteName: front.title[lang],
		image: { url: image, alt: preview.alt, width: PREVIEW.width, height: PREVIEW.height },
		published: front.published,
		modified: front.modified,
		data: articleOf({ site, lang, page, chapter, description, image })
	};
}

const descriptionOf = (lang: Lang, page: PageName, chapter: Chapter | null): string =>
	page === 'evidence' ? full.ui[lang]['evidence.intro']! : (chapter?.summary ?? full.front.description[lang]);

/** The page as schema.org's NewsArticle; a section and the evidence are parts of the front page's. */
function articleOf(of: {
	site: Site;
	lang: Lang;
	page: PageName;
	chapter: Chapter | null;
	description: string;
	image: string;
}): Record<string, unknown> {
	const { site, lang, page, chapter } = of;
	const { front, reports } = full;
	const links = storyLinks(site.base, outline)[lang];
	const address = (p: PageName) => addressOf(site, pathOf(links, p));
	const isStory = page !== 'evidence' && !chapter;
	return articleData({
		headline: chapter?.title ?? titleOf(lang, page),
		description: of.description,
		lang,
		url: address(page),
		partOf: isStory ? null : { name: front.title[lang], url: address({ section: null }) },
		parts: isStory
			? full.chapters[lang].map((c) => ({ name: c.title, url: address({ section: c.id }) }))
			: [],
		published: front.published,
		modified: front.modified,
		image: of.image,
		basedOn: reports.map((r) => ({ name: r.name[lang], about: page === 'evidence' ? r.about[lang] : null })),
		cites: citedOn(page, chapter)
			.flatMap((entry) => [entry.source, ...(entry.also ?? [])])
			.map((source) => ({ name: source.name[lang], url: source.url })),
		corrections: (front.corrections ?? []).map((c) => ({ date: c.date, text: c.text[lang] }))
	});
}

/** Entries of the public record that a page cites: a section its own, the evidence all, the front page none. */
function citedOn(page: PageName, chapter: Chapter | null) {
	if (page === 'evidence') return full.record;
	if (!chapter) return [];
	const html = [chapter.intro, ...chapter.steps.map((step) => step.first + step.notes), chapter.outro].join(
		''
	);
	const cited = new Set([...html.matchAll(/data-record="([^"]+)"/g)].map((match) => match[1]!));
	return full.record.filter((entry) => cited.has(entry.id));
}

/** What stands in a page's head for those who fetch it without opening it. Title and language apart. */
import { CARD } from '../preview/draw.ts';
import { esc } from '../model/html.ts';

export interface Head {
	title: string;
	description: string;
	/** The page itself, absolute where the origin is known; in each language, the first being the default. */
	url: string;
	editions: { lang: string; locale: string; url: string }[];
	lang: string;
	/** Address of the JSON that describes the section's embed; null on other pages. */
	oembed: string | null;
	siteName: string;
	image: { url: string; alt: string };
	published: string;
	modified: string;
	data: Record<string, unknown>;
}

export function headHtml(h: Head): string {
	const meta = (attr: 'name' | 'property', key: string, content: string) =>
		`<meta ${attr}="${key}" content="${esc(content)}">`;
	const og = (key: string, content: string) => meta('property', `og:${key}`, content);
	const locale = (l: string) => h.editions.find((e) => e.lang === l)!.locale;
	return [
		meta('name', 'description', h.description),
		`<link rel="canonical" href="${esc(h.url)}">`,
		...h.editions.map((e) => `<link rel="alternate" hreflang="${e.lang}" href="${esc(e.url)}">`),
		`<link rel="alternate" hreflang="x-default" href="${esc(h.editions[0]!.url)}">`,
		...(h.oembed ? [`<link rel="alternate" type="application/json+oembed" href="${esc(h.oembed)}">`] : []),
		og('type', 'article'),
		og('site_name', h.siteName),
		og('title', h.title),
		og('description', h.description),
		og('url', h.url),
		og('locale', locale(h.lang)),
		...h.editions.filter((e) => e.lang !== h.lang).map((e) => og('locale:alternate', e.locale)),
		og('image', h.image.url),
		og('image:type', 'image/jpeg'),
		og('image:width', String(CARD.width)),
		og('image:height', String(CARD.height)),
		og('image:alt', h.image.alt),
		meta('property', 'article:published_time', h.published),
		meta('property', 'article:modified_time', h.modified),
		meta('name', 'twitter:card', 'summary_large_image'),
		meta('name', 'twitter:image:alt', h.image.alt),
		`<script type="application/ld+json">${JSON.stringify(h.data).replace(/</g, '\\u003c')}</script>`
	].join('');
}

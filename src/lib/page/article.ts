/** The page for machines: schema.org's NewsArticle. */
export interface Article {
	headline: string;
	description: string;
	lang: string;
	url: string;
	/** The story, where this page is a part of it. */
	partOf: { name: string; url: string } | null;
	/** Its chapters, where this page is the story. */
	parts: { name: string; url: string }[];
	published: string;
	modified: string;
	image: string;
	/** What the piece is made from; these have no address. */
	basedOn: { name: string; about: string | null }[];
	cites: { name: string; url: string }[];
	corrections: { date: string; text: string }[];
}

/**
 * The page as JSON-LD, in the terms of https://schema.org/NewsArticle; fields without a value are left out.
 * @param a addresses are whole, dates ISO 8601
 */
export function articleData(a: Article): Record<string, unknown> {
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		headline: a.headline,
		description: a.description,
		inLanguage: a.lang,
		url: a.url,
		mainEntityOfPage: a.url,
		datePublished: a.published,
		dateModified: a.modified,
		image: [a.image],
		isAccessibleForFree: true,
		...(a.partOf && { isPartOf: { '@type': 'NewsArticle', name: a.partOf.name, url: a.partOf.url } }),
		...(a.parts.length > 0 && {
			hasPart: a.parts.map((p) => ({ '@type': 'NewsArticle', name: p.name, url: p.url }))
		}),
		isBasedOn: a.basedOn.map((b) => ({
			'@type': 'CreativeWork',
			name: b.name,
			...(b.about && { description: b.about })
		})),
		...(a.cites.length > 0 && {
			citation: a.cites.map((c) => ({ '@type': 'CreativeWork', name: c.name, url: c.url }))
		}),
		...(a.corrections.length > 0 && {
			correction: a.corrections.map((c) => ({
				'@type': 'CorrectionComment',
				datePublished: c.date,
				text: c.text
			}))
		})
	};
}

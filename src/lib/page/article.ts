/** The page for machines: schema.org's NewsArticle. */
export interface Article {
	headline: string;
	description: string;
	lang: string;
	url: string;
	/** The whole piece, where this is a part of it. */
	whole: { name: string; url: string } | null;
	/** Its parts, where this is the whole. */
	parts: { name: string; url: string }[];
	published: string;
	modified: string;
	image: string;
	/** What the piece is made from; these have no address. */
	basedOn: { name: string; about: string | null }[];
	cites: { name: string; url: string }[];
	corrections: { date: string; text: string }[];
}

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
		...(a.whole && { isPartOf: { '@type': 'NewsArticle', name: a.whole.name, url: a.whole.url } }),
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

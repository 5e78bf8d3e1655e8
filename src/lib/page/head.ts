/** What the head of a page says to those who fetch it without opening it. */
export interface HeadData {
	/** Title of the tab and of previews; names the piece too. */
	title: string;
	description: string;
	/** The page itself; absolute where the site's origin is known. */
	url: string;
	/** The page in each language, itself among them; the first is the default. */
	editions: { lang: string; locale: string; url: string }[];
	lang: string;
	/** Address of the JSON that describes the section's embed (oEmbed); null on other pages. */
	oembed: string | null;
	/** Name of the whole piece. */
	siteName: string;
	/** The picture of a shared link. Sizes in px. */
	image: { url: string; alt: string; width: number; height: number };
	/** ISO dates. */
	published: string;
	modified: string;
	/** schema.org's description of the page (article.ts). */
	data: Record<string, unknown>;
}

/** What the page's script needs to know of its page, as the server wrote it into the page (a block of JSON). */
import type { EditionLink, Lang } from '../model/languages.ts';

/** One object a page; an embed has EmbedData instead. */
export interface PageData {
	lang: Lang;
	/** Title of the piece, for the document's title. */
	title: string;
	/** Addresses in this language. */
	links: { top: string; evidence: string; chapters: Record<string, string> };
	/** The other editions: links to their tops, and the addresses of their chapters. */
	others: (EditionLink & { chapters: Record<string, string> })[];
	/** Names that links still use, each with what it leads to: old ids of claims, and hashes of gone steps. */
	renamed: { claims: [string, string][]; steps: [string, string][] };
}

/** Id of the element that holds the data. */
export const PAGE_DATA = 'page-data';

/** Reads the page's data. Throws where the page has none: it is cut off, or is no page of a story. */
export function readPageData(): PageData {
	const element = document.getElementById(PAGE_DATA);
	if (!element) throw new Error(`The page has no #${PAGE_DATA}`);
	return JSON.parse(element.textContent) as PageData;
}

/** What one share menu shares. */
export interface ShareLink {
	/** Address; absolute where the site's origin is known, else a path from the root. */
	url: string;
	/** Title that goes with it: the section's and the piece's. */
	title: string;
}

/** The share menus of a story page. */
export interface ShareLinks {
	/** The whole piece. */
	top: ShareLink;
	/** Each chapter, by its id. */
	chapters: Record<string, ShareLink>;
	/** The site's own address without a slash at the end, for embed code. */
	site: string;
}

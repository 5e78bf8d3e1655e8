/**
 * What the built site may weigh, in KB (1,024 bytes; text by gzip -9): the one place for these figures. The tests hold
 * them (tests/build, tests/browser/budget.spec.ts), scripts/budget.js prints them beside the sizes.
 */
export const LIMITS = {
	/**
	 * First load of an edition's page, under a path too, without the styles that stand in its head. The closing lists,
	 * the forks and the whole ledger, which is for paper, are in its HTML.
	 */
	html: 82,
	/** Scripts that the page names at once, and all that it loads before anyone scrolls. */
	script: { named: 50, loaded: 52 },
	/** Styles for the screen, in the page's head, and those for paper, a file. */
	css: { screen: 35, paper: 2.5 },
	/**
	 * Type: what the page of either language loads before anyone scrolls; all Latin faces of the styles without the
	 * rare letters; all faces of the styles.
	 */
	fonts: { first: 74, latin: 66, all: 104 },
	/** The page of an embed, one request, and the loader for other sites. */
	embed: 73,
	loader: 2.5
};

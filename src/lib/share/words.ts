/** Words for script, as the server wrote them once a page (ShareWords.svelte). */
export interface ShareWordSet {
	copy: string;
	copied: string;
	/** Label of the system's own share sheet. */
	system: string;
	/** Said where the browser or a frame refuses to copy or to share: what is to be copied is selected. */
	refused: string;
	/** Accessible name of the field that holds the link. */
	link: string;
	/** Label of the link to selected words. */
	quote: string;
	/** Label of the embed dialog; empty where the page offers none. */
	embed: string;
	/** The site's address without a slash at the end; a path where the origin is not known. */
	site: string;
}

const NONE: ShareWordSet = {
	copy: '',
	copied: '',
	system: '',
	refused: '',
	link: '',
	quote: '',
	embed: '',
	site: ''
};

/** Reads the words from the page; empty ones where it has none. */
export const shareWords = (): ShareWordSet => ({
	...NONE,
	...document.querySelector<HTMLElement>('[data-share-words]')?.dataset
});

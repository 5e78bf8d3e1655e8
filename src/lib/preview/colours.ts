/** The palette of a share picture, each as #rrggbb. */
export interface Colours {
	text: string;
	/** Quieter text. */
	soft: string;
	/** The lit window, and words in its light. */
	window: string;
	/** The ground at the start edge and at the end edge. */
	ground: readonly [start: string, end: string];
}

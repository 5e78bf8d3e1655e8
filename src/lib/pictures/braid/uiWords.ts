/** Interface words of the picture in the browser. */
export const BRAID_WORDS = ['figure.braid'] as const;
/** What is written into it at build. */
export const BRAID_BUILD_WORDS = [
	'braid.tied',
	'braid.parted',
	'braid.alone',
	'braid.silent',
	'braid.of'
] as const;

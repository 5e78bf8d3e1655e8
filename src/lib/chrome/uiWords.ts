/** Interface words of the bar and its parts, which run in the browser. */
export const BAR_WORDS = ['nav.label'] as const;
export const CHAPTER_MENU_WORDS = [
	'nav.open',
	'nav.evidence',
	'clock.left',
	'switch.evidence',
	'switch.motion'
] as const;
export const RAIL_WORDS = ['nav.rail'] as const;
export const LEGEND_WORDS = [
	'switch.legend',
	'switch.one',
	'switch.more',
	'switch.parted',
	'sheet.once'
] as const;

/** Interface words of the first screen and the foot, which the server alone renders. */
export const FRONT_WORDS = ['nav.evidence'] as const;
export const FOOT_WORDS = [
	'nav.label',
	'nav.evidence',
	'foot.published',
	'foot.modified',
	'stage.source'
] as const;

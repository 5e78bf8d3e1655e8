/** Interface words of the bar and its parts, which run in the browser. */
export const BAR_WORDS = ['nav.label'] as const;
/** Of the list of chapters and its switches. */
export const CHAPTER_MENU_WORDS = [
	'nav.open',
	'nav.evidence',
	'clock.left',
	'switch.evidence',
	'switch.motion'
] as const;
/** Of the rail: what it is called to those who hear it. */
export const RAIL_WORDS = ['nav.rail'] as const;
/** Of what the underlines mean, which comes with 'Show the evidence'. */
export const LEGEND_WORDS = [
	'switch.legend',
	'switch.one',
	'switch.more',
	'switch.parted',
	'sheet.once'
] as const;

/** Interface words of the first screen and the foot, which the server alone renders. */
export const FRONT_WORDS = ['nav.evidence'] as const;
/** Of the foot, the dates' among them. */
export const FOOT_WORDS = [
	'nav.label',
	'nav.evidence',
	'foot.published',
	'foot.modified',
	'stage.source'
] as const;

import { cuts } from '../../graphics/motion.ts';

/** How long a parting takes to leave, ms. */
const LEAVE = 250;

/** What stood between the edges goes before the line closes; at once where nothing moves. */
export const part = (parting: Element) => ({
	duration: cuts(parting) ? 0 : LEAVE,
	css: (share: number) => `opacity:${share}`
});

import { motionWanted } from '../../graphics/motion.ts';

/** How long a parting takes to leave, ms. */
const LEAVE = 250;

/** What stood between the edges goes before the line closes; at once where nothing moves. */
export const part = (_: Element, { moves }: { moves: boolean }) => ({
	duration: moves && motionWanted() ? LEAVE : 0,
	css: (share: number) => `opacity:${share}`
});

import { levelMarkup } from './markup.ts';
import type { BaseLevel } from './base.ts';

/** A level of detail, 0 = coarsest, which stands in the page; 1 and 2 come when a map wants them. */
export type Level = 0 | 1 | 2;

/** A finer level is drawn when the frame is no wider than this, in plane units (km). */
const BELOW: Record<1 | 2, number> = { 1: 1100, 2: 320 };

const loaders: Record<1 | 2, () => Promise<{ default: BaseLevel }>> = {
	1: () => import('virtual:story/base/1'),
	2: () => import('virtual:story/base/2')
};

/** Finer levels that have come, as markup; shared by all maps of the page. */
export const levels = $state<Partial<Record<Level, string>>>({});
const asked = { 1: false, 2: false };
const told = { 1: false, 2: false };

/** The finest level that a frame of this width (km) wants. */
export function levelFor(width: number): Level {
	return width < BELOW[2] ? 2 : width < BELOW[1] ? 1 : 0;
}

/** The finest level at hand for a frame of this width, 0 where none has come. */
export function levelShown(width: number): Level {
	const wanted = levelFor(width);
	for (let level = wanted; level > 0; level--) if (levels[level as Level]) return level as Level;
	return 0;
}

/** Fetches a level once. When it fails the coarser one stays, and the next map that wants it tries again. */
export function want(level: Level): void {
	if (level === 0 || asked[level]) return;
	asked[level] = true;
	loaders[level]().then(
		(module) => {
			if (Object.keys(module.default.layers).length > 0) levels[level] = levelMarkup(module.default, level);
		},
		() => {
			asked[level] = false;
			if (!told[level]) console.info(`Level ${level} of the map did not load; the coarser one stays.`);
			told[level] = true;
		}
	);
}

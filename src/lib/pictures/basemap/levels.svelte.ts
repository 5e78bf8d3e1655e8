import { levelMarkup } from './markup.ts';
import { levelFor, type BaseLevel, type Level } from './base.ts';
import type { MapLevels } from '../../model/context.ts';

const loaders: Record<1 | 2, () => Promise<{ default: BaseLevel }>> = {
	1: () => import('virtual:story/base/1'),
	2: () => import('virtual:story/base/2')
};

/** Finer levels that have come, as markup; shared by all maps of the page. */
export const levels = $state<Partial<Record<Level, string>>>({});
const requested = { 1: false, 2: false };
const reported = { 1: false, 2: false };

/** The finest level at hand for a frame of this width, 0 where none has come. */
function levelShown(width: number): Level {
	const wanted = levelFor(width);
	for (let level = wanted; level > 0; level--) if (levels[level as Level]) return level as Level;
	return 0;
}

/** Fetches a level once. When it fails the coarser one stays, and the next map that wants it tries again. */
function want(level: Level): void {
	if (level === 0 || requested[level]) return;
	requested[level] = true;
	loaders[level]().then(
		(module) => {
			if (Object.keys(module.default.layers).length > 0) levels[level] = levelMarkup(module.default, level);
		},
		() => {
			requested[level] = false;
			if (!reported[level]) console.info(`Level ${level} of the map did not load; the coarser one stays.`);
			reported[level] = true;
		}
	);
}

/** The levels of a page that fetches them when a map wants them. */
export const fetchedLevels: MapLevels = { shown: levelShown, want };

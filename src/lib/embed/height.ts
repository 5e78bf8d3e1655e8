/** Least and greatest height of an embed, px: what it asks a host for is held to these. */
const LOWEST = 320;
const HIGHEST = 1000;

/** A height as a whole number of px between two bounds; the lower bound where it is no finite number. */
export function clampHeight(height: number, lowest: number = LOWEST, highest: number = HIGHEST): number {
	return Number.isFinite(height) ? Math.round(Math.max(lowest, Math.min(highest, height))) : lowest;
}

import { DAY, toMs } from '../../model/clock.ts';
import type { Story } from '../../model/story.ts';

/** Start of the first and end of the last day, ms. */
export function spanOf(story: Story): [number, number] {
	const { from, to, offset } = story.front.days;
	return [toMs(from, offset), toMs(to, offset) + DAY];
}

/** The last night's hours, ms, where the story has one. */
export function nightOf(story: Story): [number, number] | null {
	const { night, offset } = story.front.days;
	return night ? [toMs(night.from, offset), toMs(night.to, offset)] : null;
}

/** Share of a span, held to it, to four places. */
export function share(ms: number, [from, to]: readonly [number, number]): number {
	return Math.round(Math.max(0, Math.min(1, (ms - from) / (to - from))) * 1e4) / 1e4;
}

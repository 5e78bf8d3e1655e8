import { DAY, dayOf, dayWords, toMs } from '../../model/clock.ts';
import type { Lang, Story } from '../../model/story.ts';

/** The days of the story, first to last. */
export function dayList(story: Story, lang: Lang): { n: number; weekday: string }[] {
	const { from, to, offset } = story.front.days;
	const days: { n: number; weekday: string }[] = [];
	for (let ms = toMs(from, offset); ms <= toMs(to, offset); ms += DAY) {
		days.push({ n: dayOf(ms, offset), weekday: dayWords(ms, offset, lang).weekday });
	}
	return days;
}

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

import { dayTicks } from '../../graphics/ticks.ts';
import { DAY, dayOf, dayWords, toMs } from '../../model/clock.ts';
import type { Lang, Story } from '../../model/story.ts';

/** The days of the story, first to last. */
export function dayList(story: Story, lang: Lang): { n: number; weekday: string }[] {
	const { from, to, offset } = story.front.days;
	return dayTicks(toMs(from, offset), toMs(to, offset) + DAY, offset).map((ms) => ({
		n: dayOf(ms, offset),
		weekday: dayWords(ms, offset, lang).weekday
	}));
}

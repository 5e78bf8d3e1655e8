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

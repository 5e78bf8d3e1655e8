import { DAY, HOUR, dayOf, hourMinute } from '../../model/clock.ts';
import type { ClientStory } from '../../model/compiled.ts';
import type { Story } from '../../model/story.ts';
import { nightOf, share, spanOf } from './days.ts';

/** The ruler of the story: a tick per day, and one per three hours of its last night. */
export function ruler(story: Story): ClientStory['ruler'] {
	const { offset } = story.front.days;
	const days = spanOf(story);
	const hours = nightOf(story);
	const every = (step: number, [from, to]: [number, number]) =>
		Array.from({ length: Math.round((to - from) / step) }, (_, i) => from + i * step);
	return {
		days: every(DAY, days).map((ms) => ({ text: String(dayOf(ms, offset)), x: share(ms, days) })),
		hours: hours
			? every(3 * HOUR, hours).map((ms) => ({ text: hourMinute(ms, offset), x: share(ms, hours) }))
			: []
	};
}

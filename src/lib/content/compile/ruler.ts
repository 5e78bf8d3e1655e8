import { dayTicks, hourTicks } from '../../graphics/ticks.ts';
import type { ClientStory } from '../../model/compiled.ts';
import type { Story } from '../../model/story.ts';
import { daysOf, nightOf, share } from './days.ts';

/** The ruler of the story: a tick per day, and one per three hours of its last night. */
export function ruler(story: Story): ClientStory['ruler'] {
	const { offset } = story.front.days;
	const days = daysOf(story);
	const hours = nightOf(story);
	return {
		days: dayTicks(...days, offset).map((ms) => share(ms, days)),
		hours: hours ? hourTicks(...hours, 3, offset).map((ms) => share(ms, hours)) : []
	};
}

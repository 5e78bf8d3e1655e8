import { groundOf, inkOf, sunHeight } from '../../graphics/sky.ts';
import { toMs } from '../../model/clock.ts';
import type { Story } from '../../model/story.ts';

/** Ink and ground of a scene that has no hour of its own: full day. */
const DAYLIGHT = { ink: 'day', ground: groundOf(20) } as const;

/** Ink and ground of the stage at a moment, by the sun's height over the story's sky. */
export function lightOf(
	story: Story,
	iso: string | undefined,
	offset: string
): { ink: 'day' | 'night'; ground: string } {
	// A scene with an hour stands under that hour's sky; one with a day or none stands in daylight.
	if (!iso || !iso.includes('T')) return DAYLIGHT;
	const sky = story.places.find((p) => p.id === story.front.sky)!;
	const height = sunHeight(toMs(iso, offset), sky.at);
	// Between nautical and full day no text could stand on the ground: take the nearer readable one.
	if (height > -6 && height < 6) return height < 0 ? { ink: 'night', ground: groundOf(-6) } : DAYLIGHT;
	return { ink: inkOf(height), ground: groundOf(height) };
}

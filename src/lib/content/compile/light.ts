import { DAYLIGHT, lightOf, sunHeight, type Light } from '../../graphics/sky.ts';
import { toMs } from '../../model/clock.ts';
import type { Story } from '../../model/story.ts';

/**
 * Ink and ground of the stage at a moment: a scene with an hour stands under that hour's sky over the story's place,
 * one with a day or none stands in daylight.
 */
export function lightAt(story: Story, iso: string | undefined, offset: string): Light {
	if (!iso || !iso.includes('T')) return DAYLIGHT;
	const sky = story.places.find((p) => p.id === story.front.sky)!;
	return lightOf(sunHeight(toMs(iso, offset), sky.at));
}

/** The interface words of all kinds of pictures. Apart from registry.ts, so that no type depends on the kinds' own. */
import { BRAID_BUILD_WORDS, BRAID_WORDS } from './braid/uiWords.ts';
import { CALENDAR_WORDS } from './calendar/uiWords.ts';
import { CHANNELS_WORDS } from './channels/uiWords.ts';
import { CORRIDOR_WORDS } from './corridor/uiWords.ts';
import { HOURS_WORDS } from './hours/uiWords.ts';
import { SCALE_WORDS } from './basemap/uiWords.ts';
import { ROAD_WORDS } from './road/uiWords.ts';
import { THREADS_WORDS } from './threads/uiWords.ts';
import { VOICES_WORDS } from './voices/uiWords.ts';

/** What the components of the pictures need in the browser. */
export const pictureWords = [
	...THREADS_WORDS,
	...BRAID_WORDS,
	...CORRIDOR_WORDS,
	...CALENDAR_WORDS,
	...VOICES_WORDS,
	...ROAD_WORDS,
	...CHANNELS_WORDS,
	...HOURS_WORDS
] as const;
/** What is compiled into scenes. */
export const pictureBuildWords = [...SCALE_WORDS, ...BRAID_BUILD_WORDS] as const;

/**
 * The only list of the kinds of pictures; build only. A kind is called as its folder is; the page finds its
 * component by that name (components.ts).
 */
import { braid } from './braid/scene.ts';
import { calendar } from './calendar/scene.ts';
import { boards } from './channels/board.ts';
import { channels } from './channels/scene.ts';
import { corridor } from './corridor/scene.ts';
import { hoursCharts } from './hours/chart.ts';
import { hours } from './hours/scene.ts';
import { road } from './road/scene.ts';
import { threads } from './threads/scene.ts';
import { voices } from './voices/scene.ts';

/** By the name that a scene gives as `view`. */
export const pictures = { threads, corridor, voices, calendar, road, channels, hours, braid };

/** Data that several scenes of a chapter share, by the key under which a chapter's scenes.ts holds them: all that names them. */
export const shared = { boards, hours: hoursCharts };

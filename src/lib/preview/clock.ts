/**
 * The picture with a clock: time runs down it. A mark stands where a report gives the moment, a band where its word
 * is wide, none where it gives no time.
 */
import { label } from './label.ts';
import { LANES, tenth, type Layout } from './layout.ts';
import {
	PREVIEW,
	type PreviewClock,
	type PreviewLane,
	type PreviewModel,
	type PreviewText
} from './model.ts';

/** A band may run so far out of the picture, px; farther its gradient would not show that it ends. */
const BEYOND = 40;

/** Height of a moment, px. */
export const momentAt = ({ from, to }: PreviewClock, ms: number): number =>
	tenth(((ms - from) / (to - from)) * PREVIEW.height);

/** Top and end of the band of a time with two limits, px; null where the report gives a moment or no time. */
export function bandOf(clock: PreviewClock, { time }: PreviewLane): [top: number, end: number] | null {
	if (!time || time.to === null) return null;
	return [momentAt(clock, time.from), Math.min(momentAt(clock, time.to), PREVIEW.height + BEYOND)];
}

/** The hours, and what each report says. */
export function clockTexts(model: PreviewModel, clock: PreviewClock, layout: Layout): PreviewText[] {
	const hours = clock.hours.map((hour) =>
		label(model, {
			text: hour.text,
			start: LANES.from + 2,
			top: momentAt(clock, hour.at) - 13,
			width: 60,
			align: 'start',
			group: 'hours'
		})
	);
	return [...hours, ...model.lanes.map((lane, i) => laneText(model, clock, layout, lane, i))];
}

function laneText(
	model: PreviewModel,
	clock: PreviewClock,
	layout: Layout,
	lane: PreviewLane,
	index: number
): PreviewText {
	const { left, pitch, ground } = layout;
	const box = { text: lane.words, start: tenth(left + pitch * index + 4), width: tenth(pitch - 8) };
	const band = bandOf(clock, lane);
	if (band) {
		const [top, end] = band;
		return label(model, {
			...box,
			top: tenth((top + Math.min(end, PREVIEW.height)) / 2) - 24,
			ground: ground((top + end) / 2)
		});
	}
	if (lane.time) return label(model, { ...box, top: momentAt(clock, lane.time.from) + 20 });
	const silent = lane.state === 'silent';
	return label(model, {
		...box,
		top: silent ? 292 : 240,
		colour: silent ? model.colours.soft : model.colours.text,
		weight: silent ? 400 : 500,
		ground: ground(305)
	});
}

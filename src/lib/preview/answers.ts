/** The picture of answers: each thread ends at what its report says; reports of one version end at one height. */
import { label } from './label.ts';
import { tenth, type Layout } from './layout.ts';
import { PREVIEW, type PreviewModel, type PreviewText } from './model.ts';

/** Heights of the first and the last level, px, by how many levels there are; four or more share the last row. */
const SPREAD = [
	[0, 0],
	[300, 300],
	[236, 400],
	[212, 446],
	[200, 484]
] as const;
/** The same where the threads part lower, beside words of their own. */
const LOW_SPREAD = [372, 472] as const;
/** Where the words of a silent report begin, px. */
const SILENT = 296;
const LOW_SILENT = 470;

/** Heights in the picture of answers, px. */
export interface AnswerHeights {
	/** Of each level, from the top. */
	levels: number[];
	/** Of the words of silent reports. */
	silent: number;
}

export function answerHeights({ aside, lanes }: PreviewModel): AnswerHeights {
	const count = Math.max(0, ...lanes.map((lane) => (lane.level ?? -1) + 1));
	const [first, last] = aside ? LOW_SPREAD : (SPREAD[count] ?? SPREAD[4]);
	return {
		levels: Array.from({ length: count }, (_, level) =>
			count > 1 ? tenth(first + ((last - first) * level) / (count - 1)) : first
		),
		silent: aside ? LOW_SILENT : SILENT
	};
}

/** Levels at which several threads end, with the first and last lane of each. */
export const sharedLevels = ({ lanes }: PreviewModel): { level: number; first: number; last: number }[] =>
	[...new Set(lanes.flatMap((lane) => lane.level ?? []))].flatMap((level) => {
		const own = lanes.flatMap((lane, i) => (lane.level === level ? [i] : []));
		return own.length > 1 ? [{ level, first: own[0]!, last: own.at(-1)! }] : [];
	});

/** The words at the threads' ends, once for neighbours that say the same. */
export function answerTexts(model: PreviewModel, layout: Layout): PreviewText[] {
	const { lanes, colours } = model;
	const { silent } = answerHeights(model);
	const texts: PreviewText[] = [];
	for (let i = 0; i < lanes.length;) {
		const lane = lanes[i]!;
		let next = i + 1;
		while (lanes[next]?.words === lane.words && lanes[next]?.level === lane.level) next++;
		if (lane.level !== null) texts.push(answerText(model, layout, i, next));
		else
			for (let k = i; k < next; k++) {
				texts.push(
					label(model, {
						text: lane.words,
						start: tenth(layout.left + layout.pitch * k + 5),
						top: silent,
						width: layout.pitch - 10,
						colour: colours.soft,
						weight: 400,
						ground: layout.ground(310)
					})
				);
			}
		i = next;
	}
	return texts;
}

/**
 * The words of the lanes from `first` up to but not including `end`. They may reach under threads that have ended
 * and up to those that run on, but not into other words.
 */
function answerText(model: PreviewModel, layout: Layout, first: number, end: number): PreviewText {
	const { lanes } = model;
	const { levels, silent } = answerHeights(model);
	const { words, level } = lanes[first]!;
	const top = levels[level ?? 0]!;
	const middle = (layout.laneAt(first) + layout.laneAt(end - 1)) / 2;
	const reach = (k: number) => {
		const other = lanes[k];
		if (!other) return Infinity;
		const otherTop = other.level === null ? silent : levels[other.level]!;
		const apart = Math.abs(otherTop - top) > (other.level === null ? 110 : 84);
		return Math.abs(layout.laneAt(k) - middle) - (apart ? 14 : layout.pitch / 2 + 3);
	};
	const half = Math.min(reach(first - 1), reach(end), PREVIEW.width - 22 - middle, middle - 594);
	return label(model, { text: words, start: tenth(middle - half), top: top + 20, width: tenth(2 * half) });
}

/** All words of a share picture, in the order in which they are set. */
import { answerTexts } from './answers.ts';
import { clockTexts } from './clock.ts';
import { label } from './label.ts';
import { LANES, type Layout } from './layout.ts';
import type { PreviewModel, PreviewText } from './model.ts';

/** Whole sizes from the largest down to the smallest, px. */
const sizes = (largest: number, smallest: number, step = 1): number[] =>
	Array.from({ length: Math.floor((largest - smallest) / step) + 1 }, (_, i) => largest - i * step);

export function textsOf(model: PreviewModel, layout: Layout): PreviewText[] {
	return [...pictureTexts(model, layout), ...columnTexts(model), ...asideTexts(model, layout)];
}

function pictureTexts(model: PreviewModel, layout: Layout): PreviewText[] {
	if (model.rows) return [];
	return model.clock ? clockTexts(model, model.clock, layout) : answerTexts(model, layout);
}

/** The column beside the picture: titles, question, line, dateline. */
function columnTexts(model: PreviewModel): PreviewText[] {
	const { rtl, front, colours, ink } = model;
	const column = { start: 64, width: 512, align: 'start', weight: 400, colour: colours.text } as const;
	return [
		{
			...column,
			text: model.section ? `${model.title} · ${model.section}` : model.title,
			top: 56,
			height: 42,
			family: 'sans',
			sizes: sizes(25, 18),
			leading: 1.3,
			colour: ink === 'night' ? colours.window : colours.text
		},
		{
			...column,
			text: model.question,
			top: rtl ? 96 : 118,
			height: rtl ? 276 : front ? 250 : 268,
			family: 'display',
			weight: rtl ? 500 : 300,
			sizes: front
				? [...sizes(150, 120, 6), ...sizes(112, 96, 8)]
				: rtl
					? sizes(94, 54, 4)
					: sizes(92, 56, 4),
			leading: rtl ? 1.38 : 0.96
		},
		{
			...column,
			text: model.line,
			top: 406,
			below: rtl ? 26 : 46,
			height: 132,
			family: 'serif',
			sizes: rtl ? sizes(31, 23) : sizes(31, 24),
			leading: rtl ? 1.62 : 1.34
		},
		{
			...column,
			text: model.dateline,
			top: rtl ? 550 : 554,
			height: rtl ? 40 : 36,
			family: 'sans',
			sizes: sizes(23, 17),
			leading: 1.3
		}
	];
}

/** The words beside the bundle of threads. */
function asideTexts(model: PreviewModel, { centre }: Layout): PreviewText[] {
	const { aside, rtl, ink, colours } = model;
	if (!aside) return [];
	return [
		label(model, {
			text: aside,
			start: centre + 34,
			top: 92,
			width: LANES.to - centre - 34,
			height: 116,
			group: 'aside',
			align: 'start',
			family: 'serif',
			weight: 400,
			sizes: rtl ? sizes(25, 23) : sizes(27, 24),
			leading: rtl ? 1.6 : 1.22,
			colour: ink === 'night' ? colours.window : colours.text
		})
	];
}

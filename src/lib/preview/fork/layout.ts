/** A fork as a share picture. All lengths are px; x is a distance from the start edge. */
import type { Colours } from '../colours.ts';
import { AREA, frameLines } from '../frame.ts';
import type { Measure } from '../lines.ts';
import { PREVIEW, type ForkPicture, type PreviewModel } from '../model.ts';
import { greyMarks, marksAfter } from './marks.ts';
import { stack, type Block, type ForkDrawing } from './stack.ts';

/** How far under the last answer the threads come back, and how much of them has to be seen. */
const AGAIN = { below: 40, height: 46 };

/** @throws where its words have no room in the smallest type */
export async function layoutFork(
	model: PreviewModel,
	{ answers }: ForkPicture,
	colours: Colours,
	measure: Measure
): Promise<ForkDrawing> {
	const blocks = await Promise.all(
		answers.map(async (answer): Promise<Block> => ({
			answer,
			width: await measure(answer.words, 'word'),
			marks: await (answer.grey
				? greyMarks(answer, model, colours, measure)
				: marksAfter(answer, model, measure))
		}))
	);
	const { drawing, bottom } = stack(model, blocks, AREA, colours);
	const again = bottom + AGAIN.below;
	return {
		...drawing,
		lines: [...(await frameLines(model, colours, measure)), ...drawing.lines],
		again: again + AGAIN.height <= PREVIEW.height ? again : null
	};
}

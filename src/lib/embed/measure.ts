/** The height that an embed asks its host for. */
import { onResize } from '../model/observe.ts';

/** From this width on words and picture stand side by side, px; as in the styles. */
const SIDE_BY_SIDE = 600;

interface Parts {
	/** Of the frame. */
	width: number;
	/** Of the tallest step's words. */
	tallest: number;
	/** Of all that is as high as its content: title, controls, foot. */
	fixed: number;
}

/**
 * The height at which every step has room for its words and the picture a fair share, px. A function of the width
 * alone: the height of the frame is the host's answer and would feed back.
 */
export function wishedHeight({ width, tallest, fixed }: Parts): number {
	if (width >= SIDE_BY_SIDE) return Math.ceil(Math.max(fixed + tallest + 56, Math.min(640, width * 0.66)));
	const picture = Math.round(Math.max(200, Math.min(380, width * 0.72)));
	return Math.ceil(fixed + tallest + picture + 8);
}

/**
 * Tells the size that the embed would like, px: at first, when its width changes, and when its fonts have come.
 * @param root the embed, with its parts marked by the classes `fixed` and `step-in`
 */
export function watchSize(
	root: HTMLElement,
	onsize: (size: { width: number; height: number }) => void
): void {
	const heights = (selector: string) =>
		[...root.querySelectorAll<HTMLElement>(selector)].map((part) => part.offsetHeight);
	const measure = () => {
		const width = root.clientWidth;
		const fixed = heights('.fixed').reduce((sum, height) => sum + height, 0);
		onsize({ width, height: wishedHeight({ width, tallest: Math.max(...heights('.step-in')), fixed }) });
	};
	let width = 0;
	onResize(root, () => {
		if (root.clientWidth === width) return;
		width = root.clientWidth;
		measure();
	});
	void document.fonts?.ready.then(measure);
}

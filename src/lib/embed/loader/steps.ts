/** A section step by step: its frame is as high as it asks to be. */
import { FRAME, post, setStyles, type Held } from './frame.ts';

/** Bounds of the frame's height, px, and the height where the element names none. */
const LOWEST = 200;
const HIGHEST = 1000;
const USUAL = 640;

const heightOf = (height: number) => `${Math.round(Math.max(LOWEST, Math.min(HIGHEST, height || USUAL)))}px`;

/** Takes hold of a frame: it is as high as it asks to be, LOWEST to HIGHEST, until `stop` gives it back as it was. */
export function holdSteps(frame: HTMLIFrameElement): Held {
	const before = frame.style.cssText;
	// It may have told its height before anyone listened, and does not tell it again unasked.
	const ask = () => post(frame, { sentinel: 'amp', type: 'frames-init' });
	frame.addEventListener('load', ask);
	ask();
	setStyles(frame, { ...FRAME, height: heightOf(Number(frame.height)) });
	return {
		frame,
		hear(data) {
			const { sentinel, type, height } = (data ?? {}) as Record<string, unknown>;
			if (sentinel !== 'amp' || type !== 'embed-size') return;
			if (typeof height === 'number' && Number.isFinite(height))
				setStyles(frame, { height: heightOf(height) });
		},
		stop() {
			frame.removeEventListener('load', ask);
			frame.style.cssText = before;
		}
	};
}

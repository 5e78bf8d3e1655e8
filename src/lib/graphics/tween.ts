/** Cubic, slow at both ends; 0 to 1. */
const ease = (t: number) => (t < 0.5 ? 4 * t * t * t : 1 - Math.pow(-2 * t + 2, 3) / 2);

/**
 * Calls `frame` with an eased share, 0 to 1, once per animation frame for `duration` ms; the last call is
 * exactly 1. Gives a function that stops it where it is.
 */
export function tween(duration: number, frame: (share: number) => void): () => void {
	let request = 0;
	let start: number | null = null;
	const tick = (now: number) => {
		start ??= now;
		const t = Math.min(1, (now - start) / duration);
		request = t < 1 ? requestAnimationFrame(tick) : 0;
		frame(t < 1 ? ease(t) : 1);
	};
	request = requestAnimationFrame(tick);
	return () => cancelAnimationFrame(request);
}

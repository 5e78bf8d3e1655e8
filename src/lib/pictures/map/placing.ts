/** Measures the labels of a map that is drawn, and finds each its place: see labels.ts. */
import type { ResolvedMap } from './compiled.ts';
import { placeLabels, type Box, type Label, type Placed } from './labels.ts';

/**
 * Where the labels of a scene stand, by their data-label. `root` is the whole picture, `focus` the box in it
 * that words and bar leave free, `width` and `height` that box's size, px. Reads layout: once per scene and
 * size of the window, never while one scrolls.
 */
export function placeIn({
	scene,
	root,
	focus,
	width,
	height
}: {
	scene: ResolvedMap;
	root: HTMLElement;
	focus: HTMLElement;
	width: number;
	height: number;
}): Map<string, Placed> {
	const { cx, cy, w, h } = scene.frame;
	const k = Math.min(width / w, height / h);
	const px = (x: number) => width / 2 + (x - cx) * k;
	const py = (y: number) => height / 2 + (y - cy) * k;
	const rtl = document.documentElement.dir === 'rtl';
	const node = (key: string) => root.querySelector<HTMLElement>(`[data-label="${key}"]`)!;
	const label = (key: string, x: number, y: number, side: string, keep: boolean, more: Partial<Label>) => {
		const { offsetWidth: w, offsetHeight: h } = node(key);
		const turned = { start: rtl ? 'right' : 'left', end: rtl ? 'left' : 'right' }[side] ?? side;
		return {
			key,
			x: px(x),
			y: py(y),
			w,
			h,
			place: turned as Label['place'],
			gap: 14,
			half: 10,
			keep,
			...more
		};
	};
	const points = (rank: number) =>
		scene.points
			.filter((p) => p.rank === rank)
			.map((p) =>
				p.mark === 'region' || (p.mark === 'none' && rank > 2)
					? label(`p-${p.id}`, p.x, p.y, 'c', false, { gap: 0, loose: p.mark === 'region' })
					: label(`p-${p.id}`, p.x, p.y, p.side, rank < 3, { half: rank === 1 ? 12 : 10 })
			);
	const notes = (own: boolean) =>
		scene.notes.flatMap((n, i) =>
			Boolean(n.report) === own && node(`n-${i}`).offsetWidth
				? [label(`n-${i}`, n.x, n.y, n.side, false, { half: 9, gap: 12 })]
				: []
		);
	// Names keep to what the words and the bar leave free: to the picture's edge, but not under the text.
	const [left, top] = [focus.offsetLeft, focus.offsetTop];
	// A notch, where there is one, is told as the picture's padding, in which nothing lies.
	const rim = Math.max(8, parseFloat(getComputedStyle(root).paddingLeft));
	const [before, after] = [left - rim, root.clientWidth - left - width - rim];
	const [start, end] = [Math.min(20, rtl ? after : before), rtl ? before : after];
	const over = top - (top > 50 ? 50 : 6);
	const room: Box = {
		x: rtl ? -end : -start,
		y: -over,
		w: width + start + end,
		h: height + over + 4
	};
	const marks = scene.points
		.filter((p) => p.mark !== 'none' && p.mark !== 'region')
		.map((p) => ({ x: px(p.x) - 9, y: py(p.y) - 9, w: 18, h: 18 }));
	for (const t of scene.tethers) {
		const b = root.querySelector<HTMLElement>('.tether b');
		if (!b) continue;
		const y = py(t.y);
		const x = rtl ? width + left - b.offsetWidth : -left;
		marks.push({ x, y: y - 16 - b.offsetHeight, w: b.offsetWidth + left, h: b.offsetHeight });
		// The thread itself, there and back.
		const [from, to] = rtl ? [px(t.x) + 9, width] : [-left, px(t.x) - 9];
		marks.push({ x: from, y: y - 7, w: to - from, h: 14 });
	}
	const lines = scene.lines.flatMap((line) => {
		const out: [number, number][] = [];
		for (let i = 2; i < line.points.length; i += 2) {
			const [x0, y0, x1, y1] = [i - 2, i - 1, i, i + 1].map((n) => line.points[n]!);
			const steps = Math.max(1, Math.round((Math.hypot(x1! - x0!, y1! - y0!) * k) / 14));
			for (let s = 0; s < steps; s++) {
				out.push([px(x0! + ((x1! - x0!) * s) / steps), py(y0! + ((y1! - y0!) * s) / steps)]);
			}
		}
		return out;
	});
	// Actor, place, country, sea.
	const order = [...points(1), ...notes(true), ...points(2), ...notes(false), ...points(3), ...points(4)];
	return placeLabels(order, room, marks, lines);
}

/** Measures the labels of a map that is drawn, and finds each its place: see labels.ts. */
import type { ResolvedLine, ResolvedMap } from './compiled.ts';
import { placeLabels, type Box, type Label, type Placed } from './labels.ts';

/** A map as it stands in the window. */
export interface Drawn {
	scene: ResolvedMap;
	/** The whole picture. */
	root: HTMLElement;
	/** The box in it that words and bar leave free. */
	focus: HTMLElement;
	/** That box's size, px. */
	width: number;
	height: number;
}

/** A map's plane in px of its focus box. */
interface View {
	/** px per plane unit. */
	k: number;
	x(plane: number): number;
	y(plane: number): number;
	rtl: boolean;
}

/**
 * Where the labels of a scene stand, by their data-label. Reads layout: once per scene and size of the window, never
 * while one scrolls.
 */
export function placeIn(drawn: Drawn): Map<string, Placed> {
	const { scene } = drawn;
	const view = viewOf(drawn);
	const marks = [
		...scene.points
			.filter(({ mark }) => mark !== 'none' && mark !== 'region')
			.map(({ x, y }) => ({ x: view.x(x) - 9, y: view.y(y) - 9, w: 18, h: 18 })),
		...scene.tethers.flatMap((tether) => tetherBoxes(tether, drawn, view))
	];
	const lines = scene.lines.flatMap((line) => alongLine(line, view));
	return placeLabels(labelsOf(drawn, view), roomOf(drawn, view), marks, lines);
}

function viewOf({ scene, width, height }: Drawn): View {
	const { cx, cy, w, h } = scene.frame;
	const k = Math.min(width / w, height / h);
	return {
		k,
		x: (x) => width / 2 + (x - cx) * k,
		y: (y) => height / 2 + (y - cy) * k,
		rtl: document.documentElement.dir === 'rtl'
	};
}

/** All labels in the order of their weight: actor, place, country, sea; words of a report before others. */
function labelsOf({ scene, root }: Drawn, view: View): Label[] {
	const node = (key: string) => root.querySelector<HTMLElement>(`[data-label="${key}"]`)!;
	const label = (key: string, at: { x: number; y: number }, side: string, more: Partial<Label>): Label => {
		const { offsetWidth: w, offsetHeight: h } = node(key);
		const turned = { start: view.rtl ? 'right' : 'left', end: view.rtl ? 'left' : 'right' }[side] ?? side;
		const place = turned as Label['place'];
		return { key, x: view.x(at.x), y: view.y(at.y), w, h, place, gap: 14, half: 10, keep: false, ...more };
	};
	const points = (rank: number) =>
		scene.points
			.filter((p) => p.rank === rank)
			.map((p) =>
				p.mark === 'region' || (p.mark === 'none' && rank > 2)
					? label(`p-${p.id}`, p, 'c', { gap: 0, loose: p.mark === 'region' })
					: label(`p-${p.id}`, p, p.side, { keep: rank < 3, half: rank === 1 ? 12 : 10 })
			);
	const notes = (own: boolean) =>
		scene.notes.flatMap((n, i) =>
			Boolean(n.report) === own && node(`n-${i}`).offsetWidth
				? [label(`n-${i}`, n, n.side, { half: 9, gap: 12 })]
				: []
		);
	return [...points(1), ...notes(true), ...points(2), ...notes(false), ...points(3), ...points(4)];
}

/** Names keep to what the words and the bar leave free: to the picture's edge, but not under the text. */
function roomOf({ root, focus, width, height }: Drawn, { rtl }: View): Box {
	const [left, top] = [focus.offsetLeft, focus.offsetTop];
	// A notch, where there is one, is told as the picture's padding, in which nothing lies.
	const rim = Math.max(8, parseFloat(getComputedStyle(root).paddingLeft));
	const [before, after] = [left - rim, root.clientWidth - left - width - rim];
	const [start, end] = [Math.min(20, rtl ? after : before), rtl ? before : after];
	const over = top - (top > 50 ? 50 : 6);
	return { x: rtl ? -end : -start, y: -over, w: width + start + end, h: height + over + 4 };
}

/** A tether's words, and the thread itself, there and back. */
function tetherBoxes({ x, y }: { x: number; y: number }, { root, focus, width }: Drawn, view: View): Box[] {
	const b = root.querySelector<HTMLElement>('.tether b');
	if (!b) return [];
	const left = focus.offsetLeft;
	const [at, edge] = [view.y(y), view.rtl ? width + left - b.offsetWidth : -left];
	const [from, to] = view.rtl ? [view.x(x) + 9, width] : [-left, view.x(x) - 9];
	return [
		{ x: edge, y: at - 16 - b.offsetHeight, w: b.offsetWidth + left, h: b.offsetHeight },
		{ x: from, y: at - 7, w: to - from, h: 14 }
	];
}

/** Points along a line, about 14 px apart. */
function alongLine({ points }: ResolvedLine, view: View): [number, number][] {
	const out: [number, number][] = [];
	for (let i = 2; i < points.length; i += 2) {
		const [x0, y0, x1, y1] = points.slice(i - 2, i + 2) as [number, number, number, number];
		const steps = Math.max(1, Math.round((Math.hypot(x1 - x0, y1 - y0) * view.k) / 14));
		for (let s = 0; s < steps; s++) {
			out.push([view.x(x0 + ((x1 - x0) * s) / steps), view.y(y0 + ((y1 - y0) * s) / steps)]);
		}
	}
	return out;
}

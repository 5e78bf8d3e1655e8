/** A box in px; x and y are its left and upper edge. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** Where a label may stand about its point. `c` is over it: the name of a country or a sea. */
type Place = 'right' | 'left' | 'n' | 's' | 'c';

export interface Label {
	key: string;
	/** The point that it names, px. */
	x: number;
	y: number;
	w: number;
	h: number;
	/** Where its author wants it. */
	place: Place;
	/** Room between the point and the label, px. */
	gap: number;
	/** From the label's top to the middle of its first line, px. */
	half: number;
	/** A label over its point may stand beside it, but touching: a small region is still understood, a sea on land is not. */
	loose?: boolean;
	/** Shown whatever is in its way; the others give way. */
	keep: boolean;
}

/** A label's upper left corner, px from its point, and its text's side; null = left out, there is no room. */
export type Placed = { dx: number; dy: number; align: 'left' | 'right' | 'center' } | null;

const PAD = 3;

/** Everywhere that a label may stand, the author's wish first. */
function ways({ w, h, place, gap, half, loose }: Label): NonNullable<Placed>[] {
	const right = { dx: gap, dy: -half, align: 'left' } as const;
	const left = { dx: -gap - w, dy: -half, align: 'right' } as const;
	const n = { dx: -w / 2, dy: -gap - h, align: 'center' } as const;
	const s = { dx: -w / 2, dy: gap, align: 'center' } as const;
	const corners = [
		{ dx: gap * 0.7, dy: -gap * 0.7 - h, align: 'left' },
		{ dx: gap * 0.7, dy: gap * 0.7, align: 'left' },
		{ dx: -gap * 0.7 - w, dy: -gap * 0.7 - h, align: 'right' },
		{ dx: -gap * 0.7 - w, dy: gap * 0.7, align: 'right' }
	] as const;
	if (place === 'c') {
		const c = { dx: -w / 2, dy: -h / 2, align: 'center' } as const;
		const off = (x: number, y: number) => ({ ...c, dx: c.dx + x, dy: c.dy + y });
		const around = (k: number) => [
			off(0, -h * 1.5 * k),
			off(0, h * 1.5 * k),
			off(-w * 0.6 * k, 0),
			off(w * 0.6 * k, 0)
		];
		const diagonals = [-1, 1].flatMap((x) => [-1, 1].map((y) => off(x * w * 0.6, y * h * 0.9)));
		return loose ? [c, ...around(1), ...diagonals] : [c, ...around(0.5)];
	}
	const sides = {
		right: [right, left, n, s],
		left: [left, right, n, s],
		n: [n, s, right, left],
		s: [s, n, right, left]
	};
	return [...sides[place], ...corners];
}

const shared = (a: Box, b: Box): number => {
	const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
	const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
	return w > 0 && h > 0 ? w * h : 0;
};

/**
 * Finds a place for each label of a map, most important first: inside the room, off other labels and off the
 * marks, off the lines where that can be had. Depends on nothing but its arguments, so the same scene in the
 * same window always looks the same. `lines` are points along the drawn lines, px.
 */
export function placeLabels(
	labels: readonly Label[],
	room: Box,
	marks: readonly Box[],
	lines: readonly (readonly [number, number])[]
): Map<string, Placed> {
	const taken: Box[] = [];
	const placed = new Map<string, Placed>();
	for (const label of labels) {
		const area = label.w * label.h || 1;
		let best: { way: Placed; box: Box; cost: number } | null = null;
		for (const [rank, way] of ways(label).entries()) {
			const box = { x: label.x + way.dx, y: label.y + way.dy, w: label.w, h: label.h };
			const wide = { x: box.x - PAD, y: box.y - PAD, w: box.w + 2 * PAD, h: box.h + 2 * PAD };
			const outside = 1 - shared(box, room) / area;
			const over = taken.reduce((sum, t) => sum + shared(wide, t), 0) / area;
			const onMark = marks.some((m) => shared(box, m) > 0);
			const onLine = lines.filter(
				([x, y]) => x > wide.x && x < wide.x + wide.w && y > wide.y && y < wide.y + wide.h
			).length;
			const cost =
				(outside > 0.01 ? 300 + 3000 * outside : 0) +
				(over > 0 ? 300 + 3000 * over : 0) +
				(onMark ? 250 : 0) +
				14 * Math.min(onLine, 6) +
				5 * rank;
			if (!best || cost < best.cost) best = { way, box, cost };
		}
		const out = best!.cost >= 250 && !label.keep;
		placed.set(label.key, out ? null : best!.way);
		if (!out) taken.push(best!.box);
	}
	return placed;
}

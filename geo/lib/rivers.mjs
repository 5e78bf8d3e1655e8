/**
 * Named rivers, each one line from its first to its last waypoint. The World Data Bank II has no names and leaves gaps
 * at reservoirs, so a river is the shortest way along its lines from waypoint to waypoint; leaps between
 * ends of lines are allowed but dear.
 */
import { toPlane } from './plane.mjs';
import { streams, lakeShore } from './gshhg.mjs';

/** Waypoints in longitude and latitude, downstream. @type {Record<string, [number, number][]>} */
export const RIVERS = {
	euphrates: [[38.95, 38.86], [38.02, 36.82], [38.0, 36.3], [38.55, 35.87], [39.01, 35.94], [40.14, 35.34], [40.99, 34.44], [42.37, 34.13], [43.78, 33.35], [44.4, 32.3], [46.25, 31.05], [47.43, 31.0]],
	murat: [[42.9, 39.55], [41.5, 38.75], [38.95, 38.86]],
	karasu: [[41.2, 39.95], [39.5, 39.75], [38.95, 38.86]],
	tigris: [[40.23, 37.9], [42.19, 37.32], [43.13, 36.34], [43.4, 35.2], [43.87, 34.2], [44.4, 33.32], [45.83, 32.5], [47.15, 31.83], [47.43, 31.0]],
	'shatt-al-arab': [[47.43, 31.0], [47.85, 30.5], [48.5, 29.97]],
	khabur: [[40.07, 36.84], [40.75, 36.5], [40.43, 35.14]],
	orontes: [[36.4, 34.25], [36.6, 34.7], [36.75, 35.13], [36.32, 35.81], [36.16, 36.2], [35.97, 36.05]],
	litani: [[36.1, 33.95], [35.55, 33.37], [35.25, 33.34]],
	jordan: [[35.62, 33.03], [35.62, 32.89]], // south of Lake Tiberias the border follows it
	barada: [[36.05, 33.68], [36.29, 33.52], [36.5, 33.5]],
	ceyhan: [[37.0, 38.1], [36.25, 37.1], [35.55, 36.58]],
	seyhan: [[35.4, 38.3], [35.32, 37.0], [34.9, 36.73]],
	'great-zab': [[43.9, 37.3], [43.35, 36.0]],
	'little-zab': [[45.2, 36.1], [43.42, 35.24]],
	diyala: [[45.9, 35.2], [44.55, 33.2]],
	karun: [[48.85, 32.05], [48.67, 31.32], [48.2, 30.43]]
};

/** What a unit of leap costs against one of river. */
const DEAR = 6;
/** The same for a way along a bank. */
const BANK = 1.5;

/**
 * A net of all points of some lines.
 * @param {[number, number][][]} lines
 * @param {number} longest leap between ends, in plane units
 * @param {[number, number][][]} [banks] of reservoirs: a river that has no line there goes along one
 */
function net(lines, longest, banks = []) {
	/** @type {number[][]} */
	const points = [];
	/** @type {[number, number][][]} for each point: neighbour and cost */
	const links = [];
	/** @type {Map<string, number>} */
	const known = new Map();
	/** @type {Set<number>} */
	const ends = new Set();
	const node = (/** @type {[number, number]} */ lonLat) => {
		const key = lonLat.map((v) => v.toFixed(4)).join();
		let id = known.get(key);
		if (id === undefined) {
			known.set(key, (id = points.length));
			points.push(toPlane(lonLat));
			links.push([]);
		}
		return id;
	};
	const join = (/** @type {number} */ a, /** @type {number} */ b, dear = 1) => {
		const cost = distance(points[a], points[b]) * dear;
		links[a].push([b, cost]);
		links[b].push([a, cost]);
	};
	for (const line of [...lines, ...banks]) {
		const ids = line.map(node);
		const dear = banks.includes(line) ? BANK : 1;
		ids.forEach((id, i) => i && id !== ids[i - 1] && join(ids[i - 1], id, dear));
		if (dear === 1) ends.add(ids[0]).add(ids[ids.length - 1]);
	}
	const list = [...ends];
	list.forEach((a, i) => {
		for (const b of list.slice(i + 1)) if (distance(points[a], points[b]) < longest) join(a, b, DEAR);
		// a tributary that stops short of its river's line
		points.forEach((p, b) => Math.abs(p[0] - points[a][0]) < 2 && b !== a && distance(p, points[a]) < 2 && join(a, b, DEAR));
	});
	return { points, links };
}

const distance = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Dijkstra with a binary heap. @param {ReturnType<typeof net>} graph @param {number} from @param {number} to @returns {number[]} ids */
function way({ links }, from, to) {
	const cost = new Float64Array(links.length).fill(Infinity);
	const before = new Int32Array(links.length).fill(-1);
	cost[from] = 0;
	/** @type {[number, number][]} */
	const heap = [[0, from]];
	while (heap.length) {
		const top = /** @type {[number, number]} */ (heap[0]);
		const last = /** @type {[number, number]} */ (heap.pop());
		if (heap.length) sink(heap, last);
		const [c, a] = top;
		if (a === to) break;
		if (c > cost[a]) continue;
		for (const [b, d] of links[a])
			if (c + d < cost[b]) {
				cost[b] = c + d;
				before[b] = a;
				swim(heap, [c + d, b]);
			}
	}
	const ids = [];
	for (let id = to; id >= 0; id = before[id]) ids.push(id);
	return ids.reverse();
}

/** @param {[number, number][]} heap @param {[number, number]} item */
function swim(heap, item) {
	let i = heap.push(item) - 1;
	for (let up; i && heap[(up = (i - 1) >> 1)][0] > item[0]; i = up) heap[i] = heap[up];
	heap[i] = item;
}

/** @param {[number, number][]} heap @param {[number, number]} item put at the top and let down */
function sink(heap, item) {
	let i = 0;
	for (let down; (down = 2 * i + 1) < heap.length; i = down) {
		if (down + 1 < heap.length && heap[down + 1][0] < heap[down][0]) down++;
		if (heap[down][0] >= item[0]) break;
		heap[i] = heap[down];
	}
	heap[i] = item;
}

/** The great rivers of the north and the Nile, for the region only. @type {Record<string, [number, number][]>} */
const QUIET = {
	volga: [[35.9, 56.86], [38.8, 58.05], [39.9, 57.6], [44.0, 56.33], [49.0, 55.75], [50.1, 53.2], [46.05, 51.5], [44.6, 48.7], [48.0, 46.35]],
	don: [[39.1, 51.5], [41.0, 49.6], [43.5, 48.7], [39.7, 47.2]],
	dnieper: [[32.05, 54.78], [30.35, 53.9], [30.56, 50.45], [32.1, 49.45], [35.08, 48.46], [35.1, 47.85], [33.35, 46.75], [32.6, 46.62]],
	nile: [[32.9, 24.09], [31.23, 30.05], [30.4, 31.4]],
	damietta: [[31.23, 30.05], [31.8, 31.4]],
	ural: [[51.37, 51.2], [51.9, 47.1]],
	oka: [[36.25, 54.5], [39.7, 54.7], [44.0, 56.33]]
};

/**
 * Leaves long leaps of a river open: they cross a lake, or land where the data have nothing.
 * @param {number[][]} line @param {number} longest leap that is drawn, in plane units @returns {number[][][]}
 */
export function broken(line, longest) {
	/** @type {number[][][]} */
	const runs = [[]];
	line.forEach((p, i) => {
		if (i && distance(p, line[i - 1]) > longest) runs.push([]);
		runs[runs.length - 1].push(p);
	});
	return runs.filter((run) => run.length > 1);
}

/** @param {ReturnType<typeof net>} graph @param {Record<string, [number, number][]>} named @returns {Record<string, number[][]>} */
function trace(graph, named) {
	/** @type {Record<string, number[][]>} */
	const out = {};
	for (const [name, stops] of Object.entries(named)) {
		const ids = stops.map((s) => {
			const p = toPlane(s);
			return graph.points.reduce((best, q, i) => (distance(p, q) < distance(p, graph.points[best]) ? i : best), 0);
		});
		const line = ids.slice(1).flatMap((id, i) => way(graph, ids[i], id).slice(i ? 1 : 0));
		out[name] = line.map((id) => graph.points[id]);
	}
	return out;
}

/** @type {Record<string, number[][]> | undefined} */
let near;

/** Rivers of Syria, Iraq and around, each as one line in the plane, unsimplified. */
export const rivers = () => (near ??= trace(net(streams([34, 50, 29, 41], 'r'), 45), RIVERS));

const NORTH = [15, 60, 23, 60];

/** The same for the quiet ones; their reservoirs leave long gaps. */
export const quietRivers = () => trace(net(['0', '1', '2'].flatMap((kind) => streams(NORTH, kind)), 60, lakeShore(NORTH)), QUIET);

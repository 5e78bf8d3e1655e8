/**
 * Named rivers, each one line from its first to its last waypoint. The World Data Bank II has no names and leaves gaps
 * at reservoirs, so a river is the shortest path through the graph of all lines from waypoint to waypoint; leaps
 * between ends of lines are allowed at a higher cost.
 */
import { leastIndex } from 'd3-array';
import createGraph from 'ngraph.graph';
import path from 'ngraph.path';
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

/** Cost of a unit of a leap between two ends of lines, against one along a line. */
const LEAP = 6;
/** The same for a unit along a reservoir's bank. */
const BANK = 1.5;
/** A tributary's line may stop so far short of its river's line, in plane units. */
const SHORT = 2;

/** @typedef {import('ngraph.graph').Graph<number[], number>} Net nodes are points in the plane, links their cost */

/**
 * The graph of all points of some lines.
 * @param {[number, number][][]} lines
 * @param {number} longest leap between ends, in plane units
 * @param {[number, number][][]} [banks] of reservoirs: a river that has no line there goes along one
 * @returns {Net}
 */
function net(lines, longest, banks = []) {
	/** @type {Net} */
	const graph = createGraph({ multigraph: true });
	/** @type {Set<string>} */
	const ends = new Set();
	const pointOf = (/** @type {string} */ id) => /** @type {number[]} */ (graph.getNode(id)?.data);
	const join = (/** @type {string} */ a, /** @type {string} */ b, cost = 1) => graph.addLink(a, b, distance(pointOf(a), pointOf(b)) * cost);
	for (const line of [...lines, ...banks]) {
		const ids = line.map((lonLat) => {
			const id = lonLat.map((v) => v.toFixed(4)).join();
			if (!graph.hasNode(id)) graph.addNode(id, toPlane(lonLat));
			return id;
		});
		const bank = banks.includes(line);
		ids.forEach((id, i) => i && id !== ids[i - 1] && join(ids[i - 1], id, bank ? BANK : 1));
		if (!bank) ends.add(ids[0]).add(ids[ids.length - 1]);
	}
	const list = [...ends];
	list.forEach((a, i) => {
		const p = pointOf(a);
		for (const b of list.slice(i + 1)) if (distance(pointOf(b), p) < longest) join(a, b, LEAP);
		graph.forEachNode(({ id, data: q }) => {
			if (Math.abs(q[0] - p[0]) < SHORT && id !== a && distance(q, p) < SHORT) join(a, String(id), LEAP);
		});
	});
	return graph;
}

const distance = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Rivers outside the story's region, drawn fainter on the region level: the great rivers of the north and the Nile. @type {Record<string, [number, number][]>} */
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

/** Each river as one line in the plane. @param {Net} graph @param {Record<string, [number, number][]>} named @returns {Record<string, number[][]>} */
function trace(graph, named) {
	/** @type {import('ngraph.graph').Node<number[]>[]} */
	const nodes = [];
	graph.forEachNode((node) => void nodes.push(node));
	const nearest = (/** @type {number[]} */ p) => nodes[/** @type {number} */ (leastIndex(nodes, (node) => distance(p, node.data)))];
	// without a heuristic this is Dijkstra's search
	const finder = path.aStar(graph, { distance: (_from, _to, link) => link.data });
	/** @type {Record<string, number[][]>} */
	const out = {};
	for (const [name, stops] of Object.entries(named)) {
		const at = stops.map((stop) => nearest(toPlane(stop)));
		// find() gives the way from its second node to its first
		out[name] = at.slice(1).flatMap((to, i) => finder.find(to.id, at[i].id).slice(i ? 1 : 0).map((node) => node.data));
	}
	return out;
}

/** @type {Record<string, number[][]> | undefined} */
let near;

/** Rivers of Syria, Iraq and around, each as one line in the plane, unsimplified. */
export const rivers = () => (near ??= trace(net(streams([34, 50, 29, 41], 'r'), 45), RIVERS));

const NORTH = [15, 60, 23, 60];

/** The same for QUIET; their reservoirs leave long gaps. */
export const quietRivers = () => trace(net(['0', '1', '2'].flatMap((kind) => streams(NORTH, kind)), 60, lakeShore(NORTH)), QUIET);

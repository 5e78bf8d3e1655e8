/**
 * Units to a topology, simplified once for all layers, so that land, countries, coast and borders coincide.
 * Visvalingam's algorithm, weighted like mapshaper: spikes go before blunt corners, so that shores come out smooth.
 */
import { topology } from 'topojson-server';
import { merge, mesh } from 'topojson-client';
import { presimplify } from 'topojson-simplify';

/**
 * A triangle's area, made less (down to a seventh) as the corner at b gets more acute.
 * @param {number[][]} triangle
 */
export function weightedArea([a, b, c]) {
	const ab = [b[0] - a[0], b[1] - a[1]];
	const bc = [c[0] - b[0], c[1] - b[1]];
	const area = Math.abs(ab[0] * bc[1] - ab[1] * bc[0]) / 2;
	const lengths = Math.hypot(ab[0], ab[1]) * Math.hypot(bc[0], bc[1]);
	const straight = lengths ? (ab[0] * bc[0] + ab[1] * bc[1]) / lengths : 1;
	return area * (1 + 0.85 * straight);
}

/**
 * @typedef {object} Units
 * @property {any} topology
 * @property {any[]} geometries one per unit, with properties.unit
 */

/**
 * @param {any} units GeoJSON in the plane
 * @param {(point: number[]) => number} tolerance the weighted area under which a point goes, by place
 * @returns {Units}
 */
export function simplified(units, tolerance) {
	const topo = presimplify(topology({ units }), weightedArea);
	topo.arcs = topo.arcs.map((/** @type {number[][]} */ arc) =>
		withoutSpikes(arc.filter((p, i) => i === 0 || i === arc.length - 1 || p[2] >= tolerance(p)).map(([x, y]) => [x, y]))
	);
	return { topology: topo, geometries: topo.objects.units.geometries };
}

/** Cosine of the angle below which a corner is a spike: about 18 degrees. */
const SPIKE = 0.95;

/** Takes out corners that go out and back. @param {number[][]} arc */
function withoutSpikes(arc) {
	if (arc.length < 6) return arc;
	return arc.filter((b, i) => {
		if (i === 0 || i === arc.length - 1) return true;
		const [a, c] = [arc[i - 1], arc[i + 1]];
		const [p, q] = [a[0] - b[0], a[1] - b[1]];
		const [r, s] = [c[0] - b[0], c[1] - b[1]];
		return (p * r + q * s) / (Math.hypot(p, q) * Math.hypot(r, s)) < SPIKE;
	});
}

/** One polygon of all units that pass. @param {Units} u @param {(unit: string) => boolean} pass @returns {number[][][][]} */
export const merged = ({ topology: t, geometries }, pass) =>
	/** @type {any} */ (merge(t, geometries.filter((g) => pass(g.properties.unit)))).coordinates;

/**
 * Borders as open lines, each point of them once.
 * @param {Units} u @param {(a: string, b: string) => boolean} pass asked with the two units' names
 * @returns {number[][][]}
 */
export const borders = ({ topology: t }, pass) =>
	/** @type {any} */ (
		mesh(t, t.objects.units, (a, b) => a !== b && pass(/** @type {any} */ (a).properties.unit, /** @type {any} */ (b).properties.unit))
	).coordinates;

/** The outer edge of all land as lines, the clip edge included. @param {Units} u @returns {number[][][]} */
export const edge = ({ topology: t }) => /** @type {any} */ (mesh(t, t.objects.units, (a, b) => a === b)).coordinates;

/** A lone line or closed ring, thinned by the same rule. @param {number[][]} line @param {number} tolerance */
export function thinned(line, tolerance) {
	const topo = presimplify(topology({ line: { type: 'LineString', coordinates: line } }), weightedArea);
	const [arc] = topo.arcs.length === 1 ? topo.arcs : [line.map((p) => [...p, Infinity])];
	const ends = new Set([0, arc.length - 1]);
	return arc.filter((/** @type {number[]} */ p, /** @type {number} */ i) => ends.has(i) || p[2] >= tolerance).map(([x, y]) => [x, y]);
}

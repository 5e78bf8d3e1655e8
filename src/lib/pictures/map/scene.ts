import * as v from 'valibot';
import { iso, reference } from '../../model/schema.ts';
import { definePicture, sceneSchema } from '../kind.ts';
import { compileMap } from './compile.ts';

/**
 * Which way a label stands from its point. `left` and `right` are the map's (never mirrored); `start` and
 * `end` follow the page: a tether comes from the start edge, so a tethered place has its name at `end`.
 */
const side = v.picklist(['n', 's', 'start', 'end', 'left', 'right']);
export type Side = v.InferOutput<typeof side>;

const pointMark = v.picklist([
	/** a plain dot */
	'city',
	/** a small dot, for orientation only: gone where its name has no room */
	'town',
	/** a square */
	'capital',
	/** an open ring: an air base or airport */
	'base',
	/** the lit window: where the witness is */
	'window',
	/** filled: the reports say that it fell */
	'fallen',
	/** dotted ring: fallen by the public record only */
	'record',
	/** where the story's main person is */
	'knot',
	/** the name of a region, small */
	'region',
	/** a label alone (countries, seas) */
	'none'
]);
export type PointMark = v.InferOutput<typeof pointMark>;

const point = v.strictObject({
	at: reference('place'),
	mark: pointMark,
	/** 1 actor, 2 place, 3 country, 4 sea: the higher the number, the quieter the label; 2. */
	rank: v.optional(v.picklist([1, 2, 3, 4])),
	/** right */
	side: v.optional(side),
	/** A line of small print under the name. */
	note: v.optional(reference('note'))
});
export type MapPoint = v.InferOutput<typeof point>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const lineKind = v.picklist([
	/** two named places, the way between them ours (dashed) */
	'joined',
	/** a way that no report says was taken (dotted) */
	'unflown',
	/** a call or request that does not connect (broken off) */
	'call',
	/** schematic road */
	'road',
	/** told to fly, not reported flown (dotted, with an arrow) */
	'order'
]);
export type LineKind = v.InferOutput<typeof lineKind>;

const line = v.strictObject({
	/** Its own within the scene. */
	id: v.string(),
	kind: lineKind,
	/** Places in order. Two for a flight (a great circle is drawn), any number for a road (straight). */
	through: v.pipe(v.array(reference('place')), v.minLength(2)),
	report: v.optional(reference('report')),
	/** Part of the way that is drawn, 0 to 1; 1. */
	until: v.optional(share),
	/** Part of the way past which the line dissolves, 0 to 1. */
	fade: v.optional(share),
	/** Sideways offset at the middle, km of the plane, so that several lines stay apart. */
	bow: v.optional(v.number()),
	/** At its end, or in its middle, towards its end or back to its start. */
	arrow: v.optional(v.picklist(['end', 'middle', 'back'])),
	/** Drawn as far as the reader has scrolled through the step. */
	scrub: v.optional(v.boolean())
});
export type MapLine = v.InferOutput<typeof line>;

const note = v.strictObject({
	text: reference('note'),
	at: reference('place'),
	/** right */
	side: v.optional(side),
	/** Only where the picture is wide: the words of the step say it too. */
	wide: v.optional(v.literal(true)),
	/** Offset from the place, km east and south. */
	shift: v.optional(v.tuple([v.number(), v.number()])),
	report: v.optional(reference('report'))
});

const schema = sceneSchema('map', {
	/** Places that must be in the picture. */
	frame: v.pipe(v.array(reference('place')), v.minLength(1)),
	/** Room around them, as a share of the frame's larger side. */
	margin: v.optional(v.number()),
	points: v.array(point),
	lines: v.optional(v.array(line)),
	notes: v.optional(v.array(note)),
	/** Base layers drawn brighter, such as `country-xx`. */
	bright: v.optional(v.array(v.string())),
	/** A base layer under hatching: a threat, not a flight. */
	hatch: v.optional(v.strictObject({ layer: v.string(), report: reference('report') })),
	/** Threads that leave the spine, run to the place and back. */
	tethers: v.optional(
		v.array(
			v.strictObject({
				report: reference('report'),
				at: reference('place'),
				note: v.optional(reference('note'))
			})
		)
	),
	/**
	 * Day and night over the map by the sun's computed height, from one moment to another as the reader scrolls
	 * through the step; the note `text` says the hour, with {t} in it.
	 */
	dark: v.optional(v.strictObject({ from: iso, to: iso, text: reference('note') }))
});
export type MapScene = v.InferOutput<typeof schema>;

/** Places, lines between them and notes on the baked map. */
export const map = definePicture({ schema, compile: compileMap });

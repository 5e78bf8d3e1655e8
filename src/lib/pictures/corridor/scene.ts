import * as v from 'valibot';
import { reference } from '../../model/schema.ts';
import { definePicture, sceneSchema, type Checks } from '../kind.ts';
import { sayingOf } from '../says.ts';
import { compileCorridor } from './compile.ts';

/** How a report's aircraft, or whatever goes this way, ends. */
const end = v.picklist([
	/** several of them inside a zone, how many and what came after not said: dashes that fade at both ends */
	'fades',
	/** one, from the far place to the edge of a zone: a dash and a bar */
	'stopped',
	/** one, there and back, where it turned not said: two lines over the whole way, without a head */
	'both',
	/** a threat over zones, no journey: hatching, no line */
	'threat',
	/** none set out: a stub that is barred at the far place */
	'closed',
	/** the report says nothing of it */
	'silent'
]);
/** How a row's line ends, or that there is none. */
export type RowEnd = v.InferOutput<typeof end>;

const row = v.strictObject({
	report: reference('report'),
	/** What the row stands on, and opens: the report gives it, or, where it is silent, does not. */
	claim: reference('claim'),
	end,
	/** The version in two or three words. */
	words: reference('note'),
	/** The rest of it, quieter. */
	detail: v.optional(reference('note')),
	/** Layers of the zones in which it ends: one for `fades` and `stopped`, any number for `threat`. */
	within: v.optional(v.array(v.string())),
	/** The claim that bears the place `within`. */
	where: v.optional(reference('claim')),
	/** The claim that has a way back end at the far place: dotted after `stopped`, closed there for `both`. */
	back: v.optional(reference('claim'))
});
/** A row as its author writes it. */
export type CorridorRow = v.InferOutput<typeof row>;

const schema = sceneSchema('corridor', {
	/** Where the way leads to, the axis' zero, and where it comes from. The first lies west of the second. */
	to: reference('place'),
	from: reference('place'),
	/** The claim that gives the way. */
	claim: reference('claim'),
	/** Its length in words; the number in it must be that of the great circle, in whole km. */
	length: reference('note'),
	/** Countries along the way, from `to` on: layer of the base map, and the place that names it. */
	zones: v.pipe(
		v.array(
			v.strictObject({
				layer: v.string(),
				name: reference('place'),
				/** Bright from the map down through the rows. */
				bright: v.optional(v.literal(true))
			})
		),
		v.minLength(1)
	),
	/** Other names on the map. */
	names: v.optional(v.array(reference('place'))),
	rows: v.pipe(v.array(row), v.minLength(1)),
	/** Said at the foot of the bracket at `to`, when all rows stand: no row reaches it. */
	arrival: v.optional(reference('note')),
	/** What dashes, dots and chevrons mean; where there is room. */
	key: v.optional(reference('note')),
	/** The rows come one after another as the reader scrolls through the step. */
	scrub: v.optional(v.literal(true))
});
/** A scene as scenes.ts holds it. */
export type CorridorScene = v.InferOutput<typeof schema>;

/** Whether an ending needs a place to stand in. */
const PLACED: ReadonlySet<RowEnd> = new Set(['fades', 'stopped', 'threat']);

function check(scene: CorridorScene, checks: Checks): void {
	const layers = scene.zones.map((zone) => zone.layer);
	for (const [i, row] of scene.rows.entries()) {
		const path = ['rows', i] as const;
		checkClaims(row, path, checks);
		for (const [k, layer] of (row.within ?? []).entries()) {
			checks.known([...path, 'within', k], 'zone', layer, layers);
		}
		if (PLACED.has(row.end) === Boolean(row.within?.length && row.where)) continue;
		checks.add(
			path,
			`"${row.end}" ${PLACED.has(row.end) ? 'has no place' : 'has a place'}`,
			PLACED.has(row.end)
				? 'Give `within`, its zones, and `where`, the claim that gives them'
				: 'Leave out `within` and `where`: nothing is drawn there'
		);
	}
}

/** The report of a row gives every claim that the row stands on; a silent one does not. */
function checkClaims(row: CorridorRow, path: readonly (string | number)[], checks: Checks): void {
	for (const key of ['claim', 'where', 'back'] as const) {
		const id = row[key];
		const claim = id === undefined ? undefined : checks.claims.get(id);
		if (!claim) continue;
		const gives = sayingOf(claim, row.report) !== undefined;
		const silent = row.end === 'silent' && key === 'claim';
		if (gives !== silent) continue;
		checks.add(
			[...path, key],
			`Report "${row.report}" ${silent ? 'does give' : 'does not give'} "${id}"`,
			silent
				? 'Draw what it gives'
				: `Given by ${claim.says.map((saying) => saying.report).join(', ')}: name a claim that the report gives`
		);
	}
}

/** One way between two places as the reports have it, a row each, under the map and on its scale. */
export const corridor = definePicture({ schema, check, compile: compileCorridor });

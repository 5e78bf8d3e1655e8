import * as v from 'valibot';
import { reference } from '../../model/schema.ts';
import type { Claim, RecordItem } from '../../model/story.ts';
import { definePicture, sceneSchema, type Checks } from '../kind.ts';
import { sayingOf } from '../says.ts';
import { compileVoices } from './compile.ts';

const row = v.strictObject({
	/** Whose row it is: a report with the claim that it gives, or an item of the public record. */
	report: v.optional(reference('report')),
	claim: v.optional(reference('claim')),
	record: v.optional(reference('record')),
	/** What is given, in two or three words. */
	words: reference('note'),
	/** The rest of it, quieter. */
	detail: v.optional(reference('note')),
	/** The place that it gives: its mark stands there too. Left out: it gives none. */
	at: v.optional(reference('place')),
	/** Said at the mark on the map. */
	caption: v.optional(reference('note'))
});
/** A row as its author writes it. */
export type VoicesRow = v.InferOutput<typeof row>;

const side = v.picklist(['n', 's', 'left', 'right', 'over']);
/** Where a name stands about its place; `over`: on it. */
export type NameSide = v.InferOutput<typeof side>;

const name = v.strictObject({
	at: reference('place'),
	/** Where the name stands about its place; the map's sides, never mirrored. `over`. */
	side: v.optional(side),
	/** Only where the picture is wide. */
	wide: v.optional(v.literal(true))
});

const schema = sceneSchema('voices', {
	/** Places that must be in the picture. */
	frame: v.pipe(v.array(reference('place')), v.minLength(1)),
	/** Room around them, as a share of the frame's larger side. */
	margin: v.optional(v.number()),
	/** Layers of countries in question, and of those on a way. */
	bright: v.optional(v.array(v.string())),
	route: v.optional(v.array(v.string())),
	names: v.array(name),
	/** A way that is given and that nobody is said to have gone, dotted, and the claim that gives it. */
	way: v.optional(
		v.strictObject({ from: reference('place'), to: reference('place'), claim: reference('claim') })
	),
	/** Under the map, in this order. They come one after another as the reader scrolls through the step. */
	rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(6))
});
/** A scene as scenes.ts holds it. */
export type VoicesScene = v.InferOutput<typeof schema>;

function check(scene: VoicesScene, checks: Checks): void {
	const named = scene.names.map(({ at }) => at);
	for (const [i, row] of scene.rows.entries()) {
		const path = ['rows', i] as const;
		const evidence = evidenceOf(row, path, checks);
		if (row.caption && !row.at)
			checks.add([...path, 'caption'], 'stands at no place', 'Give `at`, or leave it out');
		if (!row.at || !evidence) continue;
		checks.known([...path, 'at'], 'name on the map', row.at, named);
		const place = checks.places.get(row.at);
		if (!place || bears(evidence, place.name)) continue;
		checks.add(
			[...path, 'at'],
			`"${row.at}" is not in what ${row.report ?? row.record} gives`,
			'Draw its mark only at a place that it names'
		);
	}
}

/** The words that a row stands on, in every language; nothing, and a fault, where there are none. */
function evidenceOf(
	row: VoicesRow,
	path: readonly (string | number)[],
	checks: Checks
): Readonly<Record<string, string>> | undefined {
	if (row.record !== undefined && row.report === undefined && row.claim === undefined) {
		const item: RecordItem | undefined = checks.record.get(row.record);
		return item?.text;
	}
	if (row.record !== undefined || row.report === undefined || row.claim === undefined) {
		checks.add(path, 'stands on nothing', 'Give a report and its claim, or a record alone');
		return undefined;
	}
	const claim: Claim | undefined = checks.claims.get(row.claim);
	const saying = claim && sayingOf(claim, row.report);
	if (claim && !saying) {
		checks.add(
			[...path, 'claim'],
			`Report "${row.report}" does not give "${row.claim}"`,
			`Given by ${claim.says.map(({ report }) => report).join(', ')}: name a claim that the report gives`
		);
	}
	return saying?.gives;
}

/** Whether words name a place, in the language in which they name it most plainly. */
const bears = (words: Readonly<Record<string, string>>, name: Readonly<Record<string, string>>): boolean =>
	Object.entries(name).some(([lang, text]) => words[lang]?.includes(text));

/** A map, and under it a row for each that speaks of a matter; whoever gives a place has a mark there. */
export const voices = definePicture({ schema, check, compile: compileVoices });

import * as v from 'valibot';
import { iso, reference } from '../../model/schema.ts';
import { sayingOf } from '../says.ts';
import { definePicture, sceneSchema, sharedReference, type Checks } from '../kind.ts';
import { boards } from './board.ts';
import { compileChannels } from './compile.ts';

/** The day that a step comes to, by what gives it: a line of public record, or a report for a claim. */
const day = v.union([
	v.strictObject({ record: reference('record') }),
	v.strictObject({ claim: reference('claim'), report: reference('report') })
]);
/** Where a step's day comes from: the public record, or a report's saying. */
export type GivenDay = v.InferOutput<typeof day>;

const schema = sceneSchema('channels', {
	/** A board of this chapter. */
	board: sharedReference(boards),
	/** The day that the strip comes to, and the one it starts from as the reader scrolls; left out: it stands. */
	day,
	since: v.optional(iso),
	/** Nothing in the step has a day: the strip stands where it was and names none. */
	undated: v.optional(v.literal(true)),
	/** Marks of the board that stand, and those in the light of this step. */
	show: v.array(v.string()),
	lit: v.array(v.string()),
	/** The board's foot stands. */
	foot: v.optional(v.literal(true))
});
/** A scene as scenes.ts holds it. */
export type ChannelsScene = v.InferOutput<typeof schema>;

function check(scene: ChannelsScene, checks: Checks): void {
	const board = checks.chapter.boards?.[scene.board];
	if (!board) return;
	const ids = board.marks.map((mark) => mark.id);
	for (const [i, id] of scene.show.entries()) checks.known(['show', i], 'mark', id, ids, scene.board);
	for (const [i, id] of scene.lit.entries()) checks.known(['lit', i], 'mark that stands', id, scene.show);
	for (const mark of board.marks) {
		if (mark.kind !== 'answer' || !scene.show.includes(mark.id) || scene.show.includes(mark.of)) continue;
		checks.add(['show'], `"${mark.id}" stands without its calls "${mark.of}"`, `Show "${mark.of}" too`);
	}
	const given = scene.day;
	if ('record' in given) return;
	const saying = sayingOf(checks.claims.get(given.claim), given.report);
	if (saying?.time?.from) return;
	checks.add(
		['day'],
		`Report "${given.report}" gives no day for "${given.claim}"`,
		'Name a claim and a report that give one, or a line of public record'
	);
}

/** Who reached whom: the record's dated calls and meetings, and what the reports say of lines that broke off. */
export const channels = definePicture({ schema, check, compile: compileChannels });

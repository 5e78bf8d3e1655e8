/** evidence/forks.yaml: the places where a sentence breaks and each version stands under it. */
import * as v from 'valibot';
import { id } from '../../model/schema.ts';
import { text } from './files.ts';

/** One report under one answer: its saying is the claim's, so that a tap on it opens that claim. */
const forkRowSchema = v.strictObject({
	report: id,
	claim: id,
	paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** At most a few words of what it adds; none where the answer says it all. */
	detail: v.optional(text),
	/** The report gives a part of the answer, or only that there is no value. */
	match: v.optional(v.literal('part')),
	machine: v.optional(v.literal(true))
});

const forkAnswerSchema = v.strictObject({
	/** The disputed word or two. */
	words: text,
	/** A quieter answer: less exact than another, or no value. Its reports end in the grey line. */
	grey: v.optional(v.literal(true)),
	rows: v.pipe(v.array(forkRowSchema), v.minLength(1, 'names no report'))
});

const forkSchema = v.strictObject({
	id,
	chapter: id,
	/** The step that it stands in. */
	step: id,
	/** large: its chapter's turn, which the stage draws too · small: rows in the text. */
	size: v.picklist(['large', 'small'] as const),
	/** The answers exclude each other; where not, the note says that both may be true. */
	exclusive: v.boolean(),
	question: text,
	answers: v.pipe(v.array(forkAnswerSchema), v.minLength(2, 'has fewer than two answers')),
	note: v.optional(text)
});

/** The whole file; its order is that of the forks on the evidence page. */
export const forksSchema = v.array(forkSchema);

/** A question, and the answers that reports give to it. */
export type Fork = v.InferOutput<typeof forkSchema>;
/** One answer, with the reports under it. */
export type ForkAnswer = v.InferOutput<typeof forkAnswerSchema>;
/** A report under an answer, with the claim that its saying is of. */
export type ForkRow = v.InferOutput<typeof forkRowSchema>;

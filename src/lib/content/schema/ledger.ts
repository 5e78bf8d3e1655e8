/** evidence/ledger.yaml: one thing that a report can give or not, and what each report gives of it. */
import * as v from 'valibot';
import { PRECISIONS } from '../../model/story.ts';
import { id, iso, words } from '../../model/schema.ts';
import { text } from './files.ts';

/**
 * shared: two reports or more give it in full · single: one does (others may give a part of it) · parted: reports
 * give versions that exclude each other.
 */
const KINDS = ['shared', 'single', 'parted'] as const;

/** full: the report gives the claim as it stands · part: a part of it, less exactly, or without a value. */
const MATCHES = ['full', 'part'] as const;

/** A time as a report gives it (`stated`), and as we normalise it (ISO 8601 with an offset). */
const timeSchema = v.strictObject({
	stated: text,
	precision: v.picklist(PRECISIONS),
	from: v.optional(iso),
	to: v.optional(iso),
	/** A wide word ('dawn', 'the first hours'): the ends of the range are ours. */
	wide: v.optional(v.boolean()),
	/** As printed, where that cannot be right. */
	printed: v.optional(text)
});

const sayingSchema = v.strictObject({
	report: id,
	/** Counts the non-empty lines of the report's text, from 1. */
	paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
	match: v.picklist(MATCHES),
	/** Of a parted claim: the version that this report gives in full. */
	version: v.optional(id),
	/** What it gives, in our words. */
	gives: text,
	/** The report's own words, as they stand in the paragraph. */
	quote: v.optional(words),
	/** The paragraph is in the part of the report that a machine wrote. */
	machine: v.optional(v.literal(true)),
	time: v.optional(timeSchema)
});

const claimSchema = v.strictObject({
	id,
	chapter: id,
	kind: v.picklist(KINDS),
	/** A hint for the telling: `also` may stand in the chapter's closing list. */
	weight: v.picklist(['story', 'also'] as const),
	label: text,
	claim: text,
	versions: v.optional(v.record(id, text)),
	/** The parts of a claim, in a few words, where its label does not say them. */
	parts: v.optional(text),
	note: v.optional(text),
	says: v.pipe(v.array(sayingSchema), v.minLength(1, 'names no report'))
});

/** The whole file; its order is that of the claims on the evidence page. */
export const ledgerSchema = v.array(claimSchema);

/** A time as one report gives it. */
export type GivenTime = v.InferOutput<typeof timeSchema>;
/** What one report gives of a claim. */
export type Saying = v.InferOutput<typeof sayingSchema>;
/** How the reports stand to a claim: see KINDS. */
export type ClaimKind = (typeof KINDS)[number];
/** One thing that is told, with what each report gives of it. */
export type Claim = v.InferOutput<typeof claimSchema>;

/** What the preview of a shared link shows: the shape of `previews.yaml`. */
import * as v from 'valibot';
import { id, iso } from '../../model/schema.ts';
import { text } from './files.ts';
import type { Text } from '../../model/story.ts';

export interface PreviewData {
	/**
	 * answers: each report's thread ends at what it says to the claim · reports: the threads end at the reports
	 * themselves · ledger: every claim a row.
	 */
	picture: 'answers' | 'reports' | 'ledger';
	/** One or two lines under the question. */
	line: Text;
	/** The claim that the question is about. */
	claim?: string | undefined;
	/** What each report says to it in a few words, where the claim's own version does not say it well. */
	says?: Record<string, Text> | undefined;
	/** The fork that the picture is drawn from. */
	fork?: string | undefined;
	/** Place and days; the story's own where none is given. */
	dateline?: Text | undefined;
	/** The step whose sky is the ground; the chapter's still where none is given. */
	step?: string | undefined;
	/** Time runs down the preview, under that time's sky; hours get a line. The claim's sayings have times. */
	clock?: { from: string; to: string; hours: string[] } | undefined;
}
export type Previews = Record<string, PreviewData>;

export const previewsSchema = v.record(
	id,
	v.strictObject({
		picture: v.picklist(['answers', 'reports', 'ledger'] as const),
		line: text,
		claim: v.optional(id),
		says: v.optional(v.record(id, text)),
		fork: v.optional(id),
		dateline: v.optional(text),
		step: v.optional(id),
		clock: v.optional(v.strictObject({ from: iso, to: iso, hours: v.array(iso) }))
	})
);

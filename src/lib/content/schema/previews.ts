/** What the preview of a shared link shows: the shape of `previews.yaml`. */
import * as v from 'valibot';
import { id } from '../../model/schema.ts';
import { text } from './files.ts';

/** A line at the foot of the picture; place and days of the story where none is given. */
const line = v.optional(text);

/** By section; `top` is the front page (model/previews.ts). */
export const previewsSchema = v.record(
	id,
	v.variant('picture', [
		/** A fork: its question, its answers, and who gives them. Where both may be true, its note is the line. */
		v.strictObject({ picture: v.literal('fork'), fork: id, line }),
		/** The witness's name over the threads of all reports, and what each report is. */
		v.strictObject({ picture: v.literal('reports'), line }),
		/** The threads of all reports through the story's claims, and a line under the question. */
		v.strictObject({ picture: v.literal('braid'), line: text })
	])
);

/** previews.yaml as parsed, by section. */
export type Previews = v.InferOutput<typeof previewsSchema>;
/** What one section's share picture is made of. */
export type PreviewData = Previews[string];

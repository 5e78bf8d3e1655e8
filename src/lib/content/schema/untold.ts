/** evidence/untold.yaml: what no report gives, by chapter. */
import * as v from 'valibot';
import { id } from '../../model/schema.ts';
import { text } from './files.ts';

/** By chapter: one sentence or several, each in every language. */
export const untoldSchema = v.record(id, v.pipe(v.array(text), v.minLength(1, 'names nothing')));

/** untold.yaml as parsed. */
export type Untold = v.InferOutput<typeof untoldSchema>;

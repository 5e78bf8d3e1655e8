import * as v from 'valibot';
import { reference } from '../../model/schema.ts';
import { definePicture, sceneSchema } from '../kind.ts';
import type { ResolvedLedger } from './compiled.ts';

const schema = sceneSchema('ledger', {
	/** The rows in the light: all, the agreed, the disputed, none, or the claims named. */
	light: v.union([v.picklist(['all', 'agreed', 'disputed', 'none']), v.array(reference('claim'))])
});
export type LedgerScene = v.InferOutput<typeof schema>;

/** Every claim of the ledger as a row; the rows come as markup of their own (compiled once for the story). */
export const ledger = definePicture({
	schema,
	compile: (scene, base): ResolvedLedger => ({ ...base, view: 'ledger', links: true, light: scene.light })
});

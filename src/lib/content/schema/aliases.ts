/** evidence/aliases.yaml: ids of claims that were split or renamed, each with the claim that its old links open. */
import * as v from 'valibot';
import { id } from '../../model/schema.ts';

/** Old id to present id; check/aliases.ts holds both to the ledger. */
export const aliasesSchema = v.record(id, id);

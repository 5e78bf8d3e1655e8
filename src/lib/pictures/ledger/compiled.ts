import type { ResolvedBase } from '../../model/compiled.ts';
import type { LedgerScene } from './scene.ts';

export interface ResolvedLedger extends ResolvedBase {
	view: 'ledger';
	light: LedgerScene['light'];
}

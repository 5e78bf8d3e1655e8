import type { ResolvedBase } from '../../model/compiled.ts';
import type { ThreadsScene } from './scene.ts';

/** A step's fan of threads; `reached` are the reports whose threads have come to their answers. */
export interface ResolvedThreads extends ResolvedBase {
	view: 'threads';
	form: ThreadsScene['form'];
	knot?: string;
	answers?: Record<string, string>;
	reached: string[];
}

import type { ResolvedBase } from '../../model/compiled.ts';
import type { ThreadsScene } from './scene.ts';

/** A step's fan of threads; `reached` are the reports whose threads have come to their answers. */
export interface ResolvedThreads extends ResolvedBase {
	view: 'threads';
	form: ThreadsScene['form'];
	/** Words at the knot, where the threads meet in one. */
	knot?: string;
	/** Words by report, where the threads end in answers. */
	answers?: Record<string, string>;
	reached: string[];
}

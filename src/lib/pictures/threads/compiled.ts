import type { ResolvedBase } from '../../model/compiled.ts';
import type { ThreadsScene } from './scene.ts';

export interface ResolvedThreads extends ResolvedBase {
	view: 'threads';
	form: ThreadsScene['form'];
	knot?: string;
	answers?: Record<string, string>;
	reached: string[];
}

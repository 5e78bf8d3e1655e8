import type { ResolvedBase, ResolvedScene } from '../../model/compiled.ts';
import type { ThreadsScene } from './scene.ts';

export interface ResolvedThreads extends ResolvedBase {
	view: 'threads';
	form: ThreadsScene['form'];
	knot?: string;
	answers?: Record<string, string>;
	reached: string[];
	days?: { n: number; weekday: string }[];
}

/** The step's fork is the picture: it takes the stage in wide windows. */
export const isFork = (scene: ResolvedScene): boolean => scene.view === 'threads' && scene.form === 'answers';

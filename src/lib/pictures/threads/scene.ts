import * as v from 'valibot';
import { reference } from '../../model/schema.ts';
import { definePicture, sceneSchema, type CompileContext, type SceneBase } from '../kind.ts';
import type { ResolvedThreads } from './compiled.ts';

const schema = sceneSchema('threads', {
	/** What the threads do: run as one, part with their names, are tied again, meet in a knot, end in answers. */
	form: v.picklist(['one', 'named', 'gathered', 'knot', 'answers']),
	/** For `knot`: the note at the knot. */
	knot: v.optional(reference('note')),
	/** For `answers`: a note per report. */
	answers: v.optional(v.record(reference('report'), reference('note'))),
	/** For `answers`: the reports whose threads have reached theirs. Left out: all of them. */
	reached: v.optional(v.array(reference('report')))
});
/** A scene as scenes.ts holds it. */
export type ThreadsScene = v.InferOutput<typeof schema>;

function compile(scene: ThreadsScene, base: SceneBase, { story, note }: CompileContext): ResolvedThreads {
	return {
		...base,
		view: 'threads',
		form: scene.form,
		...(scene.knot && { knot: note(scene.knot) }),
		...(scene.answers && {
			answers: Object.fromEntries(Object.entries(scene.answers).map(([r, n]) => [r, note(n)]))
		}),
		reached: scene.reached ?? story.reports.map((r) => r.id)
	};
}

/** The reports' threads alone, without a map or a scale. */
export const threads = definePicture({ schema, compile });

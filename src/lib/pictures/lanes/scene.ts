import { scaleLinear } from 'd3-scale';
import * as v from 'valibot';
import { round } from '../../graphics/round.ts';
import { toMs } from '../../model/clock.ts';
import { iso, reference } from '../../model/schema.ts';
import { definePicture, sceneSchema, type Checks, type CompileContext, type SceneBase } from '../kind.ts';
import type { ResolvedLanes } from './compiled.ts';

const schema = sceneSchema('lanes', {
	/** A chart of this chapter. */
	chart: reference('chart'),
	/** First and last moment of the part of the chart that fills the picture. */
	window: v.tuple([iso, iso]),
	/** Ids of the items in the light of this step; the others stay, quieter. Left out: all. */
	lit: v.optional(v.array(v.string()))
});
type LanesScene = v.InferOutput<typeof schema>;

function check(scene: LanesScene, checks: Checks): void {
	const chart = checks.chapter.charts?.[scene.chart];
	const items = chart?.items.map((item) => item.id) ?? [];
	for (const [i, id] of (chart ? (scene.lit ?? []) : []).entries()) {
		checks.known(['lit', i], 'item', id, items, scene.chart);
	}
}

function compile(scene: LanesScene, base: SceneBase, { offset, chapter }: CompileContext): ResolvedLanes {
	const chart = chapter.charts![scene.chart]!;
	const y = scaleLinear(
		scene.window.map((time) => toMs(time, offset)),
		[0, 100]
	);
	const [top, bottom] = [y(toMs(chart.from, offset)), y(toMs(chart.to, offset))];
	return {
		...base,
		view: 'lanes',
		links: true,
		chart: scene.chart,
		top: round(top),
		height: round(bottom - top),
		lit: scene.lit ?? null
	};
}

/** What the reports say happened when, a lane each, time running down. */
export const lanes = definePicture({ schema, check, compile });

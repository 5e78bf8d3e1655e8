import { frameOf, scaleOf, type Frame } from '../../graphics/frame.ts';
import { round } from '../../graphics/round.ts';
import { minuteOf, toMs } from '../../model/clock.ts';
import { fill } from '../../model/fill.ts';
import type { CompileContext, SceneBase } from '../kind.ts';
import type { ResolvedMap } from './compiled.ts';
import { compileLine } from './line.ts';
import type { MapScene } from './scene.ts';
import { sunPlane } from './sunPlane.ts';

/** A map's scene as it is drawn: places projected, notes in words. */
export function compileMap(scene: MapScene, base: SceneBase, context: CompileContext): ResolvedMap {
	const { note, place, projection } = context;
	const xy = (id: string) => projection.project(place(id).at);
	const frame = frameOf(scene.frame.map(xy), scene.margin);
	const km = scaleOf(frame.w);
	return {
		...base,
		view: 'map',
		...(scene.lines?.some((line) => line.scrub) && { moves: true as const }),
		frame,
		basemap: { frame, lit: [...(scene.bright ?? []), ...(scene.hatch ? [scene.hatch.layer] : [])] },
		scale: { km, text: fill(context.story.ui[context.lang]['map.km']!, { n: km }) },
		...(scene.dark && { dark: darkOf(scene.dark, frame, context) }),
		points: scene.points.map((p) => {
			const [x, y] = xy(p.at);
			return {
				id: p.at,
				x,
				y,
				name: place(p.at).name[context.lang],
				mark: p.mark,
				rank: p.rank ?? 2,
				side: p.side ?? 'right',
				...(p.note && { note: note(p.note) })
			};
		}),
		lines: (scene.lines ?? []).map((line) => compileLine(line, (id) => place(id).at, projection)),
		notes: (scene.notes ?? []).map((n) => {
			const [x, y] = xy(n.at);
			return {
				text: note(n.text),
				x: round(x + (n.shift?.[0] ?? 0)),
				y: round(y + (n.shift?.[1] ?? 0)),
				side: n.side ?? 'right',
				...(n.report && { report: n.report }),
				...(n.wide && { wide: n.wide })
			};
		}),
		bright: scene.bright ?? [],
		...(scene.hatch && { hatch: scene.hatch }),
		tethers: (scene.tethers ?? []).map((t) => {
			const [x, y] = xy(t.at);
			return { report: t.report, x, y, ...(t.note && { note: note(t.note) }) };
		})
	};
}

/** Between two computed planes of the sun, in ms. */
const SUN_STEP = 40 * 60_000;

function darkOf(
	dark: NonNullable<MapScene['dark']>,
	frame: Frame,
	{ offset, note, projection }: CompileContext
): NonNullable<ResolvedMap['dark']> {
	const [from, to] = [toMs(dark.from, offset), toMs(dark.to, offset)];
	const steps = Math.max(1, Math.round((to - from) / SUN_STEP));
	return {
		from: minuteOf(from, offset),
		to: minuteOf(from, offset) + (to - from) / 60_000,
		text: note(dark.text),
		planes: Array.from({ length: steps + 1 }, (_, i) =>
			sunPlane(from + ((to - from) * i) / steps, frame, projection)
		)
	};
}

import type { Projection, XY } from '../../graphics/projection.ts';
import type { MapLine } from './scene.ts';
import type { ResolvedLine } from './compiled.ts';

/** From here on a line is long, km of the plane: its bend is seen, and whole km are exact enough. */
const LONG = 400;

/** A line through places, as points of the plane. @param at longitude and latitude of a place */
export function compileLine(
	line: MapLine,
	at: (id: string) => [number, number],
	{ arc, project }: Projection
): ResolvedLine {
	const far = (a: XY, b: XY) => Math.hypot(b[0] - a[0], b[1] - a[1]) > LONG;
	const way = (from: [number, number], to: [number, number]) => {
		// A short way that is drawn whole is as good as straight.
		const whole = !line.bow && (line.until ?? 1) === 1 && line.fade === undefined;
		return arc(from, to, line.bow ?? 0, whole && !far(project(from), project(to)) ? 3 : 13);
	};
	const points =
		line.kind === 'road'
			? line.through.flatMap((id) => project(at(id)))
			: line.through.slice(1).flatMap((id, i) => way(at(line.through[i]!), at(id)).flat());
	// Long lines are drawn small: whole km between their ends.
	const long = points.length > 0 && far(points.slice(0, 2) as XY, points.slice(-2) as XY);
	return {
		id: line.id,
		kind: line.kind,
		points: points.map((n, i) =>
			long && i > 1 && i < points.length - 2 ? Math.round(n) : Math.round(n * 10) / 10
		),
		until: line.until ?? 1,
		...(line.report && { report: line.report }),
		...(line.fade !== undefined && { fade: line.fade }),
		...(line.arrow && { arrow: line.arrow }),
		...(line.scrub && { scrub: true })
	};
}

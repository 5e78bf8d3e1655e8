import type { ResolvedScene } from '../../model/compiled.ts';
import type { ResolvedMap } from './compiled.ts';

/**
 * The map as one report has it: the lines and the hatching of that report alone, taken from the chapter's
 * scene in which it speaks, on the ground of the current one. The current scene where none is chosen.
 */
export function versionOf(
	current: ResolvedMap,
	scenes: Record<string, ResolvedScene>,
	report: string | null
): ResolvedMap {
	if (report === null || !current.versions) return current;
	const own = Object.values(scenes).find(
		(s): s is ResolvedMap =>
			s.view === 'map' &&
			s.versions !== undefined &&
			(s.lines.some((l) => l.report === report) || s.hatch?.report === report)
	);
	if (!own) return current;
	const { hatch, ...rest } = current;
	return {
		...rest,
		reports: [report],
		lines: own.lines.filter((l) => l.report === undefined || l.report === report),
		notes: own.notes.filter((n) => n.report === undefined || n.report === report),
		...(own.hatch?.report === report && { hatch: own.hatch }),
		...(hatch?.report === report && { hatch })
	};
}

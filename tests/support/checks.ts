/** What the check of a kind of picture finds. */
import type { ChapterData, Story } from '#lib/model/story.ts';
import type { Checks } from '#lib/pictures/kind.ts';

/**
 * Runs a check against a story, and gives its faults as 'path: what'.
 * @param chapter data that the scenes of the chapter share
 */
export function faultsFound(
	story: Story,
	check: (checks: Checks) => void,
	chapter: ChapterData = {}
): string[] {
	const faults: string[] = [];
	check({
		places: new Map(story.places.map((p) => [p.id, p])),
		claims: new Map(story.claims.map((c) => [c.id, c])),
		record: new Map(story.record.map((r) => [r.id, r])),
		reports: story.reports.map(({ id }) => id),
		chapter,
		add: (path, what) => faults.push(`${path.join('.')}: ${what}`),
		known: (path, kind, id, known) => {
			if (![...known].includes(id)) faults.push(`${path.join('.')}: unknown ${kind} ${id}`);
		}
	});
	return faults;
}

import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import { TOP, type PreviewData, type Previews } from '../../model/previews.ts';
import type { Fork } from '../../model/story.ts';

type Add = (path: (string | number)[], what: string, right: string) => void;

/** Share pictures belong to sections that exist; a section's fork is one of its own. */
export function checkPreviews(
	file: string,
	{ data, line }: YamlFile<Previews>,
	known: { chapters: readonly string[]; forks: readonly Fork[] },
	problems: Problems
): void {
	const sections = [TOP, ...known.chapters];
	for (const [section, preview] of Object.entries(data)) {
		const add: Add = (path, what, right) => problems.add(file, line([section, ...path]), what, right);
		if (!sections.includes(section)) add([], `Unknown section "${section}"`, suggest(section, sections));
		else if (preview.picture === 'fork') checkFork(section, preview, known.forks, add);
	}
}

function checkFork(
	section: string,
	preview: Extract<PreviewData, { picture: 'fork' }>,
	forks: readonly Fork[],
	add: Add
): void {
	const fork = forks.find(({ id }) => id === preview.fork);
	if (!fork) {
		const ids = forks.map(({ id }) => id);
		add(['fork'], `Unknown fork "${preview.fork}"`, suggest(preview.fork, ids));
		return;
	}
	if (section !== TOP && fork.chapter !== section) {
		add(
			['fork'],
			`The fork "${fork.id}" stands in the chapter "${fork.chapter}", not in "${section}"`,
			suggest(
				'',
				forks.filter(({ chapter }) => chapter === section).map(({ id }) => id)
			)
		);
	}
	if (preview.line && !fork.exclusive) {
		add(
			['line'],
			`The answers of the fork "${fork.id}" may be true together: its note is the line of the picture`,
			'Leave line out'
		);
	}
}

/** Finds the one place that a break means, wherever it stands by now. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Break } from './breaks.ts';

/** Files of a folder, or the file itself, as paths from `root`. */
function filesIn(root: string, within: string): string[] {
	if (statSync(join(root, within)).isFile()) return [within];
	return readdirSync(join(root, within), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte|css|html|md|yaml|conf)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/**
 * The file that a break changes, its text as it is and as it is broken. Throws where the place stands nowhere, or
 * more than once.
 */
export function placeOf({ what, within = 'src/lib', cut, put }: Break, root: string) {
	const all = typeof cut === 'string' ? cut : new RegExp(cut.source, `${cut.flags.replace('g', '')}g`);
	const places = filesIn(root, within).flatMap((file) => {
		const sound = readFileSync(join(root, file), 'utf8');
		const times = typeof all === 'string' ? sound.split(all).length - 1 : [...sound.matchAll(all)].length;
		return Array.from({ length: times }, () => ({ file, sound }));
	});
	const [place] = places;
	if (!place || places.length > 1) {
		throw new Error(`"${what}": what is cut stands ${places.length} times in ${within}, not once: ${cut}`);
	}
	// A text is put as it is, `$` included.
	const broken =
		typeof cut === 'string' ? place.sound.replace(cut, () => put) : place.sound.replace(cut, put);
	return { ...place, broken };
}

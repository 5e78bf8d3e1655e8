import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { XY } from '../graphics/projection.ts';
import { parsePath } from '../pictures/basemap/pathData.ts';
import type { BaseLevel } from '../pictures/basemap/base.ts';

/** The baked levels of a story's map, coarsest first. */
export function baseLevels(folder: string): BaseLevel[] {
	const dir = resolve(folder, 'base');
	if (!existsSync(dir)) return [];
	return readdirSync(dir)
		.filter((f) => f.endsWith('.json'))
		.map((f) => JSON.parse(readFileSync(resolve(dir, f), 'utf8')) as BaseLevel)
		.sort((a, b) => b.quantum - a.quantum);
}

/** A level as a module; its relief's picture goes through the bundler and gets a hashed address. */
export function levelModule(folder: string, level: BaseLevel): string {
	if (!level.relief) return `export default ${JSON.stringify(level)};`;
	const picture = JSON.stringify(`${resolve(folder, 'base', level.relief.file)}?url`);
	return `import href from ${picture};\nconst level = ${JSON.stringify(level)};\nlevel.relief.href = href;\nexport default level;`;
}

/** Stands in for a level that the story has not. */
export const NO_LEVEL: BaseLevel = { level: 'none', quantum: 1, extent: [0, 0, 0, 0], layers: {} };

/** Outlines of a layer of the coarsest level, in plane units. Throws where there is none. @param folder of the story */
export function outlineOf(folder: string, layer: string): XY[][] {
	const [coarsest = NO_LEVEL] = baseLevels(folder);
	const path = coarsest.layers[layer];
	if (!path) {
		const known = Object.keys(coarsest.layers).join(', ');
		throw new Error(`The base map has no layer "${layer}". It has ${known}`);
	}
	return parsePath(path).map(({ points }) =>
		points.map(([x, y]): XY => [x * coarsest.quantum, y * coarsest.quantum])
	);
}

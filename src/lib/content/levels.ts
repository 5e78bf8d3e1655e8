import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BaseLevel } from '../pictures/map/base.ts';

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

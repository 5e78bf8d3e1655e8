/** Bakes the base maps: `npm run bake` writes src/story/base/{region,syria,coast}.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LEVELS } from './lib/plane.mjs';
import { region } from './lib/region.mjs';
import { syria, coast } from './lib/fine.mjs';

const OUT = new URL('../src/story/base/', import.meta.url);
const BUILDERS = { region, syria, coast };

mkdirSync(OUT, { recursive: true });
for (const [level, build] of Object.entries(BUILDERS)) {
	const { quantum, extent } = /** @type {any} */ (LEVELS)[level];
	const { layers, source, relief } = await build({ quantum, extent });
	const picture = relief && { relief: { file: `relief-${level}.webp`, extent: relief.extent } };
	const text = JSON.stringify({ level, quantum, extent, source, ...picture, layers }) + '\n';
	if (relief) writeFileSync(new URL(`relief-${level}.webp`, OUT), relief.image);
	if (relief) console.log(`relief-${level}.webp`, relief.image.length, 'bytes');
	writeFileSync(new URL(`${level}.json`, OUT), text);
	console.log(level, `${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
	for (const [name, d] of Object.entries(layers)) console.log('  ', name.padEnd(16), d.length, gzipSync(d, { level: 9 }).length);
}

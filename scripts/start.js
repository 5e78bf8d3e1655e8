/**
 * npm start: installs what is missing, builds, serves the built story, prints its addresses. PORT chooses the port,
 * BUILD_DIR the folder that is written and served.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install, root, run } from './setup.js';

install();
run('npm', ['run', 'build']);
const { serve } = await import('./serve.js');
const dir = process.env.BUILD_DIR ?? 'build';
const { address } = await serve({ port: Number(process.env.PORT ?? 4173), dir });
const build = resolve(root, dir);
/** Editions in folders of their own, such as /ar/. */
const others = readdirSync(build).filter(
	(name) => /^[a-z]{2}$/.test(name) && existsSync(join(build, name, 'index.html'))
);
console.log(`\n  The story is served at ${address}`);
for (const lang of others) console.log(`  In another language:   ${address}${lang}/`);
console.log('  Stop with Ctrl+C.\n');

/**
 * The last part of `npm run build`: prints what a reader loads first, what an embed weighs, and where the script's bytes
 * come from, beside the limits of scripts/budget/limits.js, which tests hold.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LIMITS } from './budget/limits.js';
import { root } from './setup.js';
import { basePath } from './vite/basePath.js';

const dir = resolve(root, process.env.BUILD_DIR ?? 'build');
const base = basePath();
const manifest = resolve(root, process.env.KIT_OUT_DIR ?? '.svelte-kit', 'client', 'client.json');
/** @param {string | Buffer} content */
const packed = (content) => gzipSync(content, { level: 9 }).length / 1024;
/** @param {number} kb */
const show = (kb) => kb.toFixed(1).padStart(6);
/** @param {string} address */
const file = (address) => readFileSync(join(dir, address.slice(base.length)));

/** What the page at a folder asks for before anyone scrolls. @param {string} folder */
function firstLoad(folder) {
	const html = readFileSync(join(dir, folder, 'index.html'), 'utf8');
	const scripts = /data-preload="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
	const styles = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
	/** @param {string[]} list */
	const sum = (list) => list.reduce((kb, address) => kb + packed(file(address)), 0);
	return [
		`HTML ${show(packed(html.replace(styles, '')))} of ${LIMITS.html}`,
		`JavaScript ${show(sum(scripts))} of ${LIMITS.script.named}`,
		`CSS ${show(packed(styles))} of ${LIMITS.css.screen}`
	].join('   ');
}

/** Folders of editions: the top, and every two-letter folder that has a page. */
const editions = ['', ...readdirSync(dir).filter((name) => /^[a-z]{2}$/.test(name))].filter((name) =>
	existsSync(join(dir, name, 'index.html'))
);
console.log('\nFirst load, KB');
for (const edition of editions) console.log(`  /${edition.padEnd(4)} ${firstLoad(edition)}`);

const embeds = readdirSync(join(dir, 'embed'), { recursive: true, encoding: 'utf8' })
	.filter((name) => /^[a-z]{2}\/[^/]+\/index\.html$/.test(name))
	.map((name) => packed(readFileSync(join(dir, 'embed', name))));
console.log(`An embed  ${show(Math.min(...embeds))} to ${Math.max(...embeds).toFixed(1)} of ${LIMITS.embed}`);
console.log(`embed.js  ${show(packed(readFileSync(join(dir, 'embed.js'))))} of ${LIMITS.loader}`);

/** @type {{ rooms: Record<string, number> }} */
const { rooms } = JSON.parse(readFileSync(manifest, 'utf8'));
console.log('All script of the pages before minifying, by room or package, KB');
for (const [room, bytes] of Object.entries(rooms).sort(([, a], [, b]) => b - a)) {
	if (bytes > 512) console.log(`  ${room.padEnd(24)} ${show(bytes / 1024)}`);
}
console.log(`Built ${new Date(statSync(join(dir, 'index.html')).mtimeMs).toISOString()}\n`);

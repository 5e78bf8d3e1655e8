/**
 * Writes the table of packages into CREDITS.md, from what stands in node_modules: name, licence. `--check` only
 * says whether the table is right, and ends with 1 when it is not. Throws for a package without a licence.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.js';

const BEGIN = '<!-- packages: written by scripts/licences.js -->';
const END = '<!-- end of packages -->';

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Every package of the lock file that this project names itself. */
const own = Object.keys(json(join(root, 'package.json')).devDependencies).sort();
/** Packages whose licence stands in a file of theirs alone. */
/** @type {Record<string, string>} */
const READ = { suncalc: 'BSD-2-Clause' };

/** @param {string} name */
function licenceOf(name) {
	const manifest = json(join(root, 'node_modules', name, 'package.json'));
	if (READ[name]) return READ[name];
	const licence = typeof manifest.license === 'string' ? manifest.license : manifest.license?.type;
	if (!licence)
		throw new Error(`${name} names no licence in its package.json: look at it, then leave it out or ask.`);
	return licence;
}

/** Licences of all that the lock file brings, counted. */
function counted() {
	/** @type {Map<string, number>} */
	const counts = new Map();
	for (const [path, { license, optional }] of Object.entries(
		json(join(root, 'package-lock.json')).packages
	)) {
		if (!path) continue;
		const manifest = join(root, path, 'package.json');
		const name =
			license ??
			(existsSync(manifest) ? (json(manifest).license ?? 'not named') : optional ? null : 'not named');
		if (name) counts.set(String(name), (counts.get(String(name)) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

const table = [
	BEGIN,
	'| package | licence |',
	'| --- | --- |',
	...own.map((name) => `| \`${name}\` | ${licenceOf(name)} |`),
	'',
	`With all that these bring: ${counted()
		.map(([licence, n]) => `${licence} ${n}`)
		.join(', ')}.`,
	END
].join('\n');

const path = join(root, 'CREDITS.md');
const before = readFileSync(path, 'utf8');
const at = before.indexOf(BEGIN);
const after =
	at < 0
		? `${before.trimEnd()}\n\n## Packages\n${table}\n`
		: before.slice(0, at) + table + before.slice(before.indexOf(END) + END.length);
if (process.argv.includes('--check')) {
	if (after !== before) {
		console.error('The table of packages in CREDITS.md is old: run `npm run licences`.');
		process.exit(1);
	}
} else writeFileSync(path, after);

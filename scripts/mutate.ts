/**
 * npm run mutate: breaks the story and its engine in a copy, one thing at a time (scripts/mutate/breaks.ts), runs
 * the tests that have to find it, and prints which did. `npm run mutate -- lane map` tries the breaks with these
 * words. The tests run on the sound copy first: one that fails there would seem to catch everything. Ends with 1
 * when a break goes uncaught or a test fails unbroken. Takes about half an hour; nothing in this folder is touched.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { BREAKS, type Break } from './mutate/breaks.ts';
import { placeOf } from './mutate/place.ts';

const root = resolve(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
	cwd: root
})
	.toString()
	.split('\0')
	.filter(Boolean);
for (const file of files) {
	mkdirSync(dirname(join(copy, file)), { recursive: true });
	copyFileSync(join(root, file), join(copy, file));
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Runs a command in the copy; gives what it wrote, and whether it went well. */
function run(command: string, args: string[], env: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd: copy,
		encoding: 'utf8',
		env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env }
	});
	return { ok: status === 0, text: `${stdout}${stderr}` };
}

/** What a run of the unit tests says first: a test's name, or what the reader of the story refuses. */
function firstFault(text: string): string {
	const refused = /what: (['"`])(.*?)\1,\n/.exec(text)?.[2];
	return refused ? `the reader: ${refused}` : (/^ *FAIL +(.*)$/m.exec(text)?.[1] ?? text.trim().slice(-200));
}

/** Builds the copy as it stands, with its fonts. Gives what it refuses, in a few words, or null. */
function refusedBy(build: boolean): string | null {
	const fonts = run('npx', ['tsx', 'scripts/fonts.ts']);
	if (!fonts.ok) return `the fonts: ${/^.*U\+.*$/m.exec(fonts.text)?.[0].trim().slice(0, 90) ?? 'refused'}`;
	if (!build) return null;
	const built = run('npm', ['run', 'build:site', '--silent', '--', '--logLevel', 'error']);
	return built.ok
		? null
		: `the build: ${/^.*error.*$/im.exec(built.text)?.[0].trim().slice(0, 90) ?? 'refused'}`;
}

/** Runs a break's tests on the copy as it stands, each so many times more where it fails. Gives the first that failed, in a few words, or null. */
function failedIn({ unit, browser, only }: Break, retries = 0): string | null {
	if (unit) {
		const tests = run('npx', ['vitest', 'run', ...unit.map((name) => `/${name}.test.ts`)]);
		if (!tests.ok) return firstFault(tests.text);
	}
	if (browser) {
		const words = `/${browser}.spec.ts -g`.split(' ');
		const how = ['--workers=1', `--retries=${retries}`];
		const tests = run('npx', ['playwright', 'test', ...words, only ?? '', ...how]);
		// A server that another run has started says nothing of the break.
		if (tests.text.includes('is already used')) throw new Error(tests.text.trim().slice(-300));
		if (!tests.ok)
			return /^ *1\) (.*)$/m.exec(tests.text)?.[1]!.replace(/─+$/, '').trim() ?? tests.text.slice(-300);
	}
	return null;
}

const wanted = process.argv.slice(2);
const breaks = BREAKS.filter(({ what }) => wanted.length === 0 || wanted.some((w) => what.includes(w)));

/** What fails in the sound copy, by the tests that were run there. */
const unsound = new Map<string, string | null>();
const testsOf = ({ unit, browser, only }: Break) => JSON.stringify({ unit, browser, only });
const TINY = { STORY_DIR: 'tests/fixtures/tiny', BUILD_DIR: 'build-tiny', KIT_OUT_DIR: '.svelte-kit-tiny' };
const built = breaks.some(({ build }) => build);
const refused = refusedBy(built);
if (refused) throw new Error(`The copy does not build unbroken: ${refused}`);
// Tests of pages look at the fixture's too; nobody breaks that one.
if (built) run('npm', ['run', 'build:site', '--silent'], TINY);
// As CI does, once more where the machine was busy: what fails twice fails unbroken.
for (const b of breaks) if (!unsound.has(testsOf(b))) unsound.set(testsOf(b), failedIn(b, 1));

console.log('| broken | the tests that look | caught by |\n| --- | --- | --- |');
let caught = 0;
for (const b of breaks) {
	const before = unsound.get(testsOf(b));
	const { file, sound, broken } = placeOf(b, copy);
	let by: string | null = null;
	if (!before) {
		writeFileSync(join(copy, file), broken);
		by = refusedBy(b.build ?? false) ?? failedIn(b);
		writeFileSync(join(copy, file), sound);
	}
	if (by) caught++;
	const tests = [...(b.unit ?? []).map((u) => `${u}.test`), ...(b.browser ? [`${b.browser}.spec`] : [])];
	const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
	const found = by ? cell(by) : before ? `**fails unbroken**: ${cell(before)}` : '**nothing**';
	console.log(`| ${cell(b.what)} | ${tests.join(', ')} | ${found} |`);
}
console.log(`\n${caught} of ${breaks.length} caught.`);
process.exitCode = caught < breaks.length ? 1 : 0;

/**
 * Runs every check, installs what is missing first, the browsers too.
 *
 *     npm test                what a change has to pass: at most 8 minutes on two cores
 *     npm run test:quick      the same without browsers, for daily work
 *     npm run test:all        all cases, engines, hosts, faults, long reading, committed pictures, mutations
 *     npm run test:ci         npm test, then what of the rest fits into MINUTES (60) in all
 *
 * A failed check does not keep the others from running, but for a build, whose tests need it. The last line says how
 * many passed and failed; ends with 1 where one failed. What time did not suffice for is named and is no failure.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from './setup.js';

const mode = process.argv[2] ?? 'test';
if (!['quick', 'test', 'all', 'ci'].includes(mode)) throw new Error(`No such set of checks: ${mode}`);
const began = Date.now();
const minutes = Number(process.env.MINUTES ?? 60);
const deadline = mode === 'ci' ? began + minutes * 60_000 : Infinity;

install();
run('npm', ['run', 'fonts', '--silent']);
run('npx', ['svelte-kit', 'sync']);
/** @type {string[]} */
let absent = [];
if (mode !== 'quick') {
	const { ensureBrowsers } = await import('./browsers.js');
	// The other engines are for the long proofs alone.
	absent = await ensureBrowsers(mode === 'test' ? ['chromium'] : undefined);
}
(await import('./nginx.js')).ensureNginx();

const { STEPS } = await import('./test/steps.js');
const { freePort, runStep } = await import('./test/run.js');
const { print } = await import('./test/summary.js');

const reports = join(root, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
process.env.TEST_PORT ??= String(await freePort());

/** @type {import('./test/run.js').Result[]} */
const results = [];
for (const group of STEPS) {
	const rows = group
		.map((row) => row.filter((step) => step.modes.includes(mode)))
		.filter((row) => row.length > 0);
	const done = (await Promise.all(rows.map((row) => runRow(row, rows.length === 1)))).flat();
	results.push(...done);
	if (done.some(spoilsRest)) break;
}

/**
 * Runs steps one after the other, up to a failed one whose result the rest need.
 * @param {import('./test/steps.js').Step[]} steps
 * @param {boolean} alone nothing runs beside them: their output is shown as it comes
 */
async function runRow(steps, alone) {
	/** @type {import('./test/run.js').Result[]} */
	const done = [];
	for (const step of steps) {
		const result = await runStep(step, { alone, deadline });
		done.push(result);
		if (spoilsRest(result)) break;
	}
	return done;
}

/** @param {import('./test/run.js').Result} result */
function spoilsRest({ step, failed }) {
	return Boolean(step.needed) && failed > 0;
}

process.exitCode = print(results, { absent, seconds: (Date.now() - began) / 1000 });

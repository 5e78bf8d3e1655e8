/** Runs one step of the checks, says how long it took and counts its tests. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../setup.js';

/** @typedef {import('./steps.js').Step} Step */
/**
 * @typedef {object} Result
 * @property {Step} step
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} flaky titles of tests that passed only when they were tried again
 * @property {boolean} cut time was over before it had ended
 */

/** A step of less time than this is not begun, ms. */
const WORTH_IT = 60_000;
/** What is left to a tool that was told when to end before it is killed, ms. */
const GRACE = 30_000;

/** Process groups that run now: whoever ends this process ends them too. */
const running = new Set();
/** @param {number} pid */
const kill = (pid) => {
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
	} catch {
		// It has ended by itself.
	}
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.on(signal, () => {
		for (const pid of running) kill(pid);
		process.exit(130);
	});
}

/**
 * Runs a step. Beside others (not `alone`) its output is shown when it has ended, in one piece.
 * @param {Step} step
 * @param {{ alone: boolean, deadline: number }} how `deadline` in ms since 1970
 * @returns {Promise<Result>}
 */
export async function runStep(step, { alone, deadline }) {
	const left = deadline - Date.now();
	const none = { step, seconds: 0, passed: 0, failed: 0, skipped: 0, flaky: [], cut: true };
	if (left < WORTH_IT) return none;
	const file = join(root, 'reports', `${step.name.replace(/\W+/g, '-')}.json`);
	const [command = '', ...args] = [...step.command, ...reporting(step, file, left)];
	if (alone) console.log(`\n▸ ${step.name}`);
	const began = Date.now();
	const { code, output, cut } = await finished(command, args, { step, file, alone, left });
	const seconds = (Date.now() - began) / 1000;
	if (!alone) console.log(`\n▸ ${step.name}\n${output.trimEnd()}`);
	return { ...none, seconds, cut, ...counted(step, file, code, cut) };
}

/**
 * What a tool has to be told for its tests to be counted, and to end in time.
 * @param {Step} step
 * @param {string} file
 * @param {number} left ms
 */
function reporting({ report }, file, left) {
	if (report === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
	if (report !== 'playwright' || left === Infinity) return [];
	return [`--global-timeout=${Math.round(left - GRACE)}`];
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ step: Step, file: string, alone: boolean, left: number }} how
 * @returns {Promise<{ code: number, output: string, cut: boolean }>}
 */
function finished(command, args, { step, file, alone, left }) {
	return new Promise((done) => {
		const windows = process.platform === 'win32';
		const child = spawn(command, args, {
			cwd: root,
			stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
			shell: windows,
			detached: !windows,
			env: { ...process.env, ...step.env, PLAYWRIGHT_REPORT: file }
		});
		const pid = child.pid ?? 0;
		running.add(pid);
		let output = '';
		let cut = false;
		child.stdout?.on('data', (text) => (output += text));
		child.stderr?.on('data', (text) => (output += text));
		const end = left === Infinity ? undefined : setTimeout(() => ((cut = true), kill(pid)), left);
		child.once('error', (error) => (output += error.message));
		child.once('close', (code) => {
			clearTimeout(end);
			running.delete(pid);
			done({ code: code ?? 1, output, cut: cut || left - GRACE < 0 });
		});
	});
}

/**
 * Numbers of a step: from the report of its tool, or one for the step itself. A tool that ends badly without one
 * failed test has failed itself, unless its time was over.
 * @param {Step} step
 * @param {string} file
 * @param {number} code
 * @param {boolean} cut
 */
function counted(step, file, code, cut) {
	const own = code === 0 || cut ? 0 : 1;
	if (!step.report) return { passed: code === 0 ? 1 : 0, failed: own };
	/** @type {any} */
	let report;
	try {
		report = JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return { failed: own };
	}
	if (step.report === 'vitest') {
		const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = report;
		return { passed, failed: Math.max(numFailedTests, own), skipped };
	}
	const { expected, unexpected, flaky, skipped } = report.stats;
	const late = /** @type {{ message?: string }[]} */ (report.errors).some((e) =>
		/Timed out waiting .* for the (test suite|teardown)/.test(e.message ?? '')
	);
	return {
		passed: expected + flaky,
		failed: late ? unexpected : Math.max(unexpected, own),
		skipped,
		flaky: titles(report.suites)
			.filter((test) => test.status === 'flaky')
			.map(({ title }) => title),
		cut: cut || late
	};
}

/**
 * Titles of all tests of Playwright's report with how they ended.
 * @param {any[]} suites
 * @param {string} [before]
 * @returns {{ title: string, status: string }[]}
 */
function titles(suites, before = '') {
	return suites.flatMap(({ title, specs = [], suites: inner = [] }) => {
		const path = before ? `${before} › ${title}` : title;
		return [
			...specs.map((/** @type {any} */ s) => ({
				title: `${path} › ${s.title}`,
				status: s.tests[0]?.status ?? ''
			})),
			...titles(inner, path)
		];
	});
}

/** The first of three free ports in a row, as playwright.config.ts wants them. */
export async function freePort() {
	/** @param {number} port */
	const free = (port) =>
		new Promise((done) => {
			const server = createServer().once('error', () => done(false));
			server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
		});
	for (let port = 4321; port < 6000; port += 10) {
		const all = await Promise.all([port, port + 1, port + 2].map(free));
		if (all.every(Boolean)) return port;
	}
	throw new Error('No three free ports in a row between 4321 and 6000: set TEST_PORT.');
}

/** What the checks say at their end. */

/** @typedef {import('./run.js').Result} Result */

/**
 * Prints each step with its time, what was flaky, what was not run, and a last line `N passed, N failed`. Gives the
 * code for the process to end with.
 * @param {Result[]} results
 * @param {{ absent: string[], seconds: number }} of `absent`: browsers that this machine does not have
 */
export function print(results, { absent, seconds }) {
	console.log('\n');
	for (const { step, seconds: s, passed, failed, skipped, cut } of results) {
		const extra = [skipped && `${skipped} skipped`, cut && (s > 0 ? 'out of time' : 'not begun')];
		const words = [`${passed} passed`, failed && `${failed} FAILED`, ...extra].filter(Boolean).join(', ');
		console.log(`${time(s).padStart(7)}  ${step.name}: ${words}`);
	}
	const flaky = results.flatMap((r) => r.flaky);
	if (flaky.length > 0)
		console.log(`\nFlaky, passed when tried again:\n${flaky.map((t) => `  ${t}`).join('\n')}`);
	const late = results.filter((r) => r.cut).map((r) => r.step.name);
	if (late.length > 0) console.log(`\nNot run to the end, for want of time: ${late.join('; ')}.`);
	if (absent.length > 0) console.log(`\nNot tested, no such browser here: ${absent.join(', ')}.`);
	const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((n, r) => n + r[key], 0);
	console.log(`\nIn ${time(seconds)}: ${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') > 0 ? 1 : 0;
}

/** @param {number} seconds */
const time = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

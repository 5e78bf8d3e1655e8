/**
 * npm run test:proof, after npm test: the reading journey in three engines, broken networks, an hour's reading,
 * and pages that embed us. Arguments go to Playwright, such as `hosts --retries=0`.
 */
import { run } from './setup.js';

const given = process.argv.slice(2);
const all = ['engines', 'faults', 'long', 'hosts'];
run('npx', ['playwright', 'test', ...(given.some((a) => !a.startsWith('-')) ? given : [...all, ...given])], {
	PROOF: '1'
});

/**
 * npm run test:proof, after npm test: the reading journey in three engines, broken networks, an hour's reading,
 * pages that embed us, and key scenes against committed pictures. Arguments go to Playwright, such as `hosts --retries=0`.
 */
import { run } from './setup.js';

run('npx', ['playwright', 'test', '--project=proof', ...process.argv.slice(2)]);

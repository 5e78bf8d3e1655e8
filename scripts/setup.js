/** What both `npm start` and `npm test` need first, with nothing but node itself: the packages of the lock file. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a command in the project's folder with its output shown. Ends this process with the command's own
 * code when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
	const result = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...env }
	});
	if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Installs the packages when they are missing or older than the lock file. */
export function install() {
	const mark = resolve(root, 'node_modules/.package-lock.json');
	const lock = resolve(root, 'package-lock.json');
	if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
	console.log('Installing packages …');
	run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Finds nginx for the test of the shipped configuration, and gets it where that is easy. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Path of nginx on this machine, or undefined. */
export const systemNginx = () =>
	[process.env.NGINX_PATH, '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(
		(path) => path && existsSync(path)
	);

/** Installs Debian's package where this process may. Without it the test says that it was skipped. */
export function ensureNginx() {
	if (systemNginx() || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
	console.log('Getting nginx for the test of its configuration …');
	const quiet = { stdio: /** @type {const} */ ('ignore') };
	spawnSync('apt-get', ['update'], quiet);
	spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], {
		...quiet,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}

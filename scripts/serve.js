/**
 * Serves a built folder as a static host would: folders by their index.html, 404.html for what is not there, with
 * the headers that the build's own `_headers` asks for (but no caching: the next build is seen at once).
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { root } from './setup.js';
import { basePath } from './vite/basePath.js';

/**
 * The headers for a path, from a `_headers` file: those of all rules that fit, as Netlify and Cloudflare read them.
 * @param {string} text
 * @returns {(path: string) => Record<string, string>}
 */
export function headersFrom(text) {
	const rules = text
		.split(/\n(?=\/)/)
		.slice(1)
		.map((rule) => {
			const [path = '', ...lines] = rule.trim().split('\n');
			const headers = lines.map((line) => line.trim().split(/:\s*(.*)/s, 2));
			return { path: path.replace(/\*$/, ''), open: path.endsWith('*'), headers };
		});
	return (path) =>
		Object.fromEntries(
			rules
				.filter((rule) => (rule.open ? path.startsWith(rule.path) : path === rule.path))
				.flatMap((rule) => rule.headers)
		);
}

/**
 * Takes the next free port when that one is taken. `base` is the path under which the folder stands.
 * @param {{ port?: number, dir?: string, base?: string }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 4173, dir = 'build', base = basePath() } = {}) {
	const folder = resolve(root, dir);
	const files = sirv(folder, { dev: true, etag: true, gzip: false });
	const rules = join(folder, '_headers');
	const headersFor = headersFrom(existsSync(rules) ? readFileSync(rules, 'utf8') : '');
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headersFor((request.url ?? '').split('?')[0] ?? ''))) {
			if (name !== 'Cache-Control') response.setHeader(name, value);
		}
		const missing = () => {
			// An edition in a folder of its own (/ar/) has its own page for what is not there.
			const [, edition] = /^\/([a-z]{2})\//.exec(request.url ?? '') ?? [];
			const page = [...(edition ? [`${edition}/404.html`] : []), '404.html']
				.map((p) => join(folder, p))
				.find(existsSync);
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(page ? readFileSync(page) : 'Not found');
		};
		if (base) {
			if (!request.url?.startsWith(`${base}/`)) return missing();
			request.url = request.url.slice(base.length);
		}
		files(request, response, missing);
	});
	for (let tries = 0; ; tries++) {
		try {
			await new Promise((done, fail) => {
				server.once('error', fail);
				server.listen(port + tries, '127.0.0.1', () => done(undefined));
			});
			break;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || tries > 20) throw error;
		}
	}
	const actual = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
	return {
		address: `http://127.0.0.1:${actual}${base}/`,
		close: () => new Promise((done) => server.close(() => done()))
	};
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').pop() ?? '-')) {
	const { address } = await serve({
		port: Number(process.env.PORT ?? 4173),
		dir: process.env.BUILD_DIR ?? 'build'
	});
	console.log(address);
}

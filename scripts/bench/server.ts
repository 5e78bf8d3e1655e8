import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml',
	'.svg': 'image/svg+xml',
	'.webp': 'image/webp',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.avif': 'image/avif',
	'.woff2': 'font/woff2'
};
const TEXT = /text|javascript|json|xml|svg/;

/**
 * Serves a folder as a host that measures well would: text gzipped at its best level, each file compressed
 * once. Gives its address and a way to stop it. Throws when the folder has no index.html.
 */
export async function serveFolder(folder: string): Promise<{ address: string; close(): void }> {
	const root = resolve(folder);
	if (!existsSync(join(root, 'index.html'))) throw new Error(`${folder} has no index.html: build it first`);
	const packed = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
		let file = join(root, path);
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
		if (!file.startsWith(root + sep) || !existsSync(file)) return response.writeHead(404).end();
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		const text = TEXT.test(type);
		if (!packed.has(file)) {
			const body = readFileSync(file);
			packed.set(file, text ? gzipSync(body, { level: 9 }) : body);
		}
		response.writeHead(200, {
			'content-type': type,
			'cache-control': 'no-store',
			...(text && { 'content-encoding': 'gzip' })
		});
		response.end(packed.get(file));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { address: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

/**
 * Serves the pages of this folder as other sites would: from another origin than the story's. `%SITE%` in a page is
 * the story's address, `%HEAD%` what each page's head has; `/pkg/…` are the real packages that hosts use.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { root } from '../../scripts/setup.js';

const site = process.env.SITE ?? 'http://127.0.0.1:4321';
const HEAD = `<meta charset="utf-8" />
<meta name="viewport" content="width=device-width,initial-scale=1" />
<title>Host</title>
<link rel="icon" href="data:," />
<style>
	body {
		margin: 16px;
		font: 16px/1.5 serif;
	}
</style>`;
const TYPES = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript' });

createServer((request, response) => {
	const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
	const file = path.startsWith('/pkg/')
		? join(root, 'node_modules', path.slice(5))
		: join(root, 'tests/hosts', path === '/' ? 'plain.html' : path);
	if (!existsSync(file)) {
		response.writeHead(404).end('Not found');
		return;
	}
	const body = readFileSync(file, 'utf8').replace('%HEAD%', HEAD).replaceAll('%SITE%', site);
	response
		.writeHead(200, { 'content-type': `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8` })
		.end(body);
}).listen(Number(process.env.PORT ?? 4323), '127.0.0.1');

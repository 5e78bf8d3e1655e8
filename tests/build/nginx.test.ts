/** The shipped nginx configuration, run by a real nginx over the built story: what each kind of file is sent with. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemNginx } from '../../scripts/nginx.js';
import { headersFrom } from '../../scripts/serve.js';

/** Sent with every answer. */
const EVERYWHERE = {
	sniff: 'nosniff',
	referrer: 'strict-origin-when-cross-origin',
	powers: 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};
const OWN = `frame-ancestors 'self'; object-src 'none'; base-uri 'none'; form-action 'self'`;

const nginx = systemNginx();
if (!nginx) console.warn('SKIPPED: nginx is not on this machine, so deploy/nginx.conf was not tried.');

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => done(port));
		});
	});

/** At the root of a site, and below a path as the configuration's own head says. */
const PATHS = ['', '/2024/no-answer'];

describe.skipIf(!nginx).each(PATHS)('deploy/nginx.conf, site at "%s/"', (under) => {
	let folder: string;
	let process_: ChildProcess;
	let said = '';
	let site: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'story-nginx-'));
		const port = await freePort();
		site = `http://127.0.0.1:${port}${under}`;
		const home = join(folder, 'www', under);
		mkdirSync(dirname(home), { recursive: true });
		symlinkSync(resolve('build'), home);
		const shipped = readFileSync('deploy/nginx.conf', 'utf8')
			.replace('listen 8080;', `listen 127.0.0.1:${port};`)
			.replace('root /srv/story/build;', `root ${join(folder, 'www')};`)
			.replace(/(\^|location |404 )\//g, `$1${under}/`);
		const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(n) => `${n}_temp_path ${folder}/${n};`
		);
		writeFileSync(
			join(folder, 'nginx.conf'),
			`daemon off; master_process off; pid ${folder}/pid; error_log stderr warn; events {}
			http { ${temp.join(' ')} access_log off;
			types { text/html html; text/css css; text/javascript js; application/json json; image/jpeg jpg; font/woff2 woff2; image/svg+xml svg; image/webp webp; text/xml xml; text/plain txt; text/csv csv; }
			${shipped} }`
		);
		process_ = spawn(nginx!, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-p', folder]);
		process_.stderr!.on('data', (data) => (said += String(data)));
		await vi.waitFor(
			async () => {
				const status = await fetch(`${site}/`).then(
					(r) => r.status,
					() => said
				);
				expect(status, said).toBe(200);
			},
			{ interval: 50, timeout: 10_000 }
		);
	}, 20_000);
	afterAll(() => {
		process_?.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	const head = async (path: string) => {
		const response = await fetch(site + path, { redirect: 'manual' });
		const { headers, status } = response;
		await response.arrayBuffer();
		return {
			status,
			type: headers.get('content-type'),
			cache: headers.get('cache-control'),
			cors: headers.get('access-control-allow-origin'),
			csp: headers.get('content-security-policy'),
			frame: headers.get('x-frame-options'),
			sniff: headers.get('x-content-type-options'),
			referrer: headers.get('referrer-policy'),
			powers: headers.get('permissions-policy'),
			packed: headers.get('content-encoding')
		};
	};
	const asset = (ending: string) =>
		`/_app/immutable/assets/${readdirSync('build/_app/immutable/assets').find((f) => f.endsWith(ending))!}`;

	test('cards may stand in any page', async () => {
		for (const path of ['/embed/en/moscow/', '/embed/ar/moscow/', '/embed/en/', '/embed/']) {
			expect(await head(path)).toEqual({
				status: 200,
				type: 'text/html; charset=utf-8',
				cache: 'public, max-age=300, must-revalidate',
				cors: '*',
				csp: null,
				frame: null,
				...EVERYWHERE,
				packed: 'gzip'
			});
		}
	});
	test('the loader and oEmbed are for every origin', async () => {
		expect(await head('/embed.js')).toMatchObject({ status: 200, cors: '*', cache: 'public, max-age=3600' });
		expect(await head('/oembed/en/moscow.json')).toMatchObject({
			status: 200,
			type: 'application/json; charset=utf-8',
			cors: '*'
		});
	});
	test('what is named after its content is kept and shared', async () => {
		for (const path of [asset('.woff2'), asset('.css')]) {
			expect(await head(path)).toMatchObject({
				status: 200,
				cors: '*',
				cache: 'public, max-age=31536000, immutable'
			});
		}
	});
	test('pages of the story are asked for anew and shared with nobody', async () => {
		for (const path of ['/', '/moscow/', '/ar/moscow/', '/evidence/']) {
			expect(await head(path)).toMatchObject({ status: 200, cache: 'no-cache', cors: null, packed: 'gzip' });
		}
	});
	test('an address that is not there has its page, in its language', async () => {
		const english = await fetch(`${site}/nowhere/`);
		const arabic = await fetch(`${site}/ar/nowhere/`);
		expect([english.status, arabic.status]).toEqual([404, 404]);
		expect(await english.text()).toContain('<html lang="en"');
		expect(await arabic.text()).toContain('<html lang="ar"');
	});
	test('only what stands under /embed/ may be framed by others', async () => {
		for (const path of ['/', '/moscow/', '/ar/', '/ar/embed/', '/evidence/', '/nowhere/', '/embed.js']) {
			expect(await head(path), path).toMatchObject({ csp: OWN, frame: null, ...EVERYWHERE });
		}
	});
	test('_headers says the same of every kind of file', async () => {
		const said = headersFrom(readFileSync('build/_headers', 'utf8'));
		const kinds = ['/embed/ar/moscow/', '/embed/en/', '/oembed/en/moscow.json', asset('.css')];
		for (const path of ['/', '/moscow/', '/ar/', '/ar/night-flight/', '/evidence/', ...kinds]) {
			const rule = said(path);
			expect(
				{
					...(await head(path)),
					cache: rule['Cache-Control'],
					cors: rule['Access-Control-Allow-Origin'] ?? null,
					csp: rule['Content-Security-Policy'] ?? (path.startsWith('/embed/') ? null : OWN),
					frame: rule['X-Frame-Options'] ?? null,
					sniff: rule['X-Content-Type-Options'],
					referrer: rule['Referrer-Policy'],
					powers: rule['Permissions-Policy']
				},
				path
			).toEqual({ ...(await head(path)), status: 200 });
		}
	});
	test('no path of _headers gets two policies, which would both hold', () => {
		const rules = readFileSync('build/_headers', 'utf8')
			.split(/\n(?=\/)/)
			.slice(1);
		const ruled = rules.filter((r) => r.includes('Content-Security-Policy')).map((r) => r.split('\n')[0]!);
		for (const path of ruled) {
			const over = ruled.filter((r) => r !== path && r.endsWith('*') && path.startsWith(r.slice(0, -1)));
			expect(over, path).toEqual([]);
		}
	});
});

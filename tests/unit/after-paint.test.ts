/** Script is asked for after the first paint: what the build makes of Kit's page. */
import { describe, expect, test } from 'vitest';
import { afterPaint } from '#lib/page/afterPaint.ts';
import { inlineScripts } from '#lib/page/policy.ts';

const page = (head: string, start: string) =>
	`<html><head>${head}<title>$1</title></head><body>words<script>{${start}}</script></body></html>`;
const files = '<link href="/a.js" rel="modulepreload">\n\t<link href="/b.js" rel="modulepreload">';
const start = 'Promise.all([ import("/a.js"), import("/b.js") ]).then(([kit, app]) => kit.start(app))';

describe('afterPaint', () => {
	test('files wait in a template; the start waits for the paint or for the load', async () => {
		const html = afterPaint(page(files, start));
		const [before, after] = html.split('<template id="script-files">');
		expect(before).not.toContain('modulepreload');
		expect(after!.split('</template>')[0]).toBe(files.replace('\n\t', ''));
		// The code is run, with a page and imports of the test's own.
		const code = inlineScripts(html)[0]!.replaceAll('import(', 'imported(');
		const run = async (paint: boolean) => {
			const told: string[] = [];
			const paints: (() => void)[] = [];
			const loads: (() => void)[] = [];
			const scope = {
				PerformanceObserver: class {
					constructor(private told: () => void) {}
					observe = (what: object) => {
						expect(what).toEqual({ type: 'paint', buffered: true });
						paints.push(this.told);
					};
				},
				addEventListener: (_: string, go: () => void) => loads.push(go),
				setTimeout: (go: () => void) => go(),
				document: {
					head: { append: () => told.push('files') },
					getElementById: () => ({ content: null })
				},
				imported: (path: string) => {
					told.push(path);
					return { start: () => told.push('started') };
				}
			};

			new Function(...Object.keys(scope), code)(...Object.values(scope));
			await Promise.resolve();
			expect(told, 'nothing before the first paint').toEqual([]);
			for (const go of paint ? paints : loads) go();
			await new Promise((done) => setTimeout(done));
			return told;
		};
		const all = ['files', '/a.js', '/b.js', 'started'];
		expect(await run(true)).toEqual(all);
		expect(await run(false)).toEqual(all);
	});

	test('a page without script stays as it is', () => {
		expect(afterPaint('<html><head></head></html>')).toBe('<html><head></head></html>');
	});

	test('another start than the known one stops the build', () => {
		expect(() => afterPaint(page(files, 'import("/a.js").then((kit) => kit.start())'))).toThrow(
			/afterPaint\.ts/
		);
	});
});

/**
 * The pages' own script. The pages are prerendered by SvelteKit without its client runtime (`csr = false`); what runs
 * in the browser is built apart, first, by vite.client.config.ts, and named by the pages through `virtual:client`.
 * See docs/adr/001-islands.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Folder of the built script below the site's base, cached for ever by its hashed names. */
const FOLDER = '_app/immutable/client/';
const MANIFEST = 'client.json';
const STYLES = 'client.css';

/** Which files a page must ask for, by the name of an entry or of a module that is loaded on demand. */
interface Manifest {
	entries: Record<string, string>;
	/** Files that an entry or an on-demand module needs, itself included. */
	files: Record<string, string[]>;
	/** Bytes before minifying, by room of src/lib or by package: for scripts/budget.js. */
	rooms: Record<string, number>;
}

/** The room or package that a module belongs to. */
const roomOf = (id: string): string =>
	/\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ??
	/\/src\/lib\/([^/]+)/.exec(id)?.[1] ??
	(id.startsWith('\0virtual:story/') ? 'story data' : 'other');

/** Where the built script stands between the two builds; SvelteKit's own folder, see svelte.config.js. */
export const clientDir = join(process.env.KIT_OUT_DIR ?? '.svelte-kit', 'client');

/**
 * For vite.client.config.ts: writes the manifest, and keeps the styles out of the script's files. The same components
 * are rendered on the server, whose pages bring the same styles; `assertSameStyles` checks that they match.
 */
export function clientManifest(): Plugin {
	return {
		name: 'client-manifest',
		enforce: 'post',
		generateBundle(_options, bundle) {
			const chunks = Object.values(bundle).filter((f): f is Rolldown.OutputChunk => f.type === 'chunk');
			const reach = (file: string, seen = new Set<string>()): string[] => {
				const chunk = bundle[file];
				if (seen.has(file) || chunk?.type !== 'chunk') return [...seen];
				seen.add(file);
				for (const needed of chunk.imports) reach(needed, seen);
				return [...seen];
			};
			const manifest: Manifest = { entries: {}, files: {}, rooms: {} };
			for (const chunk of chunks) {
				if (chunk.isEntry) manifest.entries[chunk.name] = chunk.fileName;
				const name = chunk.isEntry ? chunk.name : chunk.facadeModuleId?.replace(/^\0/, '');
				if (name) manifest.files[name] = reach(chunk.fileName);
				for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
					const room = roomOf(id);
					manifest.rooms[room] = (manifest.rooms[room] ?? 0) + renderedLength;
				}
			}
			let styles = '';
			for (const [name, file] of Object.entries(bundle)) {
				if (file.type !== 'asset' || !name.endsWith('.css')) continue;
				styles += String(file.source);
				delete bundle[name];
			}
			this.emitFile({ type: 'asset', fileName: STYLES, source: styles });
			this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(manifest, null, '\t') });
		}
	};
}

/** Scoped class names (see svelte.config.js) in a text. */
const scopes = (css: string): Set<string> => new Set(css.match(/\.s[0-9a-z]{4}\b/g) ?? []);

/** Throws where the script's components have other scoped class names than the pages' styles: they would look bare. */
function assertSameStyles(pages: string): void {
	const own = scopes(pages);
	const missing = [...scopes(readFileSync(join(clientDir, STYLES), 'utf8'))].filter(
		(scope) => !own.has(scope)
	);
	if (missing.length > 0)
		throw new Error(
			`The pages' styles lack ${missing.join(', ')}: a component is mounted in the browser that no page renders on the server. Render it there, or give it css="injected".`
		);
}

/**
 * For vite.config.ts: provides `virtual:client` to the server, and adds the built files to the site. In development it
 * names the sources, which Vite serves as they are.
 */
export function clientEntry(): Plugin {
	let [building, server] = [false, false];
	return {
		name: 'client-entry',
		configResolved(config) {
			building = config.command === 'build' && config.mode !== 'test';
			server = Boolean(config.build.ssr);
		},
		resolveId: (id) => (id === 'virtual:client' ? '\0virtual:client' : null),
		load(id) {
			if (id !== '\0virtual:client') return null;
			if (!building) return 'export const folder = null, manifest = null;';
			const manifest = readFileSync(join(clientDir, MANIFEST), 'utf8');
			return `export const folder = ${JSON.stringify(FOLDER)}, manifest = ${manifest};`;
		},
		generateBundle() {
			if (!building || server) return;
			for (const name of readdirSync(clientDir)) {
				if (name === MANIFEST || name === STYLES) continue;
				this.emitFile({
					type: 'asset',
					fileName: FOLDER + name,
					source: readFileSync(join(clientDir, name))
				});
			}
		},
		writeBundle(_options, bundle) {
			if (!building || !server) return;
			const pages = Object.values(bundle).flatMap((f) =>
				f.type === 'asset' && f.fileName.endsWith('.css') ? [String(f.source)] : []
			);
			assertSameStyles(pages.join('\n'));
		}
	};
}

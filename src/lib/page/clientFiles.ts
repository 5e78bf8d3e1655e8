/** Addresses of the pages' own script. Server only. */
import { folder, manifest } from 'virtual:client';

/** What a page asks for so that its script starts. */
export interface ClientFiles {
	/** Address of the module that starts the page. */
	entry: string;
	/** Addresses of all files that it asks for at once. */
	preload: string[];
}

/**
 * The files of an entry (`story` or `maker`), and of the modules that it loads first, such as
 * `virtual:story/client/en`. `base` is the site's path. In development the source itself, which Vite serves.
 */
export function clientFiles(base: string, entry: string, modules: readonly string[] = []): ClientFiles {
	if (!manifest) return { entry: `${base}/src/lib/page/client/${entry}.ts`, preload: [] };
	const files = new Set([entry, ...modules].flatMap((name) => manifest!.files[name] ?? []));
	const address = (file: string) => `${base}/${folder}${file}`;
	return { entry: address(manifest.entries[entry]!), preload: [...files].map(address) };
}

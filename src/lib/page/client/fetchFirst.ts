/**
 * How script that comes on demand is loaded: each `import()` of the built pages goes through here, see
 * scripts/vite/fetchFirst.ts. Chromium remembers for as long as the page stands that a module could not be fetched, and
 * never asks again, as HTML's module map has it (whatwg/html issue 6768). What `fetch` could not get it forgets: so
 * files are fetched first, and imported, out of the browser's cache, when all of them have come.
 */

/** Files that have come, or are on their way, by address. */
const files = new Map<string, Promise<void>>();

/** The page has asked for the file as a module already, see inline/start.inline.ts. */
const isPreloaded = (url: string): boolean =>
	[...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')].some(
		({ href }) => href === url
	);

/** @throws where the server cannot be reached, refuses, or sends something else, such as a page to log in */
async function ask(url: string): Promise<void> {
	const response = await fetch(url);
	const type = response.headers.get('content-type') ?? '';
	if (!response.ok || !type.includes('script')) throw new Error(`${url}: ${response.status} ${type}`);
	await response.arrayBuffer();
}

/**
 * Fetches what a module needs, itself included, then imports it.
 * @param load the import
 * @param needed addresses of the files, relative to `importer`
 * @param importer the address of the importing file
 * @throws where a file does not come; the next call asks for it again
 */
export async function fetchFirst<Module>(
	load: () => Promise<Module>,
	needed: string[] = [],
	importer?: string
): Promise<Module> {
	await Promise.all(
		needed.map((file) => {
			const { href } = new URL(file, importer);
			if (isPreloaded(href)) return;
			const coming = files.get(href) ?? ask(href);
			files.set(href, coming);
			return coming.catch((error: unknown) => {
				files.delete(href);
				throw error;
			});
		})
	);
	return load();
}

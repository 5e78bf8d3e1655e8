/**
 * Starts one part of a page, at once: one that fails, then or later, is noted in the console and left out, the others
 * go on.
 * @returns when it has started or failed
 */
export async function part(name: string, start: () => unknown): Promise<void> {
	try {
		await start();
	} catch (error) {
		console.info(`A part of the page did not start (${name}):`, error);
	}
}

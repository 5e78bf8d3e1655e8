/** Starts one part of a page: one that fails is noted in the console and left out, the others go on. */
export function part(name: string, start: () => unknown): void {
	try {
		start();
	} catch (error) {
		console.info(`A part of the page did not start (${name}):`, error);
	}
}

/** A server between the browser and the built site that keeps the end of a page back, as a slow line does. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HeldPage {
	/** Address of the page. */
	address: string;
	/** Sends the rest of it. */
	release(): void;
	close(): void;
}

/**
 * Serves the site at `site`; of the page at `path` only what stands before the first `from`, until it is released.
 * Throws where the page does not hold that text.
 */
export async function heldPage(site: string, path: string, from: string): Promise<HeldPage> {
	let release = () => {};
	const released = new Promise<void>((go) => (release = go));
	const server = createServer((request, response) => {
		void (async () => {
			const answer = await fetch(new URL(request.url!, site));
			const body = Buffer.from(await answer.arrayBuffer());
			response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
			if (request.url !== path) return response.end(body);
			response.write(body.subarray(0, body.indexOf(from)));
			await released;
			response.end(body.subarray(body.indexOf(from)));
		})();
	});
	const page = await (await fetch(new URL(path, site))).text();
	if (!page.includes(from)) throw new Error(`${path} does not hold ${from}`);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}${path}`,
		release,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

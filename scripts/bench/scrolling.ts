import type { Browser } from 'playwright';
import { buildBare } from './bare.ts';
import { serveFolder } from './server.ts';
import { steady, type Window } from './steady.ts';
import { ratio, scrollTable, type Scrolled } from './table.ts';

interface Options {
	rounds: number;
	/** px a frame. */
	step: number;
	window: Window;
	/** How many times the bare page's cost the first site may have; more is an error. */
	most: number | null;
}

/** '390x844@2' as a window. */
export function windowOf(text: string): Window {
	const [width, height, ratio = 1] = text.split(/[x@]/).map(Number);
	if (!(width! > 0) || !(height! > 0) || !(ratio > 0))
		throw new Error(`--window wants "390x844@2", not "${text}"`);
	return { width: width!, height: height!, ratio };
}

/**
 * Measures what scrolling these pages costs beside a bare page, which it builds: sites in turn, the order reversed
 * each round, so that ratios hold on a busy machine. Gives a table. Throws where the first is over `most`.
 */
export async function scrolling(
	browser: Browser,
	pages: { name: string; address: string }[],
	{ rounds, step, window, most }: Options
): Promise<string> {
	const server = await serveFolder(await buildBare());
	const all = [...pages, { name: 'bare', address: `${server.address}/` }];
	const sites: (Scrolled & { address: string })[] = all.map((page) => ({ ...page, runs: [] }));
	try {
		for (let round = 0; round < rounds; round++)
			for (const site of round % 2 ? sites.toReversed() : sites) {
				process.stderr.write(`scrolling, round ${round + 1} of ${rounds}: ${site.name} …\n`);
				site.runs.push(await steady(browser, site.address, window, step));
			}
	} finally {
		server.close();
	}
	const times = ratio(sites[0]!, sites.at(-1)!);
	const table = scrollTable(sites);
	if (most !== null && times > most)
		throw new Error(`Scrolling costs ${times.toFixed(2)} times the bare page, more than ${most}:\n${table}`);
	return table;
}

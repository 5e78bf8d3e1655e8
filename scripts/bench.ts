/**
 * npm run bench: what the built story costs on a slowed phone, beside the same page without scripts (the
 * limit) and beside other built folders, such as an earlier build; then what scrolling it costs in CPU time, by
 * chapter, beside a bare page that it builds (scripts/bench/bare). `--only=load` or `--only=scroll` does one of them;
 * `--most=N` fails where scrolling costs over N times the bare page.
 *
 *   npm run bench -- [folder …] [--path=/ar/] [--rounds=3] [--cpu=4] [--net=150,1.6 | --net=none]
 *                    [--speed=4000] [--passes=5] [--build=build] [--step=30] [--window=390x844@2]
 *
 * A folder may be given as name=folder. Sites are visited in turn, A B A B, the order reversed each round;
 * the table has medians and the spread. Under 15% of difference is a tie, on a busy machine under 30%.
 */
import { chromium } from 'playwright';
import { parseArgs } from 'node:util';
import { systemChromium } from './browsers.js';
import { serveFolder } from './bench/server.ts';
import { scrolling, windowOf } from './bench/scrolling.ts';
import { table } from './bench/table.ts';
import { visit, type Profile, type Visit } from './bench/visit.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		path: { type: 'string', default: '/' },
		rounds: { type: 'string', default: '3' },
		cpu: { type: 'string', default: '4' },
		net: { type: 'string', default: '150,1.6' },
		speed: { type: 'string', default: '4000' },
		passes: { type: 'string', default: '5' },
		build: { type: 'string', default: 'build' },
		step: { type: 'string', default: '30' },
		window: { type: 'string', default: '390x844@2' },
		only: { type: 'string' },
		most: { type: 'string' }
	}
});
const number = (name: 'rounds' | 'cpu' | 'speed' | 'passes' | 'step' | 'most') => {
	const n = Number(values[name]);
	if (!(n >= 1)) throw new Error(`--${name} wants a number of at least 1, not "${values[name]}"`);
	return n;
};
const profile: Profile = {
	cpu: number('cpu'),
	speed: number('speed'),
	passes: number('passes'),
	net: values.net === 'none' ? null : netOf(values.net)
};
const rounds = number('rounds');

/** '150,1.6': round trip in ms, bandwidth in Mbit/s. */
function netOf(text: string): NonNullable<Profile['net']> {
	const [latency, mbit] = text.split(',').map(Number);
	if (!(latency! >= 0) || !(mbit! > 0)) throw new Error(`--net wants "150,1.6" or "none", not "${text}"`);
	return { latency: latency!, mbit: mbit! };
}

interface Site {
	name: string;
	address: string;
	scripts: boolean;
	visits: Visit[];
}
const own = await serveFolder(values.build);
const servers = [own];
const sites: Site[] = [
	{ name: 'ours', address: own.address + values.path, scripts: true, visits: [] },
	{ name: 'ours, scripts off', address: own.address + values.path, scripts: false, visits: [] }
];
for (const given of positionals) {
	const [folder, name] = given.split('=').toReversed();
	const server = await serveFolder(folder!);
	servers.push(server);
	sites.push({ name: name ?? folder!, address: server.address + values.path, scripts: true, visits: [] });
}

const executablePath = systemChromium();
const browser = await chromium.launch({
	...(executablePath && { executablePath }),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
});
const net = profile.net ? `${profile.net.latency} ms, ${profile.net.mbit} Mbit/s` : 'not slowed';
try {
	if (values.only !== 'scroll') {
		for (let round = 0; round < rounds; round++) {
			for (const site of round % 2 ? sites.toReversed() : sites) {
				process.stderr.write(`round ${round + 1} of ${rounds}: ${site.name} …\n`);
				site.visits.push(await visit(browser, site.address, profile, site.scripts));
			}
		}
		console.log(
			`\n390 × 844, processor ${profile.cpu} times slower, network ${net}, ${rounds} rounds\n\n${table(sites)}`
		);
	}
	if (values.only !== 'load') {
		const [window, step] = [windowOf(values.window), number('step')];
		const most = values.most === undefined ? null : number('most');
		const pages = sites.filter((site) => site.scripts);
		const scrolled = await scrolling(browser, pages, { rounds, step, window, most });
		console.log(
			`\nScrolling ${values.path}, ${values.window}, ${step} px a frame, ${rounds} rounds\n\n${scrolled}`
		);
	}
} finally {
	await browser.close();
	for (const server of servers) server.close();
}

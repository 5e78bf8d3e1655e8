/** What the embed says to the page that holds it, protocol by protocol, and what it makes of what it is sent. */
import { describe, expect, test } from 'vitest';
import { clampHeight } from '#lib/embed/height.ts';
import { spokenAt } from '#lib/embed/host.ts';
import { amp } from '#lib/embed/hosts/amp.ts';
import { datawrapper } from '#lib/embed/hosts/datawrapper.ts';
import { iframeResizer } from '#lib/embed/hosts/iframeResizer.ts';
import { PROTOCOLS } from '#lib/embed/hosts/index.ts';
import { medium } from '#lib/embed/hosts/medium.ts';
import { openIframeResizer } from '#lib/embed/hosts/openIframeResizer.ts';
import type { Place } from '#lib/embed/hosts/protocol.ts';
import { pym } from '#lib/embed/hosts/pym.ts';
import { wordpress } from '#lib/embed/hosts/wordpress.ts';

const size = { width: 400, height: 612 };
const place = (search = '', hash = '', referrer = ''): Place => ({
	query: new URLSearchParams(search),
	hash,
	href: `https://example.org/embed/en/wait/${search}${hash}`,
	referrer
});
const spoken = (at: Place) => [...spokenAt(at).keys()];

describe('what the address asks for', () => {
	test('AMP is spoken always, each other protocol on its own hint alone', () => {
		expect(spoken(place())).toEqual([amp]);
		expect(spoken(place('?childId=pym-0'))).toEqual([amp, pym]);
		expect(spoken(place('?dw=aB1'))).toEqual([amp, datawrapper]);
		expect(spoken(place('?medium'))).toEqual([amp, medium]);
		expect(spoken(place('', '#?secret=xY9'))).toEqual([amp, wordpress]);
	});
	test('each message is as its host reads it', () => {
		expect(amp.fromPlace!(place())!(size)).toEqual({ sentinel: 'amp', type: 'embed-size', height: 612 });
		expect(pym.fromPlace!(place('?childId=pym-0'))!(size)).toBe('pymxPYMxpym-0xPYMxheightxPYMx612');
		expect(datawrapper.fromPlace!(place('?dw=aB1'))!(size)).toEqual({ 'datawrapper-height': { aB1: 612 } });
		const at = place('?medium');
		expect(JSON.parse(String(medium.fromPlace!(at)!(size)))).toEqual({
			src: at.href,
			context: 'iframe.resize',
			height: 612
		});
		const secret = place('', '#?secret=xY9');
		expect(wordpress.fromPlace!(secret)!({ width: 1, height: 5000 })).toEqual({
			message: 'height',
			value: 1000,
			secret: 'xY9'
		});
	});
	test('WordPress is asked to open links of the frame’s own host, which are all that it opens', () => {
		const secret = place('', '#?secret=xY9');
		const own = 'https://example.org/wait/';
		expect(wordpress.openLink!(own, secret)).toEqual({ message: 'link', value: own, secret: 'xY9' });
		expect(wordpress.openLink!(own, place())).toBeNull();
		for (const other of ['https://source.example/a/', 'https://example.org:8080/', 'mailto:a@example.org'])
			expect(wordpress.openLink!(other, secret), other).toBeNull();
	});
	test.each(['https://medium.com/', 'https://writer.medium.com/a', 'https://cdn.embedly.com/widgets/'])(
		'%s holds its frames by Embedly',
		(referrer) => expect(spoken(place('', '', referrer))).toContain(medium)
	);
	test.each(['https://notmedium.com/', 'https://example.org/medium.com/', ''])('"%s" does not', (referrer) =>
		expect(spoken(place('', '', referrer))).not.toContain(medium)
	);
	test('markup in a hint is no hint', () => {
		expect(spoken(place('?childId=%3Cscript%3E&dw=%22', '#?secret=<b>'))).toEqual([amp]);
	});
});

describe('what a host sends', () => {
	test('a greeting is understood', () => {
		const resizer = iframeResizer.fromMessage!(
			'[iFrameSizer]frame:8:false:false:32:true:true:null',
			place()
		)!;
		expect(resizer.reply!(size)).toBe('[iFrameSizer]frame:612:400:init');
		expect(resizer.size(size)).toBe('[iFrameSizer]frame:612:400:resizeObserver');
		const open = openIframeResizer.fromMessage!({ type: 'iframe-child-init' }, place())!;
		expect(open.size(size)).toEqual({ type: 'iframe-resized', ...size });
		expect(amp.fromMessage!({ sentinel: 'amp', type: 'frames-init' }, place())).not.toBeNull();
		const ready = { message: 'ready', secret: 'a' };
		expect(wordpress.fromMessage!(ready, place('', '#?secret=a'))).not.toBeNull();
		expect(wordpress.fromMessage!(ready, place('', '#?secret=b'))).toBeNull();
		expect(wordpress.fromMessage!(ready, place())).toBeNull();
	});
	test.each([
		['null', null],
		['nothing', undefined],
		['a number', 0],
		['no words', ''],
		['a greeting without fields', '[iFrameSizer]'],
		['a greeting that never ends', `[iFrameSizer]${'x:'.repeat(9999)}`],
		['a later command', '[iFrameSizer]frame:resize'],
		['a list', []],
		['an empty message', {}],
		['a big number', 1n]
	])('%s is no greeting', (_, data) => {
		for (const protocol of PROTOCOLS)
			expect(protocol.fromMessage?.(data, place('', '#?secret=a')) ?? null).toBeNull();
	});
});

test('heights are whole px within their bounds', () => {
	expect([NaN, -1, 1e9, 500.4].map((height) => clampHeight(height))).toEqual([320, 320, 1000, 500]);
});

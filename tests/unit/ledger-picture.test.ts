/** The picture of the whole ledger: which of the rows that a step lights are named. */
import { expect, test } from 'vitest';
import { ledgerData } from '#lib/content/compile/ledger.ts';
import { ledgerMarkup } from '#lib/pictures/ledger/ledgerMarkup.ts';
import { having, parseHtml } from '../support/html.ts';
import { STORY, storyOf } from '../support/story.ts';

const story = await storyOf(STORY);

test('names of the rows that a step lights stand at least three rows apart', () => {
	const data = ledgerData(story, 'en');
	const order = data.rows.map((row) => row.id);
	const rows = having(parseHtml(ledgerMarkup(data)), 'data-see');
	expect(rows).toHaveLength(order.length);
	for (const [step, lit] of Object.entries(data.lights)) {
		const named = rows
			.filter((e) => e.attrs['data-named']!.split(' ').includes(step))
			.map((e) => e.attrs['data-see']!);
		expect(named[0], `${step} names its first row`).toBe(order.find((id) => lit.includes(id)));
		for (const id of named) expect(lit).toContain(id);
		const places = named.map((id) => order.indexOf(id));
		places.slice(1).forEach((at, i) => expect(at - places[i]!, step).toBeGreaterThanOrEqual(3));
	}
	expect(Object.keys(data.lights).length).toBeGreaterThan(0);
});

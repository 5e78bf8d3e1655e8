import type { Element } from 'hast';
import { h } from 'hastscript';
import { numeral } from './numerals.ts';
import { shapeOf } from './shape.ts';
import { uiOf, type MarkWords } from './words.ts';

/** Every report with its shape, number and name. */
const reportKey = (words: MarkWords): Element =>
	h(
		'ul.key-reports',
		{ role: 'list' },
		words.reports.map((report) =>
			h('li', [
				shapeOf(report, 'fork-shape'),
				h('b', { 'data-report': report.id }, String(report.number)),
				' ',
				report.name[words.lang]
			])
		)
	);

/** The two signs that a numeral can bear, on reports that bear them in the story. */
function signKey(words: MarkWords): Element {
	const machine = words.reports.find((r) => r.machineFrom !== undefined);
	const plain = words.reports.find((r) => r !== machine)!;
	const sign = (report: typeof plain, part: boolean, text: string) =>
		h('li', numeral({ report, part, machine: !part }, words), ' ', uiOf(words, text));
	return h('ul.key-signs', { role: 'list' }, [
		sign(plain, true, 'legend.part'),
		machine ? sign(machine, false, 'legend.machine') : null
	]);
}

/** The key to the numerals, for who begins to read in the middle: one line that opens. */
export const readingKey = (words: MarkWords): Element =>
	h('details.key', h('summary', uiOf(words, 'key.title')), reportKey(words), signKey(words));

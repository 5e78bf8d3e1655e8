import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { daySpan, dayWords, toMs } from '../model/clock.ts';
import { keepDates } from '../model/dates.ts';
import type { RecordItem } from '../model/story.ts';
import { uiOf, type MarkWords } from './words.ts';

/** A line of public record, which is no report's: always with its day and its sources. */
export function recordLine(item: RecordItem, words: MarkWords): Element {
	const { lang } = words;
	return h('p.record', { id: `record-${item.id}`, 'data-record': item.id }, [
		h('span.record-head', [
			h('b', uiOf(words, 'record.label') + uiOf(words, 'clock.comma')),
			h('time', { dateTime: item.to ? `${item.date}/${item.to}` : item.date }, dayOf(item, words))
		]),
		' ',
		...withHours(item.text[lang]),
		' ',
		...[item.source, ...(item.also ?? [])].flatMap((source, i) => [
			i > 0 ? ' · ' : '',
			h('a', { href: source.url, rel: 'noopener' }, source.name[lang])
		])
	]);
}

function dayOf({ date, to }: RecordItem, { lang, offset, year, ui }: MarkWords): string {
	const join = { from: ui['clock.from'] ?? '', to: ui['clock.to'] ?? '–' };
	const ms = (day: string) => toMs(day, offset);
	if ([date, to ?? date].every((day) => day.startsWith(year)))
		return to ? daySpan(ms(date), ms(to), offset, lang, join) : dayWords(ms(date), offset, lang).day;
	const full = (day: string) => `${dayWords(ms(day), offset, lang).day} ${day.slice(0, 4)}`;
	return to ? `${join.from} ${full(date)} ${join.to} ${full(to)}`.trim() : full(date);
}

/** Isolates hours, so that text of the other direction beside them does not reorder them, and keeps dates on one line. */
export const withHours = (text: string): ElementContent[] =>
	keepDates(text)
		.split(/(\d{1,2}:\d\d)/)
		.map((part, i) => (i % 2 ? h('bdi', part) : { type: 'text', value: part }));

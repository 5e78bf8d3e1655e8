import { languageOf, type Lang } from './languages.ts';

/** Length of a day, ms. */
export const DAY = 86_400_000;
/** Length of an hour, ms. */
export const HOUR = 3_600_000;

/** ISO 8601 to ms since 1970; a plain date means its midnight by `offset`, such as +03:00. Throws where it is no date. */
export function toMs(iso: string, offset: string): number {
	const ms = Date.parse(/T/.test(iso) ? iso : `${iso}T00:00${offset}`);
	if (Number.isNaN(ms)) throw new Error(`No date: ${iso}`);
	return ms;
}

/** An offset such as +03:30 in minutes east of UTC. Throws where it is none. */
export function offsetMinutes(offset: string): number {
	const m = /^([+-])(\d\d):(\d\d)$/.exec(offset);
	if (!m) throw new Error(`No offset: ${offset}`);
	return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
}

type Parts = Intl.DateTimeFormatOptions;

/** Formats a moment by the story's own clock: the offset is added and the result read as UTC. */
function format(ms: number, offset: string, locale: string, parts: Parts): string {
	const shifted = new Date(ms + offsetMinutes(offset) * 60_000);
	return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(shifted);
}

/** A moment (ms since 1970) by the clock of `offset`: 06:38, always two digits, hours 0 to 23. */
export function hourMinute(ms: number, offset: string): string {
	return new Date(ms + offsetMinutes(offset) * 60_000).toISOString().slice(11, 16);
}

/** The hour as running words of a language write it: 06:38, or 6:38 where it drops the zero. */
export function hourInWords(ms: number, offset: string, lang: Lang): string {
	const hour = hourMinute(ms, offset);
	return languageOf(lang).hourZero ? hour : hour.replace(/^0/, '');
}

/** Minutes since midnight by the story's own clock. */
export function minuteOf(ms: number, offset: string): number {
	return Math.floor((ms / 60_000 + offsetMinutes(offset)) % 1440);
}

/** Day of the month as a number. */
export function dayOf(ms: number, offset: string): number {
	return new Date(ms + offsetMinutes(offset) * 60_000).getUTCDate();
}

/** A day as a language writes it, by the story's clock. */
export interface DayWords {
	/** 'Friday 29 November' / 'الجمعة 29 تشرين الثاني' */
	long: string;
	/** '29 November' / '29 تشرين الثاني' */
	day: string;
	/** 'Fri' / 'الجمعة' */
	weekday: string;
}

/**
 * The day of a moment (ms) in words, by the clock of `offset`. `international` sets the language's second month
 * name too, where it has one: تشرين الثاني/نوفمبر.
 */
export function dayWords(ms: number, offset: string, lang: Lang, international = false): DayWords {
	const { locale, alsoMonths, weekday } = languageOf(lang);
	const of = (parts: Parts) => format(ms, offset, locale, parts);
	let month = of({ month: 'long' });
	if (international && alsoMonths) month += `/${format(ms, offset, alsoMonths, { month: 'long' })}`;
	const day = `${dayOf(ms, offset)} ${month}`;
	return { day, weekday: of({ weekday }), long: `${of({ weekday: 'long' })} ${day}` };
}

/** A plain ISO date in words, with its year: '4 January 2025' / '4 كانون الثاني/يناير 2025'. */
export const dateInWords = (date: string, offset: string, lang: Lang): string =>
	`${dayWords(toMs(date, offset), offset, lang, true).day} ${date.slice(0, 4)}`;

/** The day of a moment (ms) with its month as short as the language has it: '29 Nov' / '29 تشرين الثاني'. */
export function dayBrief(ms: number, offset: string, lang: Lang): string {
	return `${dayOf(ms, offset)} ${format(ms, offset, languageOf(lang).locale, { month: 'short' })}`;
}

/** A span of whole days: '27 to 29 November' / 'من 27 إلى 29 تشرين الثاني'. `to` joins them in the language. */
export function daySpan(
	from: number,
	to: number,
	offset: string,
	lang: Lang,
	join: { from: string; to: string }
): string {
	const a = dayWords(from, offset, lang);
	const b = dayWords(to, offset, lang);
	const sameMonth = a.day.replace(/^\d+ /, '') === b.day.replace(/^\d+ /, '');
	const first = sameMonth ? String(dayOf(from, offset)) : a.day;
	return `${join.from ? `${join.from} ` : ''}${first} ${join.to} ${b.day}`;
}

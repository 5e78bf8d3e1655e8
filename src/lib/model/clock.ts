import type { Lang } from './story.ts';

/** Locales with Western digits and, in Arabic, Levantine month names. */
const LOCALE: Record<Lang, string> = { en: 'en-GB', ar: 'ar-SY-u-nu-latn' };
/** The international month beside the Levantine one, at first mention. */
const LOCALE_INTERNATIONAL = 'ar-EG-u-nu-latn';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** ISO 8601 to ms since 1970; a plain date means its midnight by `offset`, such as +03:00. */
export function toMs(iso: string, offset: string): number {
	const ms = Date.parse(/T/.test(iso) ? iso : `${iso}T00:00${offset}`);
	if (Number.isNaN(ms)) throw new Error(`No date: ${iso}`);
	return ms;
}

/** An offset such as +03:30 in minutes east of UTC. */
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

/** 06:38, always two digits, hours 0 to 23. */
export function hourMinute(ms: number, offset: string): string {
	return new Date(ms + offsetMinutes(offset) * 60_000).toISOString().slice(11, 16);
}

/** Minutes since midnight by the story's own clock. */
export function minuteOf(ms: number, offset: string): number {
	return Math.floor((ms / 60_000 + offsetMinutes(offset)) % 1440);
}

/** Day of the month as a number. */
export function dayOf(ms: number, offset: string): number {
	return new Date(ms + offsetMinutes(offset) * 60_000).getUTCDate();
}

export interface DayWords {
	/** 'Friday 29 November' / 'الجمعة 29 تشرين الثاني' */
	long: string;
	/** '29 November' / '29 تشرين الثاني' */
	day: string;
	/** 'Fri' / 'الجمعة' */
	weekday: string;
}

/** The day of a moment in words. `international` sets both Arabic month names: تشرين الثاني/نوفمبر. */
export function dayWords(ms: number, offset: string, lang: Lang, international = false): DayWords {
	const of = (parts: Parts) => format(ms, offset, LOCALE[lang], parts);
	let month = of({ month: 'long' });
	if (lang === 'ar' && international) {
		month += `/${format(ms, offset, LOCALE_INTERNATIONAL, { month: 'long' })}`;
	}
	const day = `${dayOf(ms, offset)} ${month}`;
	return {
		day,
		weekday: of({ weekday: lang === 'ar' ? 'long' : 'short' }),
		long: `${of({ weekday: 'long' })} ${day}`
	};
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

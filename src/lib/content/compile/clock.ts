import { DAY, daySpan, dayWords, hourInWords, toMs } from '../../model/clock.ts';
import type { ResolvedBase } from '../../model/compiled.ts';
import type { Lang, Story } from '../../model/story.ts';
import type { SceneClock } from '../../pictures/kind.ts';
import { daysOf, nightOf, share } from './days.ts';

/** A scene's time: in words, and as shares of the story's days and of its last night. */
export function clockOf(
	story: Story,
	clock: SceneClock,
	lang: Lang,
	note: (id: string) => string
): Pick<ResolvedBase, 'when' | 'brief' | 'from' | 'to' | 'night'> {
	const { offset } = story.front.days;
	const ui = story.ui[lang];
	const fewer = clock.brief && { brief: note(clock.brief) };
	if (clock.note && !clock.at) return { when: note(clock.note), ...fewer, from: null, to: null, night: null };
	const from = toMs((clock.at ?? clock.from)!, offset);
	const last = toMs((clock.at ?? clock.to)!, offset);
	const to = (clock.at ?? clock.to)!.includes('T') ? last : last + DAY;
	const sameDay = dayWords(from, offset, lang).long === dayWords(last, offset, lang).long;
	const hour = clock.hour ? `${ui['clock.comma']}${hourInWords(from, offset, lang)}` : '';
	// Where hours count, whose clock.
	const zone = (clock.at ?? clock.from)!.includes('T') ? `${ui['clock.comma']}${ui['clock.zone']}` : '';
	const days = daysOf(story);
	const hours = nightOf(story);
	const span = (before: string) =>
		daySpan(from, last, offset, lang, { from: before, to: ui['clock.to'] ?? '–' });
	return {
		when: clock.note
			? note(clock.note)
			: sameDay
				? dayWords(from, offset, lang).long + hour + zone
				: span(ui['clock.from'] ?? ''),
		brief: sameDay ? dayWords(from, offset, lang).day + hour : span(''),
		...fewer,
		from: share(from, days),
		to: share(to, days),
		night: hours && (clock.at ?? clock.from)!.includes('T') ? [share(from, hours), share(to, hours)] : null
	};
}

import { DAY, daySpan, dayWords, hourMinute, toMs } from '../../model/clock.ts';
import type { ResolvedBase } from '../../model/compiled.ts';
import type { Lang, Story } from '../../model/story.ts';
import type { SceneClock } from '../../pictures/kind.ts';
import { nightOf, share, spanOf } from './days.ts';

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
	// In Arabic running words an hour has no zero before it; in columns it keeps it.
	const said = lang === 'ar' ? hourMinute(from, offset).replace(/^0/, '') : hourMinute(from, offset);
	const hour = clock.hour ? `${ui['clock.comma']}${said}` : '';
	// Where hours count, whose clock.
	const zone = (clock.at ?? clock.from)!.includes('T') ? `${ui['clock.comma']}${ui['clock.zone']}` : '';
	const days = spanOf(story);
	const hours = nightOf(story);
	return {
		when: clock.note
			? note(clock.note)
			: sameDay
				? dayWords(from, offset, lang).long + hour + zone
				: daySpan(from, last, offset, lang, { from: ui['clock.from'] ?? '', to: ui['clock.to'] ?? '–' }),
		...(sameDay && { brief: dayWords(from, offset, lang).day + hour }),
		...fewer,
		from: share(from, days),
		to: share(to, days),
		night: hours && (clock.at ?? clock.from)!.includes('T') ? [share(from, hours), share(to, hours)] : null
	};
}

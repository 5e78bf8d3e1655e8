import type { ChapterScenes } from '#lib/model/story.ts';
import type { CalendarScene } from '#lib/pictures/calendar/scene.ts';

// All reports have him ask for this; what else he asked for is in some.
const request: CalendarScene['knot'] = {
	claim: 'asked-iranian-aid',
	words: 'asked',
	some: [
		{ claim: 'asked-hmeimim', words: 'asked-hmeimim' },
		{ claim: 'asked-airlift', words: 'asked-airlift' },
		{ claim: 'asked-military-support', words: 'asked-support' }
	]
};

// One clock between Moscow and Aleppo: what each report gives of when the visit was, and what else fell on those days.
const calendar = (scene: Pick<CalendarScene, 'clock' | 'part'> & Partial<CalendarScene>): CalendarScene => ({
	view: 'calendar',
	days: { from: '2024-11-26', to: '2024-11-30' },
	columns: ['moscow', 'aleppo'],
	dates: 'moscow-dates',
	lanes: [
		{ report: 'r1', claim: 'moscow-dates', gives: 'wider', words: 'month-only' },
		{ report: 'r2', claim: 'meeting-put-off', gives: 'span', words: 'waits' },
		// The printed year cannot be: an arrow out of the frame, never a mark on 26 November 2024.
		{
			report: 'r3',
			claim: 'moscow-dates',
			gives: 'elsewhere',
			words: 'as-printed',
			detail: 'year-after',
			also: { claim: 'two-days-late', words: 'two-days-late' }
		},
		{ report: 'r4', claim: 'moscow-visit', gives: 'silent', words: 'no-visit' },
		{ report: 'r5', claim: 'moscow-visit', gives: 'undated', words: 'no-date' }
	],
	boxes: [{ report: 'r2', claim: 'aleppo-fell-when', words: 'aleppo-falls' }],
	rings: [
		{ record: 'meeting-reuters', column: 'clock', words: 'reuters' },
		{ record: 'meeting-middle-east-eye', column: 'clock', words: 'middle-east-eye' },
		// Not in Aleppo's column: the record of the 27th names no place.
		{
			record: 'offensive-begins',
			column: 'outside',
			words: 'offensive-begins',
			detail: 'offensive-source'
		},
		{
			record: 'rebels-enter-aleppo',
			column: 'outside',
			words: 'rebels-enter',
			more: 'rebels-enter-aleppo',
			detail: 'rebels-source'
		},
		{
			record: 'citadel',
			column: 'outside',
			words: 'citadel',
			more: 'citadel-aleppo',
			detail: 'citadel-source'
		}
	],
	key: 'outside',
	undated: { claim: 'no-communique', words: 'no-statement', detail: 'which-visit' },
	knot: request,
	table: {
		report: 'r2',
		claim: 'debrief',
		place: 'damascus',
		words: 'committee',
		details: ['committee-when', 'committee-who']
	},
	...scene
});

export default {
	still: 'wait',
	steps: {
		wait: calendar({
			clock: { from: '2024-11-27', to: '2024-11-29' },
			reports: ['r1', 'r2', 'r3', 'r5'],
			part: 'days',
			line: { from: '2024-11-27', to: '2024-11-29' }
		}),
		asked: calendar({
			clock: { note: 'request', brief: 'request' },
			part: 'knot',
			line: { from: '2024-11-29', to: '2024-11-29' }
		}),
		answer: calendar({
			clock: { note: 'answer-when', brief: 'answer-when' },
			fork: true,
			part: 'answers',
			line: { from: '2024-11-29', to: '2024-11-29' },
			answers: {
				claim: 'putin-answer',
				groups: [
					{ words: 'promised', reports: ['r1', 'r2'] },
					{ words: 'nothing-clear', reports: ['r3', 'r5'] },
					{ words: 'refused', reports: ['r4'] }
				]
			}
		}),
		// No report dates the statement that did not come: the line goes past the last day.
		'no-statement': calendar({
			clock: { note: 'after-visit', brief: 'after-visit' },
			reports: ['r2', 'r3', 'r5'],
			part: 'undated',
			line: { from: '2024-11-29' }
		}),
		home: calendar({ clock: { note: 'back', brief: 'back-brief' }, reports: ['r2'], part: 'table' })
	}
} satisfies ChapterScenes;

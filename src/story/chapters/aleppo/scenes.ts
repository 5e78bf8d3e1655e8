import type { ChapterScenes } from '#lib/model/story.ts';
import type { RoadScene } from '#lib/pictures/road/scene.ts';

const first = '2024-11-27';
const last = '2024-12-08';
const fall = '2024-11-29';
const undated = { note: 'no-day', brief: 'no-day-brief' };

// One road and one calendar for the chapter: two things that one report dates alike, what others give no day, and
// what the public record has on its days. The steps move the day line and say which of it they tell.
const road = (
	own: Pick<RoadScene, 'clock' | 'reports' | 'line' | 'lit'> & Partial<RoadScene>
): RoadScene => ({
	view: 'road',
	// The motorway is a curve through towns: no open trace of the M5 could be had, and its label says so.
	through: ['aleppo', 'saraqib', 'hama', 'homs', 'nabk', 'damascus'],
	road: 'road-schematic',
	towns: [
		{ at: 'aleppo', side: 'left' },
		{ at: 'hama', side: 'left' },
		{ at: 'homs', side: 'left' },
		{ at: 'damascus', side: 'right' }
	],
	far: { at: 'moscow', from: 'damascus', length: 'moscow-far' },
	bright: ['country-sy'],
	locator: 'country-sy',
	names: [{ at: 'lebanon' }, { at: 'golan', wide: true }],
	days: { from: first, to: last },
	brackets: [
		{
			report: 'r2',
			claim: 'meeting-put-off',
			where: 'moscow-visit',
			at: 'moscow',
			from: first,
			to: fall,
			words: 'assad-waits',
			more: 'assad-waits-more'
		},
		{
			report: 'r2',
			claim: 'aleppo-fell-when',
			at: 'aleppo',
			from: first,
			to: fall,
			within: true,
			words: 'aleppo-falls',
			more: 'aleppo-falls-more'
		}
	],
	undated: [
		{ report: 'r3', claim: 'moscow-dates', where: 'moscow-visit', at: 'moscow', more: 'dated-2025' },
		{ report: 'r1', claim: 'aleppo-fell', at: 'aleppo', more: 'fell' },
		{ report: 'r4', claim: 'aleppo-fell', at: 'aleppo', more: 'fell' },
		{ report: 'r5', claim: 'cities-fell', spread: true, words: 'cities-fell' },
		{ report: 'r2', claim: 'warnings-unclear', words: 'warnings-unclear' },
		{ report: 'r3', claim: 'economy', words: 'economy' },
		{ report: 'r4', claim: 'economy' }
	],
	rings: [
		{ record: 'offensive-begins', words: 'offensive-begins' },
		{ record: 'rebels-enter-aleppo', at: 'aleppo', words: 'rebels-enter', more: 'rebels-enter-more' },
		{ record: 'citadel', at: 'aleppo', words: 'citadel', more: 'citadel-more' },
		{ record: 'hama', at: 'hama', more: 'hama-more' },
		{ record: 'homs', at: 'homs', when: 'homs-when', more: 'homs-more' },
		{ record: 'damascus', at: 'damascus', more: 'damascus-more' }
	],
	captioned: ['offensive-begins', 'rebels-enter-aleppo'],
	...own
});

export default {
	still: 'road-south',
	steps: {
		// The record dates the beginning and gives no place: its ring stands on the axis.
		offensive: road({
			clock: { note: 'offensive-when', brief: 'offensive-brief' },
			reports: ['r2'],
			line: { from: first, to: first },
			opens: true,
			lit: ['meeting-put-off'],
			captioned: ['offensive-begins']
		}),
		falls: road({
			clock: { from: first, to: fall },
			reports: ['r1', 'r2', 'r4'],
			line: { from: first, to: fall },
			lit: ['meeting-put-off', 'aleppo-fell-when', 'aleppo-fell']
		}),
		// No day, and no place either: the line leaves the calendar, and the marks stand under all rows.
		warnings: road({
			clock: undated,
			reports: ['r2', 'r3', 'r4'],
			line: { from: fall, to: fall, rests: 'no-day' },
			lit: ['warnings-unclear', 'economy']
		}),
		// What the reports say of the army has no day and no place: the fork stands over the picture.
		army: road({
			fork: true,
			clock: undated,
			reports: ['r1', 'r2', 'r3', 'r4'],
			line: { from: fall, to: fall, rests: 'away' },
			lit: ['aleppo-fell-when', 'aleppo-fell']
		}),
		// Neither mood has a place on this road: in one report he was in Moscow, in the other no day is given.
		calm: road({
			fork: true,
			clock: { note: 'calm-when', brief: 'calm-brief' },
			reports: ['r2', 'r5'],
			line: { from: fall, to: fall, rests: 'away' },
			lit: ['aleppo-fell-when']
		}),
		'road-south': road({
			clock: undated,
			reports: ['r5'],
			line: { from: fall, to: last },
			lit: ['cities-fell'],
			captioned: ['offensive-begins', 'citadel', 'hama', 'homs', 'damascus'],
			unnamed: { note: 'unnamed', places: ['hama', 'homs'] }
		})
	}
} satisfies ChapterScenes;

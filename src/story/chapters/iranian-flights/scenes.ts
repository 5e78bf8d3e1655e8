import type { ChapterScenes } from '#lib/model/story.ts';
import type { MapLine, MapPoint, MapScene } from '#lib/pictures/map/scene.ts';

const names: MapPoint[] = [
	{ at: 'iraq', mark: 'none', rank: 3 },
	{ at: 'iran', mark: 'none', rank: 3 },
	{ at: 'turkey', mark: 'none', rank: 3 }
];
// The way to Hmeimim that no report says was flown. How many aircraft there were, and how far one came, is what the
// reports part on: the fork has it in words, and no aircraft is drawn.
const unflown: MapLine = { id: 'unflown', kind: 'unflown', through: ['tehran', 'hmeimim'] };
const undated = { note: 'no-day', brief: 'no-day' };
const corridor = (extra: Partial<MapScene>): MapScene => ({
	view: 'map',
	clock: undated,
	frame: ['tehran', 'hmeimim', 'baghdad'],
	margin: 0.1,
	bright: ['country-iq'],
	points: [
		{ at: 'tehran', mark: 'capital', rank: 1, side: 's' },
		{ at: 'hmeimim', mark: 'base', rank: 1, side: 'right', note: 'no-arrival' },
		...names
	],
	lines: [unflown],
	...extra
});

export default {
	still: 'over-iraq',
	steps: {
		clearance: corridor({
			reports: ['r2', 'r3', 'r4', 'r5'],
			notes: [{ text: 'not-flown', at: 'over-iraq', shift: [-60, -40], side: 'n' }]
		}),
		'over-iraq': corridor({
			reports: ['r1', 'r2', 'r3', 'r4', 'r5'],
			notes: [{ text: 'where-turned', at: 'over-iraq', shift: [20, -150], side: 'n' }]
		}),
		'moscow-asked-again': {
			view: 'map',
			clock: undated,
			reports: ['r1', 'r2', 'r3'],
			frame: ['tehran', 'hmeimim', 'moscow'],
			margin: 0.08,
			bright: ['country-iq'],
			points: [
				{ at: 'moscow', mark: 'capital', rank: 1, note: 'no-clear-answer' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 'left' },
				{ at: 'tehran', mark: 'capital', rank: 2, side: 's' },
				{ at: 'russia', mark: 'none', rank: 3 },
				{ at: 'turkey', mark: 'none', rank: 3 },
				{ at: 'iraq', mark: 'none', rank: 3 },
				{ at: 'black-sea', mark: 'none', rank: 4 },
				{ at: 'caspian', mark: 'none', rank: 4 }
			],
			lines: [
				{
					id: 'ask-moscow',
					kind: 'call',
					through: ['damascus', 'moscow'],
					report: 'r3',
					until: 0.8,
					fade: 0.5
				}
			]
		},
		// No report gives a place for either meeting; the one in Damascus is a dated record's.
		'tehran-cools': {
			view: 'map',
			clock: { note: 'meetings-when', brief: 'meetings-brief' },
			reports: ['r2'],
			frame: ['tehran', 'damascus'],
			margin: 0.12,
			points: [
				{ at: 'tehran', mark: 'capital', rank: 1, side: 's' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 's', note: 'record-araghchi' },
				...names
			]
		}
	}
} satisfies ChapterScenes;

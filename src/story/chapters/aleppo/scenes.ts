import type { ChapterScenes } from '#lib/model/story.ts';
import type { MapLine, MapPoint, MapScene } from '#lib/pictures/map/scene.ts';

const names: MapPoint[] = [
	{ at: 'syria', mark: 'none', rank: 3 },
	{ at: 'lebanon', mark: 'none', rank: 3 },
	{ at: 'golan', mark: 'region', rank: 3 },
	{ at: 'turkey-south', mark: 'none', rank: 3 },
	{ at: 'mediterranean', mark: 'none', rank: 4 }
];
// The road is straight links between towns: no open trace of the M5 could be had, and the note says so.
const road: MapLine = {
	id: 'm5',
	kind: 'road',
	through: ['aleppo', 'saraqib', 'hama', 'homs', 'nabk', 'damascus']
};
const undated = { note: 'no-day', brief: 'no-day-brief' };
const country = (extra: Pick<MapScene, 'clock' | 'reports' | 'points'> & Partial<MapScene>): MapScene => ({
	view: 'map',
	frame: ['aleppo', 'idlib', 'hama', 'homs', 'damascus', 'latakia', 'syria', 'golan'],
	margin: 0.12,
	bright: ['country-sy'],
	lines: [road],
	...extra
});
const towns: MapPoint[] = [
	{ at: 'idlib', mark: 'city', rank: 2, side: 'left' },
	{ at: 'hama', mark: 'city', rank: 2 },
	{ at: 'homs', mark: 'city', rank: 2 }
];

export default {
	still: 'road-south',
	steps: {
		// Neither the place nor the wait in Moscow is on this map, so words at Damascus say how far he was from it.
		offensive: country({
			clock: { note: 'offensive-when', brief: 'offensive-brief' },
			reports: ['r2'],
			points: [
				{ at: 'aleppo', mark: 'city', rank: 1 },
				{ at: 'damascus', mark: 'capital', rank: 1, note: 'assad-north' },
				...towns,
				...names
			]
		}),
		falls: country({
			clock: { from: '2024-11-27', to: '2024-11-29' },
			reports: ['r1', 'r2', 'r4'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1, side: 'end', note: 'aleppo-fell' },
				{ at: 'damascus', mark: 'capital', rank: 1 },
				...towns,
				...names
			],
			// The days are the long report's; that the city fell others have too.
			tethers: [{ report: 'r2', at: 'aleppo' }]
		}),
		warnings: country({
			clock: undated,
			reports: ['r2', 'r3', 'r4'],
			points: [
				{ at: 'aleppo', mark: 'city', rank: 1 },
				{ at: 'damascus', mark: 'capital', rank: 1 },
				...towns,
				...names
			]
		}),
		army: {
			view: 'threads',
			form: 'answers',
			fork: true,
			clock: undated,
			reports: ['r1', 'r2', 'r3', 'r4'],
			answers: { r1: 'would-not', r2: 'would-not', r3: 'could-not', r4: 'could-not' },
			reached: ['r1', 'r2', 'r3', 'r4']
		},
		// Neither mood has a place on this map: in one report he was in Moscow, in the other no day is given.
		calm: country({
			clock: { note: 'calm-when', brief: 'calm-brief' },
			reports: ['r2', 'r5'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1, note: 'aleppo-fell' },
				{ at: 'damascus', mark: 'capital', rank: 1 },
				...towns,
				...names
			]
		}),
		'road-south': country({
			clock: undated,
			reports: ['r5'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1, note: 'aleppo-fell' },
				{ at: 'hama', mark: 'record', rank: 1, note: 'record-hama' },
				{ at: 'homs', mark: 'record', rank: 1, note: 'record-homs' },
				{ at: 'damascus', mark: 'capital', rank: 1 },
				...names
			],
			notes: [{ text: 'road-schematic', at: 'nabk', shift: [8, 0], side: 'right' }]
		})
	}
} satisfies ChapterScenes;

import type { ChapterScenes } from '#lib/model/story.ts';
import type { MapLine, MapPoint } from '#lib/pictures/map/scene.ts';

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
const country = ['aleppo', 'idlib', 'hama', 'homs', 'damascus', 'latakia', 'syria', 'golan'];

export default {
	still: 'road-south',
	steps: {
		offensive: {
			view: 'map',
			clock: { at: '2024-11-27' },
			reports: ['r2'],
			frame: country,
			margin: 0.12,
			bright: ['country-sy'],
			points: [
				{ at: 'idlib', mark: 'record', rank: 1, side: 'left', note: 'record-idlib' },
				{ at: 'aleppo', mark: 'city', rank: 1, side: 'right' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 'right' },
				...names
			],
			lines: [road],
			notes: [{ text: 'assad-north', at: 'aleppo', shift: [62, 40], side: 's', report: 'r2' }]
		},
		falls: {
			view: 'map',
			clock: { from: '2024-11-27', to: '2024-11-29' },
			reports: ['r2'],
			frame: country,
			margin: 0.12,
			bright: ['country-sy'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1, side: 'end' },
				{ at: 'idlib', mark: 'record', rank: 2, side: 'left' },
				{ at: 'hama', mark: 'city', rank: 2 },
				{ at: 'homs', mark: 'city', rank: 2 },
				{ at: 'damascus', mark: 'capital', rank: 1 },
				...names
			],
			lines: [road],
			tethers: [{ report: 'r2', at: 'aleppo', note: 'only-2' }]
		},
		warnings: {
			view: 'map',
			clock: { at: '2024-11-29' },
			reports: ['r1', 'r2'],
			frame: ['aleppo', 'idlib', 'saraqib'],
			margin: 0.45,
			bright: ['country-sy'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1 },
				{ at: 'idlib', mark: 'record', rank: 1, side: 'left' },
				{ at: 'turkey-south', mark: 'none', rank: 3 }
			],
			lines: [road]
		},
		army: {
			view: 'map',
			clock: { note: 'no-day', brief: 'no-day-brief' },
			reports: ['r1', 'r2', 'r3', 'r4'],
			frame: ['aleppo', 'hama', 'homs', 'latakia', 'syria'],
			margin: 0.15,
			bright: ['country-sy'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1 },
				{ at: 'idlib', mark: 'record', rank: 2, side: 'left' },
				{ at: 'hama', mark: 'city', rank: 2 },
				{ at: 'homs', mark: 'city', rank: 2 },
				{ at: 'latakia', mark: 'city', rank: 2, side: 'right' }
			],
			lines: [road],
			notes: [{ text: 'no-front', at: 'hama', shift: [34, 0], side: 'right' }]
		},
		calm: {
			view: 'map',
			clock: { note: 'cities-fell' },
			reports: ['r2', 'r5'],
			frame: country,
			margin: 0.12,
			bright: ['country-sy'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1 },
				{ at: 'hama', mark: 'city', rank: 2 },
				{ at: 'homs', mark: 'city', rank: 2 },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 'end' },
				...names
			],
			lines: [road],
			tethers: [{ report: 'r2', at: 'damascus', note: 'calm-2' }]
		},
		'road-south': {
			view: 'map',
			clock: { from: '2024-11-29', to: '2024-12-08', brief: 'until-brief' },
			reports: ['r5'],
			frame: country,
			margin: 0.12,
			bright: ['country-sy'],
			points: [
				{ at: 'aleppo', mark: 'fallen', rank: 1, note: 'aleppo-fell' },
				{ at: 'idlib', mark: 'record', rank: 2, side: 'left' },
				{ at: 'hama', mark: 'record', rank: 1, note: 'record-hama' },
				{ at: 'homs', mark: 'record', rank: 1, note: 'record-homs' },
				{ at: 'damascus', mark: 'capital', rank: 1 },
				...names
			],
			lines: [road],
			notes: [{ text: 'road-schematic', at: 'nabk', shift: [8, 0], side: 'right' }]
		}
	}
} satisfies ChapterScenes;

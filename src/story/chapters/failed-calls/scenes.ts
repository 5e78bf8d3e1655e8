import type { ChapterScenes } from '#lib/model/story.ts';
import type { Chart } from '#lib/pictures/lanes/chart.ts';
import type { MapLine, MapPoint } from '#lib/pictures/map/scene.ts';

const damascus: MapPoint = { at: 'damascus', mark: 'knot', rank: 1, side: 's' };
const names: MapPoint[] = [
	{ at: 'russia', mark: 'none', rank: 3 },
	{ at: 'turkey', mark: 'none', rank: 3 },
	{ at: 'iraq', mark: 'none', rank: 3 },
	{ at: 'black-sea', mark: 'none', rank: 4 }
];
// One line stands for the calls: how many there were no report says, so no number is drawn.
const toMoscow: MapLine = {
	id: 'to-moscow',
	kind: 'call',
	through: ['damascus', 'moscow'],
	until: 0.86,
	fade: 0.55
};

const channels: Chart = {
	from: '2024-12-05',
	to: '2024-12-09',
	unit: 'day',
	every: 24,
	sky: false,
	lanes: [
		{ id: 'moscow', note: 'lane-moscow' },
		{ id: 'baghdad', note: 'lane-baghdad' },
		{ id: 'ankara', note: 'lane-ankara' },
		{ id: 'nation', note: 'lane-nation' }
	],
	items: [
		{ id: 'calls', lane: 'moscow', claim: 'calls-failed', report: 'r4', mark: 'cut', note: 'calls', span: 3 },
		{ id: 'minsk', lane: 'moscow', record: 'putin-minsk', mark: 'bar', note: 'minsk' },
		{ id: 'ministers', lane: 'baghdad', record: 'baghdad-meeting', mark: 'bar', note: 'ministers' },
		{
			id: 'ankara-no',
			lane: 'ankara',
			claim: 'turkey-refused',
			report: 'r4',
			mark: 'refused',
			note: 'ankara-no'
		},
		{
			id: 'damascus-fell',
			lane: 'nation',
			claim: 'damascus-fell',
			report: 'r4',
			mark: 'fallen',
			note: 'damascus-fell'
		}
	],
	remarks: [{ at: '2024-12-05T03:00+03:00', text: 'address-undated', strong: 'address', lane: 'nation' }]
};

// No report gives an hour for a call: the chapter stands at dusk, between the days and the night.
const sky = '2024-12-06T18:05+03:00';

export default {
	still: 'isolated',
	charts: { channels },
	steps: {
		'three-days': {
			view: 'map',
			sky,
			clock: { from: '2024-12-05', to: '2024-12-07' },
			reports: ['r3', 'r4', 'r5'],
			frame: ['damascus', 'moscow'],
			margin: 0.08,
			points: [damascus, { at: 'moscow', mark: 'capital', rank: 1 }, ...names],
			lines: [toMoscow],
			notes: [{ text: 'number-unknown', at: 'black-sea', shift: [330, -60], side: 'right' }]
		},
		belarus: {
			view: 'map',
			sky,
			clock: { at: '2024-12-06' },
			reports: ['r5'],
			frame: ['damascus', 'moscow', 'minsk'],
			margin: 0.08,
			points: [
				damascus,
				{ at: 'moscow', mark: 'capital', rank: 1 },
				{ at: 'minsk', mark: 'record', rank: 1, side: 's', note: 'minsk-record' },
				...names
			],
			lines: [toMoscow]
		},
		baghdad: {
			view: 'map',
			sky,
			clock: { note: 'two-days', brief: 'no-day-brief' },
			reports: ['r2', 'r3'],
			frame: ['damascus', 'baghdad', 'ankara'],
			margin: 0.1,
			points: [damascus, { at: 'baghdad', mark: 'capital', rank: 1, side: 's' }, ...names],
			lines: [{ id: 'to-baghdad', kind: 'call', through: ['damascus', 'baghdad'], until: 0.86, fade: 0.5 }]
		},
		ankara: {
			view: 'map',
			sky,
			clock: { at: '2024-12-06' },
			reports: ['r4', 'r5'],
			frame: ['damascus', 'baghdad', 'ankara'],
			margin: 0.1,
			points: [
				damascus,
				{ at: 'ankara', mark: 'capital', rank: 1, side: 's', note: 'refused' },
				{ at: 'baghdad', mark: 'capital', rank: 2, side: 's' },
				...names
			],
			lines: [
				{ id: 'to-baghdad', kind: 'call', through: ['damascus', 'baghdad'], until: 0.86, fade: 0.5 },
				{
					id: 'to-ankara',
					kind: 'call',
					through: ['damascus', 'ankara'],
					report: 'r4',
					until: 0.86,
					fade: 0.5
				}
			]
		},
		erdogan: {
			view: 'lanes',
			sky,
			clock: { from: '2024-12-05', to: '2024-12-08' },
			reports: ['r1', 'r3', 'r4'],
			chart: 'channels',
			window: ['2024-12-05', '2024-12-09'],
			lit: ['ankara-no']
		},
		address: {
			view: 'lanes',
			sky,
			clock: { note: 'no-day', brief: 'no-day-brief' },
			reports: ['r1', 'r3', 'r5'],
			chart: 'channels',
			window: ['2024-12-05', '2024-12-09'],
			lit: []
		},
		isolated: {
			view: 'lanes',
			sky,
			clock: { from: '2024-12-05', to: '2024-12-08' },
			chart: 'channels',
			window: ['2024-12-05', '2024-12-09']
		}
	}
} satisfies ChapterScenes;

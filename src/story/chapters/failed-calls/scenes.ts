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

// Who spoke to whom, day by day. Nothing undated stands here: not the address, nor the talks with Iraq.
const channels: Chart = {
	from: '2024-12-02',
	to: '2024-12-09',
	unit: 'day',
	every: 24,
	sky: false,
	lanes: [
		{ id: 'assad', note: 'lane-assad' },
		{ id: 'word', note: 'lane-word' },
		{ id: 'others', note: 'lane-others' }
	],
	items: [
		{ id: 'calls', lane: 'assad', claim: 'calls-three-days', report: 'r4', mark: 'cut', note: 'calls' },
		{
			id: 'ankara-no',
			lane: 'word',
			claim: 'turkey-message',
			report: 'r4',
			mark: 'refused',
			note: 'ankara-no'
		},
		{ id: 'pezeshkian', lane: 'others', record: 'putin-pezeshkian', mark: 'bar', note: 'pezeshkian' },
		{ id: 'erdogan', lane: 'others', record: 'putin-erdogan', mark: 'bar', note: 'erdogan' },
		{ id: 'ministers', lane: 'others', record: 'baghdad-meeting', mark: 'bar', note: 'ministers' },
		{ id: 'doha', lane: 'others', record: 'doha', mark: 'bar', note: 'doha' }
	]
};

// No report gives an hour for a call: the chapter stands at dusk, between the days and the night.
const sky = '2024-12-06T18:05+03:00';
const undated = { note: 'no-day', brief: 'no-day' };

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
			clock: undated,
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
		// No report names the city of the talks: the line fades inside Iraq, and Baghdad stands by a dated record.
		baghdad: {
			view: 'map',
			sky,
			clock: { note: 'two-days', brief: 'no-day' },
			reports: ['r2', 'r3'],
			frame: ['damascus', 'baghdad', 'ankara'],
			margin: 0.1,
			points: [
				damascus,
				{ at: 'baghdad', mark: 'record', rank: 1, side: 's', note: 'ministers-record' },
				...names
			],
			lines: [{ id: 'to-iraq', kind: 'call', through: ['damascus', 'iraq'], until: 0.7, fade: 0.4 }]
		},
		// The refusal came by way of the Iraqis, and its arrow points at Damascus.
		ankara: {
			view: 'map',
			sky,
			clock: { at: '2024-12-06', note: 'ankara-when' },
			reports: ['r3', 'r4', 'r5'],
			frame: ['damascus', 'baghdad', 'ankara'],
			margin: 0.1,
			points: [damascus, ...names],
			lines: [
				{
					id: 'word',
					kind: 'joined',
					through: ['turkey', 'iraq', 'damascus'],
					report: 'r4',
					arrow: 'end',
					until: 0.95
				}
			],
			notes: [{ text: 'no-dialogue', at: 'damascus', shift: [150, -50], side: 'n', report: 'r4' }]
		},
		address: {
			view: 'threads',
			form: 'answers',
			fork: true,
			sky,
			clock: undated,
			reports: ['r1', 'r3', 'r5'],
			answers: { r1: 'one', r3: 'one', r5: 'two' },
			reached: ['r1', 'r3', 'r5']
		},
		isolated: {
			view: 'lanes',
			sky,
			clock: undated,
			reports: ['r1', 'r3', 'r4', 'r5'],
			chart: 'channels',
			window: ['2024-12-02', '2024-12-09']
		}
	}
} satisfies ChapterScenes;

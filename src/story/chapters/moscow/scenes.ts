import type { ChapterScenes } from '#lib/model/story.ts';
import type { Chart } from '#lib/pictures/lanes/chart.ts';
import type { MapPoint } from '#lib/pictures/map/scene.ts';

const names: MapPoint[] = [
	{ at: 'syria', mark: 'none', rank: 3 },
	{ at: 'turkey', mark: 'none', rank: 3 },
	{ at: 'russia', mark: 'none', rank: 3 },
	{ at: 'ukraine', mark: 'none', rank: 3 },
	{ at: 'black-sea', mark: 'none', rank: 4 }
];

// The wait, day by day, beside Aleppo's fall; every time is the ledger's or a dated record's.
const wait: Chart = {
	from: '2024-11-26',
	to: '2024-12-01',
	unit: 'day',
	every: 24,
	lanes: [
		{ id: 'moscow', note: 'lane-moscow' },
		{ id: 'aleppo', note: 'lane-aleppo' }
	],
	items: [
		{ id: 'put-off', lane: 'moscow', claim: 'meeting-put-off', report: 'r2', mark: 'bar', note: 'put-off' },
		{
			id: 'aleppo-fell',
			lane: 'aleppo',
			claim: 'aleppo-fell-when',
			report: 'r2',
			mark: 'fallen',
			note: 'aleppo-fell'
		},
		{ id: 'entered', lane: 'aleppo', record: 'rebels-enter-aleppo', mark: 'bar', note: 'entered' }
	]
};

export default {
	still: 'answer',
	charts: { wait },
	steps: {
		wait: {
			view: 'lanes',
			clock: { from: '2024-11-27', to: '2024-11-29' },
			reports: ['r1', 'r2', 'r3', 'r5'],
			chart: 'wait',
			window: ['2024-11-26', '2024-12-01']
		},
		asked: {
			view: 'threads',
			form: 'knot',
			clock: { note: 'request', brief: 'request' },
			knot: 'asked'
		},
		answer: {
			view: 'threads',
			form: 'answers',
			fork: true,
			clock: { note: 'answer-when', brief: 'answer-when' },
			answers: { r1: 'promised', r2: 'promised', r3: 'nothing-clear', r4: 'refused', r5: 'nothing-clear' },
			reached: ['r1', 'r2', 'r3', 'r4', 'r5']
		},
		// Which day a statement would have come no report says: the words stand at the place of the visit.
		'no-statement': {
			view: 'map',
			clock: { note: 'after-visit', brief: 'after-visit' },
			reports: ['r2', 'r3', 'r5'],
			frame: ['damascus', 'moscow'],
			margin: 0.08,
			points: [
				{ at: 'moscow', mark: 'capital', rank: 1, side: 'right', note: 'no-statement' },
				{ at: 'damascus', mark: 'capital', rank: 2, side: 'right' },
				...names
			]
		},
		home: {
			view: 'map',
			clock: { note: 'back', brief: 'back' },
			reports: ['r2'],
			frame: ['damascus', 'moscow'],
			margin: 0.08,
			points: [
				{ at: 'moscow', mark: 'capital', rank: 2 },
				{ at: 'damascus', mark: 'capital', rank: 1, note: 'committee' },
				...names
			],
			lines: [{ id: 'home', kind: 'joined', through: ['moscow', 'damascus'], arrow: 'end' }],
			notes: [{ text: 'untracked', at: 'black-sea', shift: [330, -130], side: 'right' }]
		}
	}
} satisfies ChapterScenes;

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

// The wait, day by day, beside Aleppo's fall; every time is the ledger's.
const wait: Chart = {
	from: '2024-11-26',
	to: '2024-12-01',
	unit: 'day',
	every: 24,
	lanes: [
		{ id: 'moscow', note: 'lane-moscow' },
		{ id: 'aleppo', note: 'lane-aleppo' },
		{ id: 'other', note: 'lane-other' }
	],
	items: [
		{ id: 'put-off', lane: 'moscow', claim: 'moscow-dates', report: 'r2', mark: 'bar', note: 'put-off' },
		{
			id: 'aleppo-fell',
			lane: 'aleppo',
			claim: 'aleppo-fell',
			report: 'r2',
			mark: 'fallen',
			note: 'aleppo-fell'
		},
		{ id: 'entered', lane: 'aleppo', record: 'rebels-enter-aleppo', mark: 'bar', note: 'entered' },
		{
			id: 'r3-date',
			lane: 'other',
			claim: 'moscow-dates',
			report: 'r3',
			mark: 'cancelled',
			note: 'r3-date',
			at: '2024-11-26T12:00+03:00'
		}
	],
	remarks: [{ at: '2024-11-30T12:00+03:00', text: 'no-statement' }]
};

const answers = { r1: 'answer-1', r2: 'answer-2', r3: 'answer-3', r4: 'answer-4', r5: 'answer-5' };

export default {
	still: 'answer-others',
	charts: { wait },
	steps: {
		journey: {
			view: 'map',
			clock: { note: 'three-dates', brief: 'dates-brief' },
			reports: ['r1', 'r2', 'r3'],
			frame: ['damascus', 'moscow'],
			margin: 0.08,
			points: [
				{ at: 'moscow', mark: 'capital', rank: 1, side: 'right', note: 'dates' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 'right' },
				...names
			],
			lines: [{ id: 'to-moscow', kind: 'joined', through: ['damascus', 'moscow'], arrow: 'end' }],
			notes: [{ text: 'untracked', at: 'black-sea', shift: [330, -130], side: 'right' }]
		},
		wait: {
			view: 'lanes',
			clock: { from: '2024-11-27', to: '2024-11-29' },
			reports: ['r2'],
			chart: 'wait',
			window: ['2024-11-26', '2024-12-01'],
			lit: ['put-off', 'aleppo-fell', 'entered', 'r3-date']
		},
		asked: {
			view: 'threads',
			form: 'knot',
			clock: { note: 'meeting', brief: 'meeting-brief' },
			knot: 'asked'
		},
		'answer-promise': {
			view: 'threads',
			form: 'answers',
			clock: { note: 'meeting', brief: 'meeting-brief' },
			reports: ['r1', 'r2'],
			answers,
			reached: ['r1', 'r2']
		},
		'answer-others': {
			view: 'threads',
			form: 'answers',
			clock: { note: 'meeting', brief: 'meeting-brief' },
			answers,
			reached: ['r1', 'r2', 'r3', 'r4', 'r5']
		},
		'no-statement': {
			view: 'lanes',
			clock: { note: 'after-meeting' },
			reports: ['r2', 'r3', 'r5'],
			chart: 'wait',
			window: ['2024-11-28', '2024-12-01'],
			lit: []
		},
		home: {
			view: 'map',
			clock: { note: 'back' },
			reports: ['r2', 'r5'],
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

import type { ChapterScenes } from '#lib/model/story.ts';
import type { Board } from '#lib/pictures/channels/board.ts';

/**
 * Who reached whom. The record's calls and meetings are whole lines; of Assad's calls one line stands for each report,
 * never for a call: how many there were none says. Where the talks with Iraq were held none says either.
 */
const channels: Board = {
	frame: { west: -1040, north: -1400, east: 1800, south: 2340 },
	days: ['2024-12-02', '2024-12-08'],
	spans: [{ claim: 'calls-three-days', reports: ['r3', 'r4'], words: 'three-days' }],
	cities: [
		{ at: 'moscow', side: 'right', rank: 1 },
		{ at: 'damascus', side: 'se', rank: 1, knot: true },
		{ at: 'minsk', side: 'sw' },
		{ at: 'ankara', side: 'left' },
		{ at: 'baghdad', side: 'se' },
		{ at: 'tehran', side: 'se' },
		{ at: 'doha', side: 'left', whenRinged: true }
	],
	names: [
		{ at: 'russia', shift: [250, -20] },
		{ at: 'iraq', shift: [240, 95] },
		{ at: 'iran', shift: [370, 430] },
		{ at: 'palestine', lead: true, shift: [-370, 28] },
		{ at: 'belarus', wide: true, shift: [-150, 130] },
		{ at: 'syria', wide: true },
		{ at: 'black-sea', wide: true, shift: [-350, 40] }
	],
	bright: ['country-sy'],
	route: ['country-tr', 'country-iq'],
	marks: [
		{
			kind: 'record',
			id: 'pezeshkian',
			record: 'putin-pezeshkian',
			ways: [{ from: 'moscow', to: 'tehran', bow: -90 }],
			label: { words: 'day-2', long: 'pezeshkian', side: 'right', share: 0.35, shift: [30, -70] }
		},
		{
			kind: 'record',
			id: 'erdogan',
			record: 'putin-erdogan',
			ways: [{ from: 'moscow', to: 'ankara', bow: 150 }],
			label: { words: 'day-3', long: 'erdogan', side: 'left', share: 0.72 }
		},
		{
			kind: 'calls',
			id: 'calls',
			claim: 'calls-failed',
			days: 'calls-three-days',
			// From the west on, so that the one that turns aside crosses none.
			reports: ['r5', 'r3', 'r4'],
			from: 'damascus',
			to: 'moscow',
			label: { words: 'how-many', long: 'how-many-long', most: 4.4, side: 'right', shift: [-65, 230] }
		},
		{
			kind: 'answer',
			id: 'away',
			of: 'calls',
			claim: 'belarus',
			report: 'r5',
			towards: 'minsk',
			label: { words: 'away', most: 5.7, long: 'away-long', side: 'left', shift: [40, 260] }
		},
		{
			kind: 'record',
			id: 'minsk',
			record: 'putin-minsk',
			ways: [{ from: 'moscow', to: 'minsk', bow: 80 }],
			label: {
				words: 'day-6',
				long: 'minsk',
				side: 'n',
				share: 0.64,
				wide: { side: 'left', share: 0.45, shift: [0, -105] }
			}
		},
		{
			kind: 'record',
			id: 'ministers',
			record: 'baghdad-meeting',
			ways: [
				{ from: 'tehran', to: 'baghdad', bow: -60 },
				{ from: 'damascus', to: 'baghdad', bow: 60 }
			],
			label: { words: 'day-6', long: 'ministers', side: 'right', share: 0.5, shift: [60, 130] }
		},
		{
			kind: 'talks',
			id: 'talks',
			claim: 'iraq-talks',
			reports: ['r2', 'r3'],
			within: 'iraq',
			label: { words: 'talks', most: 13, long: 'talks-long', side: 's', shift: [-75, 115] }
		},
		{
			kind: 'message',
			id: 'word',
			report: 'r4',
			origin: 'turkey-refused',
			claim: 'turkey-message',
			from: 'ankara',
			by: 'baghdad',
			to: 'damascus',
			bows: [-300, 70],
			label: {
				words: 'word',
				long: 'word-long',
				side: 'right',
				share: 0.62,
				shift: [-200, -350],
				wide: { side: 'right', share: 0.62, shift: [0, -130] }
			}
		},
		{
			kind: 'refusal',
			id: 'turkey-refuses',
			claim: 'turkey-refused',
			reports: ['r5'],
			at: 'ankara',
			towards: 'damascus',
			bow: 160,
			label: {
				words: 'refused',
				most: 5.7,
				long: 'refused-long',
				side: 'left',
				share: 1,
				shift: [60, -8],
				wide: { side: 'left', share: 1, shift: [-5, -20] }
			}
		},
		{
			kind: 'refusal',
			id: 'assad-refuses',
			claim: 'erdogan-meeting',
			reports: ['r1', 'r3', 'r4'],
			at: 'damascus',
			towards: 'ankara',
			bow: -330,
			part: 0.22,
			label: {
				words: 'no-meeting',
				most: 5.5,
				long: 'no-meeting-long',
				side: 'left',
				share: 1,
				shift: [2, -22]
			}
		},
		{
			kind: 'record',
			id: 'doha',
			record: 'doha',
			// Who met is given, not their ways: three ends that dissolve.
			ways: [
				{ from: 'ankara', to: 'doha', bow: 0 },
				{ from: 'moscow', to: 'doha', bow: 0 },
				{ from: 'tehran', to: 'doha', bow: 0 }
			],
			arriving: 330,
			label: {
				words: 'day-7',
				long: 'doha',
				side: 'left',
				shift: [-400, 0],
				wide: { side: 'left', share: 0, shift: [-290, 0] }
			}
		}
	],
	foot: {
		title: 'address',
		rows: [
			{ report: 'r1', claim: 'speech', words: 'put-off' },
			{ report: 'r3', claim: 'speech', words: 'cancelled' },
			{ report: 'r5', claim: 'speech-count', also: 'speech', words: 'two-cancelled' }
		]
	},
	key: { words: 'others', brief: 'others-brief' }
};

// No report gives an hour for a call: the chapter stands in the colour of full night, which says none.
const sky = '2024-12-06T19:30+03:00';
const undated = { note: 'no-day', brief: 'no-day' };
const ofTheRecord = ['pezeshkian', 'erdogan'];
const afterBelarus = [...ofTheRecord, 'calls', 'away', 'minsk'];
const afterBaghdad = [...afterBelarus, 'ministers'];
const afterAnkara = [...afterBaghdad, 'word', 'turkey-refuses', 'assad-refuses'];

export default {
	still: 'isolated',
	boards: { channels },
	steps: {
		'three-days': {
			view: 'channels',
			sky,
			clock: { from: '2024-12-05', to: '2024-12-07', note: 'three-days-when', brief: 'three-days-brief' },
			reports: ['r3', 'r4', 'r5'],
			board: 'channels',
			day: { claim: 'calls-three-days', report: 'r4' },
			since: '2024-12-02',
			show: [...ofTheRecord, 'calls'],
			lit: [...ofTheRecord, 'calls']
		},
		belarus: {
			view: 'channels',
			sky,
			clock: undated,
			reports: ['r5'],
			board: 'channels',
			day: { record: 'putin-minsk' },
			since: '2024-12-05',
			show: afterBelarus,
			lit: ['away', 'minsk']
		},
		baghdad: {
			view: 'channels',
			sky,
			clock: { note: 'two-days', brief: 'no-day' },
			reports: ['r2', 'r3'],
			board: 'channels',
			day: { record: 'baghdad-meeting' },
			show: [...afterBaghdad, 'talks'],
			lit: ['ministers', 'talks']
		},
		// The refusal came by way of the Iraqis: no line runs from Türkiye to Damascus.
		ankara: {
			view: 'channels',
			sky,
			clock: { at: '2024-12-06', note: 'ankara-when' },
			reports: ['r1', 'r3', 'r4', 'r5'],
			board: 'channels',
			day: { claim: 'turkey-message', report: 'r4' },
			show: afterAnkara,
			lit: ['word', 'turkey-refuses', 'assad-refuses']
		},
		// No report dates the address: it stands in the foot, beside the map and off the days, of which none is named.
		address: {
			view: 'channels',
			sky,
			clock: undated,
			reports: ['r1', 'r3', 'r5'],
			board: 'channels',
			day: { record: 'baghdad-meeting' },
			undated: true,
			show: afterAnkara,
			lit: [],
			foot: true
		},
		isolated: {
			view: 'channels',
			sky,
			clock: undated,
			reports: ['r1', 'r3', 'r4', 'r5'],
			board: 'channels',
			day: { record: 'doha' },
			since: '2024-12-06',
			show: [...afterAnkara, 'doha'],
			lit: [...afterAnkara, 'doha'],
			foot: true
		}
	}
} satisfies ChapterScenes;

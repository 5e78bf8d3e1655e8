import type { ChapterScenes } from '#lib/model/story.ts';
import type { Chart } from '#lib/pictures/lanes/chart.ts';
import type { MapPoint } from '#lib/pictures/map/scene.ts';

// Saturday noon to Sunday evening, a lane per report. Every time comes from the ledger; where a report
// gives no hour nothing stands on its lane.
const night: Chart = {
	from: '2024-12-07T12:00+03:00',
	to: '2024-12-08T21:00+03:00',
	unit: 'hour',
	every: 3,
	sky: true,
	heavens: { moonset: 'moonset', sunrise: 'sunrise' },
	lanes: [
		{ id: 'r1', report: 'r1' },
		{ id: 'r2', report: 'r2' },
		{ id: 'r3', report: 'r3' },
		{ id: 'r4', report: 'r4' },
		{ id: 'r5', report: 'r5' }
	],
	items: [
		{
			id: 'saturday',
			lane: 'r2',
			claim: 'saturday-certain',
			report: 'r2',
			mark: 'bar',
			note: 'all-but-certain'
		},
		{ id: 'attache', lane: 'r2', claim: 'attache', report: 'r2', mark: 'bar', note: 'attache' },
		{ id: 'assad-r1', lane: 'r1', claim: 'assad-left', report: 'r1', mark: 'knot', note: 'assad-leaves' },
		{ id: 'assad-r5', lane: 'r5', claim: 'assad-left', report: 'r5', mark: 'knot', note: 'assad-dawn' },
		{ id: 'saqr-r1', lane: 'r1', claim: 'saqr-left', report: 'r1', mark: 'window', note: 'saqr-three' },
		{ id: 'saqr-r3', lane: 'r3', claim: 'saqr-left', report: 'r3', mark: 'window', note: 'saqr-first-hours' },
		{ id: 'staff', lane: 'r4', claim: 'palace-staff-left', report: 'r4', mark: 'bar', note: 'palace-empty' },
		{
			id: 'saqr-r4',
			lane: 'r4',
			claim: 'saqr-left',
			report: 'r4',
			mark: 'window',
			note: 'saqr-minute',
			side: 'above'
		}
	],
	remarks: [{ at: '2024-12-08T10:15+03:00', text: 'no-hour', strong: 'break-off' }]
};

const names: MapPoint[] = [
	{ at: 'syria', mark: 'none', rank: 3 },
	{ at: 'lebanon', mark: 'none', rank: 3 },
	{ at: 'golan', mark: 'region', rank: 3 },
	{ at: 'mediterranean', mark: 'none', rank: 4 }
];

export default {
	still: 'first-light',
	charts: { night },
	steps: {
		saturday: {
			view: 'lanes',
			clock: { from: '2024-12-07T18:00+03:00', to: '2024-12-07T23:59+03:00' },
			sky: '2024-12-07T18:30+03:00',
			reports: ['r1', 'r2'],
			chart: 'night',
			window: ['2024-12-07T14:00+03:00', '2024-12-08T04:00+03:00'],
			lit: ['saturday']
		},
		attache: {
			view: 'lanes',
			clock: { at: '2024-12-08T00:00+03:00' },
			reports: ['r2'],
			chart: 'night',
			window: ['2024-12-07T20:00+03:00', '2024-12-08T05:00+03:00'],
			lit: ['attache']
		},
		leaves: {
			view: 'lanes',
			clock: { from: '2024-12-08T00:00+03:00', to: '2024-12-08T07:27+03:00' },
			sky: '2024-12-08T00:30+03:00',
			reports: ['r1', 'r2', 'r5'],
			chart: 'night',
			window: ['2024-12-07T22:00+03:00', '2024-12-08T08:30+03:00'],
			lit: ['assad-r1', 'assad-r5', 'attache']
		},
		'to-the-airport': {
			view: 'map',
			clock: { note: 'no-hour-road', brief: 'night-brief' },
			sky: '2024-12-08T01:00+03:00',
			reports: ['r1', 'r2', 'r5'],
			frame: ['palace', 'damascus-airport', 'damascus'],
			margin: 0.4,
			bright: ['country-sy'],
			points: [
				{ at: 'palace', mark: 'window', rank: 1, side: 'n' },
				{ at: 'damascus-airport', mark: 'base', rank: 1, side: 's' },
				{ at: 'damascus', mark: 'none', rank: 2, side: 'right' },
				{ at: 'douma', mark: 'town', rank: 4, side: 'right' },
				{ at: 'tall', mark: 'town', rank: 4, side: 'right' },
				{ at: 'nashabiyah', mark: 'town', rank: 4, side: 'right' },
				{ at: 'darayya', mark: 'town', rank: 4, side: 'left' },
				{ at: 'kiswah', mark: 'town', rank: 4, side: 'left' }
			],
			lines: [
				{
					id: 'road-to-airport',
					kind: 'joined',
					through: ['palace', 'damascus-airport'],
					arrow: 'end',
					scrub: true
				}
			],
			notes: [{ text: 'untracked', at: 'damascus-airport', shift: [-13, -5.5], side: 'left' }]
		},
		hmeimim: {
			view: 'map',
			clock: { note: 'no-hour-flight', brief: 'no-hour-brief' },
			sky: '2024-12-08T02:00+03:00',
			reports: ['r1', 'r2', 'r5'],
			frame: ['damascus', 'hmeimim', 'homs', 'golan'],
			margin: 0.14,
			bright: ['country-sy'],
			points: [
				{ at: 'hmeimim', mark: 'base', rank: 1, side: 'right', note: 'hours-waiting' },
				{ at: 'damascus-airport', mark: 'base', rank: 1, side: 's' },
				{ at: 'damascus', mark: 'capital', rank: 2, side: 'left' },
				...names
			],
			lines: [
				{
					id: 'to-hmeimim',
					kind: 'joined',
					through: ['damascus-airport', 'hmeimim'],
					arrow: 'end',
					scrub: true
				}
			],
			notes: [{ text: 'untracked', at: 'homs', shift: [-6, 0], side: 'right' }]
		},
		'palace-at-three': {
			view: 'lanes',
			clock: { at: '2024-12-08T03:00+03:00' },
			reports: ['r3', 'r4'],
			chart: 'night',
			window: ['2024-12-07T23:00+03:00', '2024-12-08T08:00+03:00'],
			lit: ['staff']
		},
		'first-light': {
			view: 'lanes',
			clock: { at: '2024-12-08T06:38+03:00', hour: true, note: 'first-light-when' },
			reports: ['r1', 'r3', 'r4'],
			chart: 'night',
			window: ['2024-12-07T22:30+03:00', '2024-12-08T14:30+03:00'],
			lit: ['saqr-r3', 'saqr-r4', 'saqr-r1']
		},
		// No report gives an hour for Hmeimim or for Moscow: the hours of the day run on empty.
		'broken-off': {
			view: 'lanes',
			clock: { at: '2024-12-08' },
			sky: '2024-12-08T09:30+03:00',
			reports: ['r3', 'r4', 'r5'],
			chart: 'night',
			window: ['2024-12-08T05:00+03:00', '2024-12-08T16:00+03:00'],
			lit: []
		}
	}
} satisfies ChapterScenes;

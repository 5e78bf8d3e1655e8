import type { ChapterScenes } from '#lib/model/story.ts';
import type { HoursChart } from '#lib/pictures/hours/chart.ts';
import type { Moment } from '#lib/pictures/hours/moment.ts';
import type { HoursPlan, HoursScene } from '#lib/pictures/hours/scene.ts';

// A lane for each report, and what it gives an hour for. Every hour is the ledger's, by claim and report.
const night: HoursChart = {
	from: '2024-12-07T12:00+03:00',
	to: '2024-12-09T00:00+03:00',
	lanes: ['r1', 'r2', 'r3', 'r4', 'r5'],
	widths: { en: [62, 65, 45, 58, 63], ar: [57, 63, 59, 57, 54] },
	marks: [
		{ id: 'saturday', claim: 'saturday-certain', report: 'r2', note: 'all-but-certain' },
		{ id: 'attache', claim: 'attache', report: 'r2', note: 'attache' },
		{ id: 'assad-r1', claim: 'assad-left', report: 'r1', sign: 'knot', note: 'assad-leaves' },
		// The words of wide ones stand after three, where the clock stops.
		{ id: 'assad-r5', claim: 'assad-left', report: 'r5', note: 'assad-dawn', wordsFrom: 0.55 },
		{ id: 'saqr-r1', claim: 'saqr-left', report: 'r1', sign: 'window', note: 'saqr-three' },
		{ id: 'saqr-r3', claim: 'saqr-left', report: 'r3', note: 'saqr-first-hours', wordsFrom: 0.55 },
		{ id: 'staff', claim: 'palace-staff-left', report: 'r4', note: 'palace-empty' },
		{ id: 'saqr-r4', claim: 'saqr-left', report: 'r4', sign: 'window', note: 'saqr-minute', side: 'above' }
	],
	skyEvents: { sunset: 'sunset', sunrise: 'sunrise', moonset: 'moonset' }
};

const evening: Moment = { claim: 'saturday-certain', report: 'r2' };
const attache: Moment = { claim: 'attache', report: 'r2' };
const midnight: Moment = { claim: 'assad-left', report: 'r1' };
const dawn: Moment = { claim: 'assad-left', report: 'r5', end: 'to' };
const three: Moment = { claim: 'palace-staff-left', report: 'r4', end: 'to' };
const minute: Moment = { claim: 'saqr-left', report: 'r4' };

const scene = (of: Omit<HoursScene, 'view' | 'chart'>): HoursScene => ({
	view: 'hours',
	chart: 'night',
	...of
});

// Only what the reports tell of the way, none of it with an hour.
const about: Pick<HoursPlan, 'anchor' | 'bright' | 'ends'> = {
	anchor: 'palace',
	bright: 'country-sy',
	ends: [
		{ report: 'r3', words: 'no-way' },
		{ report: 'r4', words: 'no-way' }
	]
};

// Two have the airport, one Hmeimim alone.
const toTheAirport: HoursPlan = {
	...about,
	frame: ['palace', 'damascus-airport'],
	places: [
		{ at: 'palace', mark: 'house', side: 'left' },
		{ at: 'damascus-airport', mark: 'ring', side: 'below', name: 'airport' },
		{ at: 'douma', mark: 'town' },
		{ at: 'nashabiyah', mark: 'town' },
		{ at: 'kiswah', mark: 'town' }
	],
	ways: [
		{
			report: 'r1',
			claim: 'to-hmeimim',
			leaves: 'assad-left',
			from: 'palace',
			to: 'hmeimim',
			fades: true,
			words: 'no-airport'
		},
		{
			report: 'r2',
			claim: 'road-to-airport',
			leaves: 'attache',
			from: 'palace',
			to: 'damascus-airport',
			words: 'road-secured'
		},
		{
			report: 'r5',
			claim: 'by-damascus-airport',
			leaves: 'assad-left',
			from: 'palace',
			to: 'damascus-airport',
			words: 'to-airport'
		}
	],
	words: 'under',
	locator: { layer: 'country-sy', place: 'hmeimim' }
};

// One says where to; two that he was there, and waited for hours.
const hmeimim: HoursPlan = {
	...about,
	frame: ['palace', 'hmeimim'],
	places: [
		{
			at: 'hmeimim',
			mark: 'ring',
			side: 'right',
			caption: { claim: 'hmeimim-wait', note: 'hours-waiting' }
		},
		{ at: 'palace', mark: 'house', side: 'left', name: 'damascus' },
		{ at: 'damascus-airport', mark: 'ring', name: 'the-airport' },
		{ at: 'golan', mark: 'region', side: 'below' },
		{ at: 'lebanon', mark: 'name', side: 'below' },
		{ at: 'syria-west', mark: 'name', side: 'below' },
		{ at: 'levantine-sea', mark: 'name', side: 'below' }
	],
	ways: [
		{
			report: 'r1',
			claim: 'to-hmeimim',
			leaves: 'assad-left',
			from: 'palace',
			to: 'hmeimim',
			fades: true,
			words: 'for-hmeimim'
		},
		{
			report: 'r2',
			claim: 'to-hmeimim',
			leaves: 'attache',
			from: 'palace',
			to: 'hmeimim',
			arrives: true,
			words: 'at-hmeimim'
		},
		{
			report: 'r5',
			claim: 'by-damascus-airport',
			leaves: 'assad-left',
			from: 'palace',
			to: 'damascus-airport'
		},
		{
			report: 'r5',
			claim: 'by-damascus-airport',
			from: 'damascus-airport',
			to: 'hmeimim',
			words: 'from-airport'
		}
	],
	words: 'beside'
};

export default {
	still: 'first-light',
	// From noon on, as the words say.
	opening: '2024-12-07T12:00+03:00',
	hours: { night },
	steps: {
		saturday: scene({
			clock: { from: '2024-12-07T18:00+03:00', to: '2024-12-07T23:59+03:00' },
			// The evening, not the day before it: its words stand on the ground of its hours.
			sky: '2024-12-07T20:00+03:00',
			reports: ['r2'],
			at: evening,
			lit: ['saturday'],
			parting: {
				from: evening,
				to: { ...evening, end: 'to' },
				words: 'no-hour',
				untimed: ['saturday-certain', 'army-handover']
			}
		}),
		attache: scene({
			clock: { at: '2024-12-08T00:00+03:00', note: 'about-midnight', brief: 'about-midnight' },
			reports: ['r2'],
			since: evening,
			at: attache,
			lit: ['attache']
		}),
		leaves: scene({
			clock: { from: '2024-12-08T00:00+03:00', to: '2024-12-08T07:27+03:00' },
			sky: '2024-12-08T00:30+03:00',
			reports: ['r1', 'r5'],
			at: midnight,
			lit: ['assad-r1', 'assad-r5']
		}),
		'to-the-airport': scene({
			clock: { note: 'no-hour-road', brief: 'night-brief' },
			sky: '2024-12-08T01:00+03:00',
			reports: ['r1', 'r2', 'r5'],
			at: midnight,
			lit: [],
			parting: {
				from: midnight,
				to: dawn,
				words: 'no-hour',
				untimed: ['road-to-airport', 'by-damascus-airport'],
				plan: toTheAirport
			}
		}),
		hmeimim: scene({
			clock: { note: 'no-hour-flight', brief: 'no-hour-brief' },
			sky: '2024-12-08T02:00+03:00',
			reports: ['r1', 'r2', 'r5'],
			at: midnight,
			lit: [],
			parting: {
				from: midnight,
				to: dawn,
				open: true,
				words: 'no-hour',
				untimed: ['to-hmeimim', 'hmeimim-wait', 'to-moscow'],
				plan: hmeimim
			}
		}),
		'palace-at-three': scene({
			clock: { at: '2024-12-08T03:00+03:00' },
			reports: ['r4'],
			since: midnight,
			at: three,
			lit: ['staff']
		}),
		'first-light': scene({
			clock: { at: '2024-12-08T06:38+03:00', hour: true, note: 'first-light-when' },
			reports: ['r1', 'r3', 'r4'],
			since: three,
			at: minute,
			lit: ['saqr-r1', 'saqr-r3', 'saqr-r4']
		}),
		// No report gives an hour for Hmeimim or for Moscow: the hours of the day run on empty.
		'broken-off': scene({
			clock: { at: '2024-12-08' },
			sky: '2024-12-08T09:30+03:00',
			reports: ['r3', 'r4', 'r5'],
			at: minute,
			lit: ['saqr-r4'],
			silence: {
				after: minute,
				from: dawn,
				bracket: 'no-hour',
				words: 'after-last',
				untimed: [
					{ claim: 'hmeimim-wait', note: 'wait-untimed' },
					{ claim: 'to-moscow', note: 'aircraft-untimed' }
				],
				record: { id: 'tass-moscow', head: 'record-evening' }
			}
		})
	}
} satisfies ChapterScenes;

import type { ChapterScenes } from '#lib/model/story.ts';
import type { CorridorRow, CorridorScene } from '#lib/pictures/corridor/scene.ts';
import type { VoicesScene } from '#lib/pictures/voices/scene.ts';

const countries: VoicesScene['names'] = [
	{ at: 'iraq-south', wide: true },
	{ at: 'iran', wide: true },
	{ at: 'syria-east', wide: true },
	{ at: 'turkey', wide: true }
];
const undated = { note: 'no-day', brief: 'no-day' };
// One way, a row for each report: how many aircraft there were and how far one came is what the reports part on.
const corridor = (rows: CorridorRow[], extra: Partial<CorridorScene>): CorridorScene => ({
	view: 'corridor',
	clock: undated,
	to: 'hmeimim',
	from: 'tehran',
	claim: 'way-over-iraq',
	length: 'length',
	zones: [
		{ layer: 'country-sy', name: 'syria' },
		{ layer: 'country-iq', name: 'iraq', bright: true },
		{ layer: 'country-ir', name: 'iran' }
	],
	names: ['turkey'],
	rows,
	...extra
});
const clearance = 'iran-no-clearance';
const overIraq = 'warned-over-iraq';

export default {
	still: 'over-iraq',
	steps: {
		clearance: corridor(
			[
				{ report: 'r1', claim: clearance, end: 'silent', words: 'cleared-1' },
				{ report: 'r2', claim: clearance, end: 'closed', words: 'cleared-2', detail: 'cleared-2-detail' },
				{ report: 'r3', claim: clearance, end: 'closed', words: 'cleared-3', detail: 'cleared-3-detail' },
				{ report: 'r4', claim: clearance, end: 'closed', words: 'cleared-4', detail: 'cleared-4-detail' },
				{ report: 'r5', claim: clearance, end: 'closed', words: 'cleared-5', detail: 'cleared-5-detail' }
			],
			{ reports: ['r2', 'r3', 'r4', 'r5'] }
		),
		'over-iraq': corridor(
			[
				{
					report: 'r1',
					claim: 'aircraft-count',
					end: 'fades',
					within: ['country-iq'],
					where: overIraq,
					words: 'ended-1',
					detail: 'ended-1-detail'
				},
				{
					report: 'r2',
					claim: 'aircraft-count',
					end: 'stopped',
					within: ['country-iq'],
					where: overIraq,
					back: 'back-to-tehran',
					words: 'ended-2',
					detail: 'ended-2-detail'
				},
				{
					report: 'r3',
					claim: 'aircraft-turned-back',
					end: 'both',
					words: 'ended-3',
					detail: 'ended-3-detail'
				},
				{
					report: 'r4',
					claim: 'threat-to-shoot-down',
					end: 'threat',
					within: ['country-sy', 'country-iq'],
					where: overIraq,
					words: 'ended-4',
					detail: 'ended-4-detail'
				},
				{
					report: 'r5',
					claim: 'aircraft-turned-back',
					end: 'both',
					back: 'back-to-tehran',
					words: 'ended-5',
					detail: 'ended-5-detail'
				}
			],
			{
				reports: ['r1', 'r2', 'r3', 'r4', 'r5'],
				arrival: 'no-arrival',
				key: 'corridor-key',
				scrub: true
			}
		),
		// The Russian side is all the place that the report gives: no line leads to it, and none comes back.
		'moscow-asked-again': {
			view: 'voices',
			clock: undated,
			reports: ['r1', 'r2', 'r3'],
			frame: ['russia-south', 'tehran', 'hmeimim', 'palestine'],
			margin: 0.07,
			bright: ['country-ru'],
			route: ['country-sy', 'country-iq', 'country-ir'],
			way: { from: 'tehran', to: 'hmeimim', claim: 'way-over-iraq' },
			names: [
				{ at: 'russia-south' },
				{ at: 'hmeimim', side: 'n' },
				{ at: 'tehran', side: 's' },
				...countries,
				{ at: 'black-sea', wide: true },
				{ at: 'caspian', wide: true }
			],
			rows: [
				{
					report: 'r3',
					claim: 'russia-silent-on-clearance',
					words: 'asked-3',
					detail: 'asked-3-detail',
					at: 'russia-south',
					caption: 'no-clear-answer'
				},
				{ report: 'r2', claim: 'putin-did-not-ask', words: 'approval', detail: 'approval-2' },
				{ report: 'r1', claim: 'putin-did-not-ask', words: 'approval', detail: 'approval-1' }
			]
		},
		// Damascus is one report's, without a name, and the record's; no report gives a place to the other two meetings.
		'tehran-cools': {
			view: 'voices',
			clock: { note: 'meetings-when', brief: 'meetings-brief' },
			reports: ['r1', 'r2'],
			frame: ['tehran', 'damascus', 'palestine'],
			margin: 0.1,
			bright: ['country-ir', 'country-sy'],
			names: [
				{ at: 'tehran', side: 's' },
				{ at: 'damascus', side: 'right' },
				...countries,
				{ at: 'caspian', wide: true }
			],
			rows: [
				{
					report: 'r1',
					claim: 'araghchi',
					words: 'met-1',
					detail: 'met-1-detail',
					at: 'damascus',
					caption: 'met-1-said'
				},
				{ report: 'r2', claim: 'araghchi', words: 'met-araghchi', detail: 'met-araghchi-detail' },
				{ report: 'r2', claim: 'larijani', words: 'met-larijani', detail: 'met-larijani-detail' },
				{
					record: 'araghchi-damascus',
					words: 'record-araghchi',
					detail: 'record-araghchi-source',
					at: 'damascus',
					caption: 'record-araghchi-said'
				},
				{ record: 'larijani-assad', words: 'record-larijani', detail: 'record-larijani-source' }
			]
		}
	}
} satisfies ChapterScenes;

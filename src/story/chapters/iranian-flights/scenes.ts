import type { ChapterScenes } from '#lib/model/story.ts';
import type { CorridorRow, CorridorScene } from '#lib/pictures/corridor/scene.ts';
import type { MapPoint } from '#lib/pictures/map/scene.ts';

const names: MapPoint[] = [
	{ at: 'iraq', mark: 'none', rank: 3 },
	{ at: 'iran', mark: 'none', rank: 3 },
	{ at: 'turkey', mark: 'none', rank: 3 }
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
		'moscow-asked-again': {
			view: 'map',
			clock: undated,
			reports: ['r1', 'r2', 'r3'],
			frame: ['tehran', 'hmeimim', 'moscow'],
			margin: 0.08,
			bright: ['country-iq'],
			points: [
				{ at: 'moscow', mark: 'capital', rank: 1, note: 'no-clear-answer' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 'left' },
				{ at: 'tehran', mark: 'capital', rank: 2, side: 's' },
				{ at: 'russia', mark: 'none', rank: 3 },
				{ at: 'turkey', mark: 'none', rank: 3 },
				{ at: 'iraq', mark: 'none', rank: 3 },
				{ at: 'black-sea', mark: 'none', rank: 4 },
				{ at: 'caspian', mark: 'none', rank: 4 }
			],
			lines: [
				{
					id: 'ask-moscow',
					kind: 'call',
					through: ['damascus', 'moscow'],
					report: 'r3',
					until: 0.8,
					fade: 0.5
				}
			]
		},
		// No report gives a place for either meeting; the one in Damascus is a dated record's.
		'tehran-cools': {
			view: 'map',
			clock: { note: 'meetings-when', brief: 'meetings-brief' },
			reports: ['r2'],
			frame: ['tehran', 'damascus'],
			margin: 0.12,
			points: [
				{ at: 'tehran', mark: 'capital', rank: 1, side: 's' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 's', note: 'record-araghchi' },
				...names
			]
		}
	}
} satisfies ChapterScenes;

import type { ChapterScenes } from '#lib/model/story.ts';
import type { MapLine, MapNote, MapPoint, MapScene } from '#lib/pictures/map/scene.ts';

const ends: MapPoint[] = [
	{ at: 'tehran', mark: 'capital', rank: 1, side: 's' },
	{ at: 'hmeimim', mark: 'base', rank: 1, side: 'right', note: 'no-arrival' }
];
const names: MapPoint[] = [
	{ at: 'iraq', mark: 'none', rank: 3 },
	{ at: 'iran', mark: 'none', rank: 3 },
	{ at: 'turkey', mark: 'none', rank: 3 }
];
const baghdad: MapPoint = { at: 'baghdad', mark: 'capital', rank: 2, side: 's' };
const frame = ['tehran', 'hmeimim', 'baghdad'];
// The way to Hmeimim that no report says was flown.
const unflown: MapLine = { id: 'unflown', kind: 'unflown', through: ['tehran', 'hmeimim'] };
// How far an aircraft got over Iraq no report says: each line fades where Iraqi airspace begins.
const out = (report: string, bow: number, until = 0.56, fade = 0.3): MapLine => ({
	id: `${report}-out-${bow}`,
	kind: 'joined',
	through: ['tehran', 'hmeimim'],
	report,
	until,
	fade,
	bow
});
// Nor where it turned: the way back comes out of the same uncertainty, and the two are not joined.
const back = (report: string, bow: number): MapLine => ({
	...out(report, bow, 0.5),
	id: `${report}-back`,
	arrow: 'back'
});
const untracked: MapNote = { text: 'untracked', at: 'hmeimim', shift: [330, -20], side: 's', wide: true };
const versions: MapScene['versions'] = {
	claim: 'us-warning',
	small: {
		r1: { out: 3, end: 'fades', text: 'small-1' },
		r2: { out: 1, end: 'stopped', back: 'ordered', text: 'small-2' },
		r3: { out: 1, end: 'fades', back: 'flown', text: 'small-3' },
		r4: { out: 0, end: 'threat', text: 'small-4' },
		r5: { out: 1, end: 'fades', back: 'flown', text: 'small-5' }
	}
};
const scene = (extra: Partial<MapScene>): MapScene => ({
	view: 'map',
	clock: { note: 'no-date', brief: 'no-day-brief' },
	frame,
	margin: 0.1,
	bright: ['country-iq'],
	points: [...ends, baghdad, ...names],
	...extra
});

export default {
	still: 'over-iraq',
	steps: {
		clearance: scene({
			reports: ['r2', 'r3', 'r4', 'r5'],
			lines: [unflown],
			notes: [{ text: 'not-flown', at: 'over-iraq', shift: [-60, -40], side: 'n' }]
		}),
		aircraft: scene({ reports: ['r2', 'r3', 'r4', 'r5'], lines: [unflown] }),
		'over-iraq': scene({
			reports: ['r2'],
			lines: [
				unflown,
				out('r2', 26, 0.42, 0.3),
				{
					id: 'r2-order',
					kind: 'order',
					through: ['iraq-airspace', 'tehran'],
					report: 'r2',
					bow: 60,
					arrow: 'middle'
				}
			],
			notes: [
				{ text: 'where-turned', at: 'over-iraq', shift: [20, -150], side: 'n' },
				{ text: 'ordered', at: 'iraq-airspace', shift: [240, 110], side: 's', report: 'r2', wide: true },
				untracked
			],
			versions
		}),
		'turned-back': scene({
			reports: ['r3', 'r5'],
			lines: [unflown, out('r3', -22), back('r3', -56), out('r5', 44), back('r5', 78)],
			notes: [{ text: 'where-turned', at: 'over-iraq', shift: [20, -150], side: 'n' }, untracked],
			versions
		}),
		several: scene({
			reports: ['r1', 'r4'],
			lines: [unflown, out('r1', -46), out('r1', -16), out('r1', 16)],
			hatch: { layer: 'country-iq', report: 'r4' },
			notes: [{ text: 'threat-no-line', at: 'iraq', shift: [0, 70], side: 's', report: 'r4' }, untracked],
			versions
		}),
		'moscow-asked-again': {
			view: 'map',
			clock: { note: 'no-date', brief: 'no-day-brief' },
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
		'tehran-cools': {
			view: 'map',
			clock: { note: 'after-aleppo', brief: 'after-brief' },
			reports: ['r2'],
			frame: ['tehran', 'damascus'],
			margin: 0.12,
			points: [
				{ at: 'tehran', mark: 'capital', rank: 1, side: 's' },
				{ at: 'damascus', mark: 'capital', rank: 1, side: 's', note: 'two-meetings' },
				...names
			],
			lines: [
				{
					id: 'cooling',
					kind: 'call',
					through: ['tehran', 'damascus'],
					report: 'r2',
					until: 0.92,
					fade: 0.25
				}
			]
		}
	}
} satisfies ChapterScenes;

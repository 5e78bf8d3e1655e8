import type { ChapterScenes } from '#lib/model/story.ts';
import type { BraidScene } from '#lib/pictures/braid/scene.ts';

// From the night to the sky of the last minute that a report gives.
const braid = (light: BraidScene['light'], sky = '2024-12-08T00:00+03:00'): BraidScene => ({
	view: 'braid',
	light,
	sky,
	clock: { note: 'not-known', brief: 'not-known' }
});

export default {
	still: 'not-aboard',
	steps: {
		'not-aboard': braid('all'),
		'told-alike': braid('tied'),
		'told-apart': braid('parted'),
		'nobody-says': {
			...braid('none', '2024-12-08T06:38+03:00'),
			untold: {
				head: 'in-no-report',
				lines: [
					{ chapter: 'failed-calls', nth: 1, words: 'how-many-calls' },
					{ chapter: 'iranian-flights', nth: 3, words: 'where-turned' },
					{ chapter: 'night-flight', nth: 3, words: 'minute-of-take-off' },
					{ chapter: 'night-flight', nth: 4, words: 'airport' },
					{ chapter: 'epilogue', nth: 2, words: 'a-word' }
				]
			}
		}
	}
} satisfies ChapterScenes;

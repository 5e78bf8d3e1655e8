import type { ChapterScenes } from '#lib/model/story.ts';

// The frame of the piece is the last night: the prologue stands under it.
const sky = '2024-12-08T00:00+03:00';

export default {
	still: 'five-reports',
	steps: {
		witness: { view: 'threads', form: 'one', sky, clock: { note: 'after', brief: 'after-brief' } },
		'five-reports': { view: 'threads', form: 'named', sky, clock: { note: 'after', brief: 'after-brief' } },
		'one-source': { view: 'threads', form: 'gathered', sky, clock: { note: 'after', brief: 'after-brief' } }
	}
} satisfies ChapterScenes;

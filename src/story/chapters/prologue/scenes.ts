import type { ChapterScenes } from '#lib/model/story.ts';

// The frame of the piece is the last night: the prologue stands under it.
const sky = '2024-12-08T00:00+03:00';

export default {
	still: 'five-reports',
	steps: {
		witness: { view: 'threads', form: 'one', clock: { at: '2024-12-08' }, sky },
		'five-reports': { view: 'threads', form: 'named', sky, clock: { note: 'after', brief: 'after-brief' } },
		'one-source': { view: 'threads', form: 'gathered', sky, clock: { note: 'after', brief: 'after-brief' } },
		'what-fell': {
			view: 'threads',
			form: 'days',
			sky,
			clock: { from: '2024-11-27', to: '2024-12-08', brief: 'twelve-brief' }
		}
	}
} satisfies ChapterScenes;

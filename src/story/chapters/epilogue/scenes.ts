import type { ChapterScenes } from '#lib/model/story.ts';

export default {
	still: 'told-alike',
	steps: {
		'told-alike': { view: 'ledger', light: 'agreed', clock: { at: '2024-12-08T06:20+03:00' } },
		'told-apart': { view: 'ledger', light: 'disputed', clock: { at: '2024-12-08T06:20+03:00' } },
		why: { view: 'ledger', light: ['why-fell', 'limits-of-help'], clock: { at: '2024-12-08T06:20+03:00' } },
		'nobody-says': { view: 'ledger', light: 'none', clock: { at: '2024-12-08T06:38+03:00', hour: true } }
	}
} satisfies ChapterScenes;

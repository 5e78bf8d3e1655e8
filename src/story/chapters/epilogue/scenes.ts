import type { ChapterScenes } from '#lib/model/story.ts';
import type { LedgerScene } from '#lib/pictures/ledger/scene.ts';

// The whole ledger under the sky of the last minute that a report gives.
const ledger = (light: LedgerScene['light']): LedgerScene => ({
	view: 'ledger',
	light,
	sky: '2024-12-08T06:20+03:00',
	clock: { note: 'not-known', brief: 'not-known' }
});

export default {
	still: 'told-alike',
	steps: {
		'not-aboard': ledger([
			'saqr-unaware',
			'road-to-airport',
			'by-damascus-airport',
			'hmeimim-wait',
			'companions-defence-minister',
			'companions-family',
			'companions-hafez',
			'companions',
			'companions-chief-of-staff',
			'maher-not-aboard'
		]),
		'told-alike': ledger('agreed'),
		'told-apart': ledger('disputed'),
		'nobody-says': ledger('none')
	}
} satisfies ChapterScenes;

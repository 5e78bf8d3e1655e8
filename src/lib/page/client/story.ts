/**
 * Starts a story page in the browser: the pictures, the bar and the sheet come to life beside the words, which the
 * server has sent and which stay as they are. Each part starts by itself; one that fails leaves the others going. The
 * dear ones have tasks of their own, so that a slow phone answers in between.
 */
import { flushSync, mount } from 'svelte';
import claimData from 'virtual:story/claims';
import stories from 'virtual:story/client';
import Bar from '../../chrome/Bar.svelte';
import { storyContext } from '../../model/context.ts';
import { nextTask } from '../../model/nextTask.ts';
import { part } from '../../model/part.ts';
import FinerLevels from '../../pictures/basemap/FinerLevels.svelte';
import { fetchedLevels } from '../../pictures/basemap/levels.svelte.ts';
import ClaimSheet from '../../reader/claims/ClaimSheet.svelte';
import { Claims, MemoryStore } from '../../reader/claims/claims.svelte.ts';
import { listenToMarks, listenToReferences } from '../../reader/claims/events.ts';
import { HistoryStore } from '../../reader/claims/history.svelte.ts';
import { layOutDeferred } from '../../reader/deferred.ts';
import { skipFarChapters } from '../../reader/farChapters.ts';
import { mountStages } from '../../reader/islands.ts';
import { Reader } from '../../reader/reader.svelte.ts';
import { scroller } from '../../reader/scroll/scroller.ts';
import { enhanceShareMenus } from '../../share/enhance.ts';
import { readPageData } from '../pageData.ts';
import { followAddress } from './followAddress.svelte.ts';
import { keepPlace } from './keepPlace.ts';
import { offerQuoteLinks } from './offerQuoteLinks.ts';
import { openNamedClaim } from './openNamedClaim.ts';

/** The trigger line as a share of the window: low on phones, where the words come up under the picture. */
const line = () => (matchMedia('(min-width: 900px)').matches ? 0.62 : 0.82);

/** Inside a frame nothing goes into the history; links and scrolling are the host's matter too. */
const framed = window.top !== window.self;

const page = readPageData();
const root = document.querySelector<HTMLElement>('[data-story]')!;
const reader = new Reader((await stories[page.lang]()).default);
const context = storyContext(reader.story, { levels: fetchedLevels, braid: null });
const claims = new Claims(
	framed ? new MemoryStore() : new HistoryStore(),
	async () => {
		const [{ default: Sheet }, { default: data }] = await Promise.all([
			import('../../evidence/sheet/Sheet.svelte'),
			claimData[page.lang]()
		]);
		return { Sheet, data };
	},
	page.links.evidence
);

part('marks', () => {
	listenToMarks(root, claims);
	listenToReferences(root, claims);
});
part('sheet', () =>
	mount(ClaimSheet, {
		target: document.body,
		context,
		props: { claims, evidence: page.links.evidence, placeOf: (chapter) => page.links.chapters[chapter]! }
	})
);
await nextTask();
part('address', () => followAddress(reader, page, framed));
part('pictures', () => {
	mount(FinerLevels, { target: root });
	mountStages(root, reader, context);
});
// Before the scroller, which measures the page when the window changes.
part('far chapters', () => skipFarChapters(root, layOutDeferred(root)));
await nextTask();
part('scrolling', () =>
	scroller(root, {
		selector: '[data-zone]',
		line,
		onzone: (zone, skimming) => {
			reader.skimming = skimming;
			reader.enter(zone.dataset['zone'] ?? '');
		},
		onskimend: () => (reader.skimming = false),
		onprogress: (share) => reader.follow(share)
	})
);
await nextTask();
part('bar', () => {
	mount(Bar, { target: document.body, anchor: root, context, props: barProps() });
	// Its styles come in an effect: until then it would push the page down, and the place that is restored with it.
	flushSync();
});
await nextTask();
if (!framed) part('place', keepPlace);
part('named claim', () => openNamedClaim(claims, page.renamed));
part('share menus', () =>
	enhanceShareMenus(document, async (site, section) =>
		(await import('./openMaker.ts')).openMaker(page.lang, site, section)
	)
);
part('quote links', offerQuoteLinks);
part('ways to marks', () => {
	// For those who read by keys: comes with the first Tab.
	const onkeydown = (event: KeyboardEvent) => {
		if (event.key !== 'Tab') return;
		removeEventListener('keydown', onkeydown);
		import('../../reader/marks/leadToMarks.ts').then(
			(m) => m.leadToMarks(reader.story),
			() => console.info('The links to the marks of the pictures did not load.')
		);
	};
	addEventListener('keydown', onkeydown);
});
if (framed) part('frame', () => import('../../embed/child.ts').then((m) => m.insideFrame()));
document.documentElement.dataset['started'] = '';

/** Properties of the bar; links to other languages follow the reader. */
function barProps() {
	return {
		reader,
		links: page.links.chapters,
		evidence: page.links.evidence,
		get others() {
			const { chapter, zone } = reader;
			return page.others.map((other) => {
				const path = chapter ? other.chapters[chapter]! : other.href;
				return { ...other, href: zone?.step ? `${path}#${chapter}-${zone.step}` : path };
			});
		}
	};
}

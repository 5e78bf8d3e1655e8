/**
 * Starts an embed in the browser: the picture, the controls and the sheet come to life beside the words, which the
 * server has sent and which stay as they are. Built for each section's kinds of pictures (content/embedApps.ts) as one
 * classic script inside its page, so that it runs in a sandbox without an origin.
 */
import { mount } from 'svelte';
import '../styles/lengths.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../marks/marks.css';
import '../marks/fork-embed.css';
import '../pictures/basemap/base.css';
import Sheet from '../evidence/sheet/Sheet.svelte';
import { motionWanted } from '../graphics/motion.ts';
import Spine from '../graphics/Spine.svelte';
import { storyContext, type PictureSources } from '../model/context.ts';
import { part } from '../model/part.ts';
import type { PictureComponents } from '../pictures/contract.ts';
import { levelFor } from '../pictures/basemap/base.ts';
import { ChapterStage } from '../reader/chapterStage.svelte.ts';
import ClaimSheet from '../reader/claims/ClaimSheet.svelte';
import { Claims, MemoryStore } from '../reader/claims/claims.svelte.ts';
import { listenToMarks } from '../reader/claims/events.ts';
import { mountStage } from '../reader/liveStage.svelte.ts';
import { followTall } from '../reader/tall.svelte.ts';
import { autoplay } from './autoplay.svelte.ts';
import { EMBED_DATA, type EmbedData } from './data.ts';
import EmbedNav from './EmbedNav.svelte';
import { followInk, showSteps } from './follow.svelte.ts';
import { speaker, type Host } from './host.ts';
import { drawJourneys } from './journey.svelte.ts';
import { listenToKeys } from './keys.ts';
import { listenToLinks } from './links.ts';
import { watchSize } from './measure.ts';
import { readOptions } from './options.ts';
import { Stepper } from './stepper.svelte.ts';
import { swipe } from './swipe.ts';

type Context = ReturnType<typeof storyContext>;

/**
 * Starts the embed of this page.
 * @param components those of the kinds that the section's steps show
 */
export function start(components: PictureComponents): void {
	const data = JSON.parse(document.getElementById(EMBED_DATA)!.textContent) as EmbedData;
	const root = document.querySelector<HTMLElement>('[data-embed-card]')!;
	const chapter = data.story.chapters[0]!;
	const { invalid, ...options } = readOptions(location.search, chapter.steps);
	if (invalid.length > 0) console.info(`Left out of the embed’s address: ${invalid.join('; ')}.`);

	const stepper = new Stepper(chapter.steps, options);
	const stage = new ChapterStage(chapter, () => ({ step: stepper.step, progress: stepper.progress }));
	const context = storyContext(data.story, sourcesOf(data));
	const rtl = document.documentElement.dir === 'rtl';
	const host = speaker(location.search, location.hash);

	part('words', () => showSteps(root, stepper));
	part('controls', () =>
		mount(EmbedNav, {
			target: root.querySelector('[data-controls]')!,
			context,
			props: { stepper, playable: options.autoplay && motionWanted() }
		})
	);
	part('ground', () => followInk(root, stage, options.theme, data.inks));
	part('picture', () => mountPicture(root, stepper, stage, context, components));
	const steps = root.querySelectorAll('[data-step]');
	part('autoplay', () => autoplay(root, stepper, (index) => steps[index]?.textContent ?? ''));
	part('sheet and keys', () => {
		const claims = mountSheet(root, data, context);
		listenToKeys(stepper, rtl, () => !claims.open);
	});
	part('swipes', () => swipe((by) => stepper.turn(rtl ? -by : by))(root));
	part('links', () => listenToLinks(root, stepper, (href) => openLink(host, href)));
	part('height', () => watchSize(root, host.say));
}

/** What the pictures need that does not stand in their scenes: all of it is in the page. */
function sourcesOf({ levels }: EmbedData): PictureSources {
	return {
		braid: null,
		levels: {
			/** The finest level that stands in the page, up to the one that fits. */
			shown: (width) => levels.filter((level) => level <= levelFor(width)).at(-1) ?? 0,
			want: () => undefined
		}
	};
}

/** The live picture beside the still, and the threads along the words, which follow it. */
function mountPicture(
	root: HTMLElement,
	stepper: Stepper,
	stage: ChapterStage,
	context: Context,
	components: PictureComponents
): void {
	const frame = root.querySelector<HTMLElement>('[data-frame]')!;
	const live = stage.scene.tall
		? followTall(frame, stage)
		: mountStage(frame, stage, { context, components, credit: false });
	// The first picture stands at once; from its first paint on changes move.
	requestAnimationFrame(() => live && (live.visibility.seen = true));
	drawJourneys(stepper, stage, () => live?.visibility.seen ?? false);
	const spine = root.querySelector('[data-spine]')!;
	spine.replaceChildren();
	mount(Spine, {
		target: spine,
		context,
		props: {
			get speaks() {
				return stage.scene.reports;
			}
		}
	});
}

/** The sheet, inside the embed; nothing of it goes into the history of the host's page. */
function mountSheet(root: HTMLElement, { claims: shown, links }: EmbedData, context: Context): Claims {
	const claims = new Claims(new MemoryStore(), () => Promise.resolve({ Sheet, data: shown }), links.evidence);
	listenToMarks(root, claims);
	mount(ClaimSheet, {
		target: root,
		context,
		props: { claims, evidence: links.evidence, placeOf: () => links.full, framed: true }
	});
	return claims;
}

/** Opens a link where the browser would not: the host does it, or a frame with an origin of its own opens a window. */
function openLink(host: Host, href: string): boolean {
	if (host.link(href)) return true;
	// In a sandbox without pop-ups a link has nowhere to open but here.
	if (self.origin !== 'null') return false;
	const opened = window.open(href, '_blank');
	if (opened) opened.opener = null;
	else location.href = href;
	return true;
}

/**
 * embed.js, the loader: takes on every `[data-story-embed]` of a host's page, now and later. It makes a section's
 * frame as high as it asks to be; with `data-mode="story"` the whole story scrolls with the host's page. Inside each
 * element stands a plain iframe, which works where this script never runs. It adds no globals, styles nothing but its
 * own elements and leaves the host's history alone; it may be included any number of times.
 */
import { setStyles, type Held } from './frame.ts';
import { holdSteps } from './steps.ts';
import { holdStory } from './story.ts';

const SELECTOR = '[data-story-embed]';
/** Set on an element that is taken on: a second copy of this script leaves it alone. */
const MARK = 'data-story-ready';

/** Where the embeds come from: this script's own folder. */
const home = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src || location.href);

/** The link in the element: it stands there until its frame has spoken. */
const showLink = (box: Element, shown: boolean): void => {
	const link = box.querySelector<HTMLElement>('[data-story-link]');
	if (shown) link?.style.removeProperty('display');
	else if (link) setStyles(link, { display: 'none' });
};

const held = new Map<Element, Held>();

function takeOn(box: HTMLElement): void {
	if (box.hasAttribute(MARK)) return;
	const frame = box.querySelector('iframe');
	// Its iframe may come later.
	if (!frame?.src) return;
	const inside = `${home.href}embed/`;
	// Only our own pages: this script gives nobody else more room in the host's page.
	if (!frame.src.startsWith(inside)) {
		console.info(
			'embed.js: the iframe in an element with data-story-embed is none of ours; it is left as it is.'
		);
		return;
	}
	box.setAttribute(MARK, '');
	const asSteps = () => held.set(box, holdSteps(frame));
	if (box.dataset['mode'] !== 'story') return void asSteps();
	const lang = frame.src.slice(inside.length).split('/')[0];
	held.set(box, holdStory(box, frame, `${inside}${lang}/`, asSteps));
}

/** Takes on what has come, lets go of what has gone. */
function look(): void {
	for (const box of document.querySelectorAll<HTMLElement>(SELECTOR)) takeOn(box);
	for (const [box, { stop }] of held) {
		if (box.isConnected) continue;
		stop();
		showLink(box, true);
		box.removeAttribute(MARK);
		held.delete(box);
	}
}

addEventListener('message', ({ source, origin, data }) => {
	if (!source) return;
	for (const [box, { frame, hear }] of held) {
		// A frame's window is asked for anew: frames reload. A sandboxed one has no origin to name.
		if (source !== frame.contentWindow || (origin !== home.origin && origin !== 'null')) continue;
		showLink(box, false);
		hear(data);
	}
});
new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();

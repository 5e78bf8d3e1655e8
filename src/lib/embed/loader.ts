/**
 * embed.js: makes every `[data-story-embed]` of a host's page, now and later, as high as its card wants to be; with
 * `data-mode="story"` the whole story stands in a tall box and scrolls with the page. It needs no frame of its
 * own making: inside the element stands a plain iframe, which works where this never runs. No globals, nothing
 * outside its own elements is styled, the host's history is left alone; it may be included any number of times.
 */
import { read, TALLEST } from './drive.ts';

const SELECTOR = '[data-story-embed]';
/** Whoever made an element whole marks it: a second copy of this script leaves it alone. */
const MARK = 'data-story-ready';
/** Heights of a card are held to these, px. */
const LOWEST = 200;
const HIGHEST = 1000;
/** A story that has not answered after this time is shown as a card, ms. */
const PATIENCE = 12_000;

/** Where the embeds come from: this script's own folder. */
const home = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src || location.href);

interface Embed {
	hear(data: unknown): void;
	frame: HTMLIFrameElement;
	/** The window that may speak, and from where; taken anew with each message, since frames reload. */
	origin: string;
	stop(): void;
}
const embeds = new Map<Element, Embed>();

const held = (height: number) => Math.round(Math.max(LOWEST, Math.min(HIGHEST, height || 640)));

/** Wins over what the host's sheets say of all iframes, without a rule of our own in its page. */
function style(node: HTMLElement, rules: Record<string, string>) {
	for (const name in rules) node.style.setProperty(name, rules[name]!, 'important');
}

function upgrade(box: HTMLElement) {
	if (box.hasAttribute(MARK)) return;
	const frame = box.querySelector('iframe');
	let card: URL;
	try {
		card = new URL(frame?.src ?? '');
	} catch {
		return;
	}
	// Only our own pages: this script lends nobody else a place in the page.
	if (!frame || card.origin !== home.origin || !card.pathname.startsWith(`${home.pathname}embed/`)) {
		console.info(
			'embed.js: an element with data-story-embed has no iframe of an embed card; it is left as it is.'
		);
		return;
	}
	box.setAttribute(MARK, '');
	const kept = frame.style.cssText;
	const base = { width: '100%', 'max-width': '100%', 'min-width': '0', border: '0', display: 'block' };

	/** Ours or a sandbox's: what is said to a frame is no secret, and a frame that has not come yet has no origin. */
	const post = (to: HTMLIFrameElement, message: object) => to.contentWindow?.postMessage(message, '*');

	const asCard = (): Embed => {
		// The card may have said its height before anyone listened.
		const ask = () => post(frame, { sentinel: 'amp', type: 'frames-init' });
		frame.addEventListener('load', ask);
		ask();
		style(frame, {
			...base,
			'max-height': 'none',
			'min-height': '0',
			height: `${held(Number(frame.height))}px`
		});
		return {
			frame,
			origin: card.origin,
			hear(data) {
				const { sentinel, type, height } = (data ?? {}) as Record<string, unknown>;
				if (sentinel !== 'amp' || type !== 'embed-size') return;
				if (typeof height === 'number' && Number.isFinite(height))
					style(frame, { height: `${held(height)}px` });
			},
			stop() {
				frame.removeEventListener('load', ask);
				frame.style.cssText = kept;
			}
		};
	};

	const asStory = (): Embed => {
		const keptBox = box.style.cssText;
		const [, lang] = card.pathname.slice(home.pathname.length).split('/');
		let height = 0;
		let asked = 0;
		let checked = false;
		let last = -1;
		const story = new URL(`embed/${lang}/`, home).href;
		// Another frame in its place: one that is led elsewhere leaves a step in the host's history.
		const whole = frame.cloneNode() as HTMLIFrameElement;
		whole.removeAttribute('loading');
		whole.src = story;
		frame.replaceWith(whole);
		const tall = () => {
			const seen = window.innerHeight;
			style(box, {
				display: 'block',
				height: `${Math.max(seen, height)}px`,
				'max-height': 'none',
				overflow: 'visible'
			});
			style(whole, {
				...base,
				position: 'sticky',
				top: '0',
				'max-height': 'none',
				'min-height': '0',
				height: '100vh'
			});
			// Where the window's smallest height is known, that; elsewhere the line before stays.
			style(whole, { height: '100svh' });
		};
		const place = () => {
			asked = 0;
			if (!height) return;
			const { top, bottom } = box.getBoundingClientRect();
			const own = whole.getBoundingClientRect();
			const reach = height - own.height;
			if (!checked && top < -40 && bottom > own.height + 40) {
				checked = true;
				if (Math.abs(own.top) > 2) {
					console.info(
						'embed.js: this page’s styles keep the story from staying in view; it is shown as a card.'
					);
					return fall();
				}
			}
			const y = Math.round(Math.max(0, Math.min(reach, -top)));
			if (y !== last) say({ storyEmbed: 'scroll', y: (last = y) });
		};
		const say = (message: object) => post(whole, message);
		const onscroll = () => {
			if (!asked) asked = requestAnimationFrame(place);
		};
		const drive = () => say({ storyEmbed: 'drive' });
		const stop = () => {
			clearTimeout(patience);
			cancelAnimationFrame(asked);
			removeEventListener('scroll', onscroll, true);
			removeEventListener('resize', onscroll);
			box.style.cssText = keptBox;
			whole.replaceWith(frame);
		};
		const fall = () => {
			stop();
			embeds.set(box, asCard());
		};
		const patience = setTimeout(() => {
			if (!height) fall();
		}, PATIENCE);
		// Any scroller around us counts, so in the capture phase.
		addEventListener('scroll', onscroll, { capture: true, passive: true });
		addEventListener('resize', onscroll);
		return {
			frame: whole,
			origin: card.origin,
			hear(data) {
				const told = read(data, 'height', TALLEST);
				if (told?.[0] === 'height' && told[1] !== null) {
					// Nought: the story is there and waits to be driven, at first or after a reload.
					if (told[1] === 0) return drive();
					height = told[1];
					last = -1;
					tall();
					onscroll();
				}
				const went = read(data, 'y', TALLEST);
				// Only while the story is what the reader looks at.
				if (went?.[0] === 'to' && went[1] !== null && Math.abs(whole.getBoundingClientRect().top) < 2) {
					scrollBy({ top: went[1] + box.getBoundingClientRect().top, behavior: 'instant' });
				}
			},
			stop
		};
	};

	embeds.set(box, box.dataset['mode'] === 'story' ? asStory() : asCard());
}

/** Makes whole what has come, lets go what has gone. */
function look() {
	for (const box of document.querySelectorAll<HTMLElement>(SELECTOR)) upgrade(box);
	for (const [box, embed] of embeds) {
		if (box.isConnected) continue;
		embed.stop();
		box.removeAttribute(MARK);
		embeds.delete(box);
	}
}

addEventListener('message', ({ source, origin, data }) => {
	if (!source) return;
	for (const embed of embeds.values()) {
		// A sandboxed frame has no origin to name.
		if (source === embed.frame.contentWindow && (origin === embed.origin || origin === 'null'))
			embed.hear(data);
	}
});
new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();

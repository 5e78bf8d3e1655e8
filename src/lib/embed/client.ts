/** The card's own script: one classic script inside its page, so that it runs in a sandbox of no origin. */
import { hydrate } from 'svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import '../marks/marks.css';
import '../marks/fork-embed.css';
import Card from './Embed.svelte';
import { readOptions, type CardData } from './options.ts';
import { speaker } from './host.ts';

const data = JSON.parse(document.getElementById('card-data')!.textContent) as CardData;
const host = speaker(location.search, location.hash);
const { odd, ...options } = readOptions(location.search, data.story.chapters[0]!.steps);
if (odd.length > 0) console.info(`The card’s address asks for what there is not: ${odd.join('; ')}.`);

hydrate(Card, {
	target: document.getElementById('card')!,
	props: {
		data,
		words: null,
		options,
		onsize: host.say,
		/** In a sandbox without pop-ups a link has nowhere to open but here. */
		onlink: (href: string) => {
			if (host.link(href)) return true;
			if (self.origin !== 'null') return false;
			const opened = window.open(href, '_blank');
			if (opened) opened.opener = null;
			else location.href = href;
			return true;
		}
	}
});

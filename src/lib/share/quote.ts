import { textFragment } from './fragment.ts';
import { sharedBy } from './targets.ts';
import { shareWords } from './words.ts';

/** Words cut through at the ends of a selection are taken whole. */
function widen(range: Range): void {
	const letter = /[\p{L}\p{M}\p{N}]/u;
	const { startContainer: a, endContainer: b } = range;
	if (a instanceof Text) {
		let i = range.startOffset;
		if (letter.test(a.data[i] ?? '')) while (i > 0 && letter.test(a.data[i - 1]!)) i--;
		range.setStart(a, i);
	}
	if (b instanceof Text) {
		let i = range.endOffset;
		if (i > 0 && letter.test(b.data[i - 1]!)) while (letter.test(b.data[i] ?? '')) i++;
		range.setEnd(b, i);
	}
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/**
 * Words of the story that are selected offer a link to themselves: their section's address with a text
 * fragment. Loaded with the first selection.
 */
export function watchSelection(): void {
	const words = shareWords();
	const button = document.createElement('button');
	button.type = 'button';
	button.dataset['quoteLink'] = '';
	button.hidden = true;
	document.body.append(button);
	let link = '';
	let timer = 0;

	function offer() {
		const selection = getSelection();
		button.hidden = true;
		button.textContent = words.quote;
		if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
		const range = selection.getRangeAt(0).cloneRange();
		const from = elementOf(range.startContainer);
		const section = from?.closest('[data-section]');
		const menu = section?.querySelector('[data-share]');
		const address = menu && sharedBy(menu)?.url;
		if (!address || !from?.closest('.words')) return;
		const box = range.getBoundingClientRect();
		widen(range);
		const text = range.toString().trim();
		if (!/\s/.test(text)) return;

		const before = document.createRange();
		before.selectNodeContents(from.closest('p, li, h3') ?? from);
		before.setEnd(range.startContainer, range.startOffset);
		// One block: its own words, also across what separates lines on the screen.
		const spoken = range.startContainer === range.endContainer ? text : selection.toString();
		const twice = (document.body.textContent ?? '').split(text).length > 2;
		link = address + textFragment(spoken, twice ? before.toString() : '');

		button.hidden = false;
		const { offsetWidth: width, offsetHeight: height } = button;
		const { clientWidth } = document.documentElement;
		const left = Math.max(8, Math.min(clientWidth - width - 8, box.left + box.width / 2 - width / 2));
		const low =
			box.bottom + 10 + height < innerHeight ? box.bottom + 10 : Math.max(52, box.top - height - 10);
		button.style.left = `${left + scrollX}px`;
		button.style.top = `${low + scrollY}px`;
	}

	/** The system's sheet where nothing can be copied; else the words of the button say what happened. */
	async function take() {
		try {
			await navigator.clipboard.writeText(link);
			button.textContent = words.copied;
		} catch {
			if ('share' in navigator) navigator.share({ url: link }).catch(() => undefined);
			else location.assign(link);
		}
	}

	// The selection stays while the button is pressed.
	button.addEventListener('pointerdown', (event) => event.preventDefault());
	button.addEventListener('click', () => void take());
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = window.setTimeout(offer, 250);
	});
	timer = window.setTimeout(offer, 250);
}

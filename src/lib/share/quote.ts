import { canShare, copyText, shareText } from '../model/clipboard.ts';
import { textFragment } from './fragment.ts';
import { linkField } from './linkField.ts';
import { sharedBy } from './targets.ts';
import { shareWords } from './words.ts';

/** A selection is offered when it has not changed for so long, ms. */
const SETTLE = 250;
/** Kept free around the button, px. */
const EDGE = 8;
/** From the selected words to the button, px. */
const GAP = 10;
/** Height of the bar, under which no button stands, and some air, px. */
const BAR = 52;

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
		const quote = selection && quoteOf(selection);
		button.hidden = !quote;
		button.textContent = words.quote;
		if (!quote) return;
		link = quote.link;
		place(button, quote.box);
	}
	/** The system's sheet where nothing can be copied, and where that is refused too the link itself. */
	async function take() {
		const url = link;
		if (await copyText(url)) button.textContent = words.copied;
		else if (!canShare({ url }) || !(await shareText({ url }))) showLink(url);
	}
	/** Puts the link in the button's place, selected, until one turns to something else. */
	function showLink(url: string) {
		const field = linkField(url, words.quote);
		const box = document.createElement('label');
		box.dataset['quoteLink'] = '';
		box.append(words.refused, field);
		[box.style.left, box.style.top] = [button.style.left, button.style.top];
		document.body.append(box);
		button.hidden = true;
		field.addEventListener('blur', () => box.remove());
		field.addEventListener('keydown', ({ key }) => key === 'Escape' && field.blur());
		field.focus({ preventScroll: true });
	}

	// The selection stays while the button is pressed.
	button.addEventListener('pointerdown', (event) => event.preventDefault());
	button.addEventListener('click', () => void take());
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = window.setTimeout(offer, SETTLE);
	});
	timer = window.setTimeout(offer, SETTLE);
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** The link to selected words, and their box in the window; null where they are not two words of the story. */
function quoteOf(selection: Selection): { link: string; box: DOMRect } | null {
	if (selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0).cloneRange();
	const from = elementOf(range.startContainer);
	const menu = from?.closest('[data-section]')?.querySelector('[data-share]');
	const address = menu && sharedBy(menu)?.url;
	if (!address || !from?.closest('.words')) return null;
	const box = range.getBoundingClientRect();
	widen(range);
	const text = range.toString().trim();
	if (!/\s/.test(text)) return null;

	const before = document.createRange();
	before.selectNodeContents(from.closest('p, li, h3') ?? from);
	before.setEnd(range.startContainer, range.startOffset);
	// One block: its own words, also across what separates lines on the screen.
	const spoken = range.startContainer === range.endContainer ? text : selection.toString();
	const twice = (document.body.textContent ?? '').split(text).length > 2;
	return { link: address + textFragment(spoken, twice ? before.toString() : ''), box };
}

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

/** Puts the button, which must not be hidden, under the words; over them where there is no room below. */
function place(button: HTMLElement, box: DOMRect): void {
	const { offsetWidth: width, offsetHeight: height } = button;
	const middle = box.left + box.width / 2;
	const left = Math.max(
		EDGE,
		Math.min(document.documentElement.clientWidth - width - EDGE, middle - width / 2)
	);
	const below = box.bottom + GAP;
	const top = below + height < innerHeight ? below : Math.max(BAR, box.top - height - GAP);
	button.style.left = `${left + scrollX}px`;
	button.style.top = `${top + scrollY}px`;
}

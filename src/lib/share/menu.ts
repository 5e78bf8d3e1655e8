/** The part of a share menu that needs script; loaded on the first interest in a menu (enhance.ts). */
import { canShare, copyText, shareText } from '../model/clipboard.ts';
import { leaveTo } from '../model/leave.ts';
import { linkField } from './linkField.ts';
import { shareTargets, sharedBy, TARGETS } from './targets.ts';
import { shareWords, type ShareWordSet } from './words.ts';

/**
 * Opens the maker of embed code; rejects where its script does not load.
 * @param site the site's address without a slash at the end
 * @param section the section that is chosen first; null: the first
 */
export type OpenMaker = (site: string, section: string | null) => Promise<void>;

const enhanced = new WeakSet<Element>();

/**
 * Adds to a menu: the system's share sheet and copying where the browser has them, the link as text to select,
 * embed code, and closing by Escape, by leaving it and by a press elsewhere. A second call does nothing.
 * @param openMaker opens the dialog that makes embed code
 */
export function enhanceMenu(details: HTMLDetailsElement, openMaker: OpenMaker): void {
	const shared = sharedBy(details);
	const list = details.querySelector('ul');
	if (!shared || !list || enhanced.has(details)) return;
	enhanced.add(details);
	const { title, url } = shared;
	const words = shareWords();
	// Built without an origin, links share paths: here the origin is known.
	const targets = shareTargets(url, title);
	details.querySelectorAll('a').forEach((link, i) => (link.href = targets[TARGETS[i]!]));

	const link = linkField(url, words.link);
	const status = document.createElement('p');
	status.setAttribute('role', 'status');
	list.append(row(link), row(status));
	/** What was tried is refused here, as in frames of other sites: the link stands selected, and that is said. */
	const refused = () => {
		link.focus();
		status.textContent = words.refused;
	};
	if (navigator.clipboard) {
		const copy = async () => {
			if (await copyText(url)) status.textContent = words.copied;
			else refused();
		};
		list.prepend(row(button(words.copy, () => void copy())));
	}
	if (canShare({ title, url })) {
		const share = async () => (await shareText({ title, url })) || refused();
		list.prepend(row(button(words.system, () => void share())));
	}
	if (words.embed) list.append(row(button(words.embed, () => openEmbed(details, words, openMaker))));
	details.addEventListener('toggle', () => (status.textContent = ''));
	closeOnLeave(details);
}

function row(child: HTMLElement): HTMLLIElement {
	const item = document.createElement('li');
	item.append(child);
	return item;
}

function button(label: string, onclick: () => void): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.textContent = label;
	made.addEventListener('click', onclick);
	return made;
}

/** Opens the embed dialog for the menu's section; where its script does not load, the embed page. */
function openEmbed(details: HTMLDetailsElement, words: ShareWordSet, openMaker: OpenMaker): void {
	const section = details.closest('[data-section]')?.id ?? null;
	const site = new URL(`${words.site}/`, location.origin).href.replace(/\/$/, '');
	// The dialog gives the focus back to where it was, and a button in a closed menu cannot have it.
	close(details);
	openMaker(site, section).catch(() => leaveTo(`${site}/embed/`));
}

function close(details: HTMLDetailsElement): void {
	details.querySelector('summary')?.focus();
	details.open = false;
}

function closeOnLeave(details: HTMLDetailsElement): void {
	details.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && details.open) close(details);
	});
	details.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget && !details.contains(relatedTarget as Node)) details.open = false;
	});
	document.addEventListener('pointerdown', ({ target }) => {
		if (!details.contains(target as Node)) details.open = false;
	});
}

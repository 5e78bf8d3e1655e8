import './menu.css';
import { shareTargets, sharedBy, TARGETS } from './targets.ts';

const known = new WeakSet<Element>();

/** Words that the server wrote once for all menus. */
export const words = (): DOMStringMap =>
	document.querySelector<HTMLElement>('[data-share-words]')?.dataset ?? {};

/** Makes a menu (see menuHtml.ts) whole: the system's sheet, copying, a link to select, Escape. */
export function menu(host: HTMLElement): void {
	const details = host.querySelector('details');
	const shared = details && sharedBy(details);
	if (!shared || known.has(details)) return;
	known.add(details);
	const { title, url } = shared;
	const say = words();
	const list = details.querySelector('ul')!;
	const to = shareTargets(url, title);
	details.querySelectorAll('a').forEach((a, i) => (a.href = to[TARGETS[i]!]));

	const row = (child: HTMLElement, first = false) => {
		const li = document.createElement('li');
		li.append(child);
		if (first) list.prepend(li);
		else list.append(li);
	};
	const button = (text: string | undefined, act: () => void) => {
		const made = document.createElement('button');
		made.type = 'button';
		made.textContent = text ?? '';
		made.addEventListener('click', act);
		row(made, true);
	};

	const link = document.createElement('input');
	link.readOnly = true;
	link.dir = 'ltr';
	link.value = url;
	link.setAttribute('aria-label', say['link'] ?? '');
	link.addEventListener('focus', () => link.select());
	row(link);
	const said = document.createElement('p');
	said.setAttribute('role', 'status');
	row(said);

	if (navigator.clipboard) {
		button(say['copy'], () => {
			navigator.clipboard.writeText(url).then(
				() => (said.textContent = say['copied'] ?? ''),
				() => link.focus()
			);
		});
	}
	if ('share' in navigator) {
		button(say['system'], () => {
			// Closing the system's sheet without a choice is no fault.
			navigator.share({ title, url }).catch(() => undefined);
		});
	}

	if (say['embed']) {
		const made = document.createElement('button');
		made.type = 'button';
		made.textContent = say['embed'];
		made.addEventListener('click', () => {
			const section = details.closest('[data-section]')?.id ?? null;
			// Built without an origin the site's address is a path.
			const site = new URL(`${say['site'] ?? ''}/`, location.origin).href.replace(/\/$/, '');
			// The dialog gives the focus back to where it was: not to a button in a closed menu.
			details.querySelector('summary')!.focus();
			details.open = false;
			import('../embed/maker/dialog.ts').then(
				(m) => m.openMaker(site, section),
				() => location.assign(`${site}/embed/`)
			);
		});
		row(made);
	}

	details.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || !details.open) return;
		details.open = false;
		details.querySelector('summary')!.focus();
	});
	details.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget && !details.contains(relatedTarget as Node)) details.open = false;
	});
	details.addEventListener('toggle', () => (said.textContent = ''));
	document.addEventListener('pointerdown', ({ target }) => {
		if (!details.contains(target as Node)) details.open = false;
	});
}

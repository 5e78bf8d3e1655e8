/**
 * Dialogs, also where the browser has no modal ones: there it is shown as it stands, over the page by its styles, and
 * Escape is for its component to hear.
 */

/** Opens a dialog; nothing happens where it is open. */
export function openDialog(dialog: HTMLDialogElement): void {
	if (dialog.hasAttribute('open')) return;
	try {
		dialog.showModal();
	} catch {
		dialog.dataset['plain'] = '';
		dialog.setAttribute('open', '');
	}
}

/** Closes a dialog that `openDialog` opened; a `close` event tells of it. */
export function closeDialog(dialog: HTMLDialogElement): void {
	if (!dialog.hasAttribute('open')) return;
	try {
		dialog.close();
	} catch {
		dialog.removeAttribute('open');
		dialog.dispatchEvent(new Event('close'));
	}
}

/** Whether the open dialog hears Escape by itself, as modal ones do. */
export const isModal = (dialog: HTMLDialogElement): boolean => dialog.dataset['plain'] === undefined;

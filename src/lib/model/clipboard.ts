/**
 * Copies a text. Never throws.
 * @returns false where the browser has no clipboard, or the page or its frame may not write to it: then the reader is to
 *   be shown the text, selected
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether the system's share sheet is there and this page, or the frame that it stands in, may use it. */
export function canShare(data: ShareData): boolean {
	if (!('share' in navigator)) return false;
	return !('canShare' in navigator) || navigator.canShare(data);
}

/**
 * Hands something to the system's share sheet.
 * @returns false where that is refused; closing the sheet without a choice is no refusal
 */
export async function shareText(data: ShareData): Promise<boolean> {
	try {
		await navigator.share(data);
		return true;
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError';
	}
}

/**
 * The page's own switches, kept as attributes of <html> that styles read, and remembered where the browser
 * allows it. page/inline/switches.inline.ts sets them again before the first paint.
 */
export type Switch = 'evidence' | 'motion';

/** What the attribute says when the switch is pressed: evidence shown, motion off. */
const PRESSED: Record<Switch, string> = { evidence: 'on', motion: 'off' };

/** Whether the reader has pressed a switch, here or on an earlier visit. Browser only. */
export function isPressed(name: Switch): boolean {
	return document.documentElement.dataset[name] === PRESSED[name];
}

/** Presses or releases a switch: sets the attribute and remembers it. Browser only. */
export function press(name: Switch, pressed: boolean): void {
	const root = document.documentElement;
	if (pressed) root.dataset[name] = PRESSED[name];
	else delete root.dataset[name];
	try {
		if (pressed) localStorage.setItem(name, PRESSED[name]);
		else localStorage.removeItem(name);
	} catch {
		// Storage is refused in some frames and modes; the switch holds for this page.
	}
}

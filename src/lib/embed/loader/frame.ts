/** What both kinds of embed share: how the loader keeps one, and what it may do to a host's page. */

/** An element of the host's page that the loader has taken on. */
export interface Held {
	/** Its frame; only that frame's window is heard. */
	frame: HTMLIFrameElement;
	/** Takes a message of the frame, which may be anything. */
	hear(data: unknown): void;
	/** Takes back all that was done to the element. */
	stop(): void;
}

/** Sets styles that win over the host's rules for all iframes, without a rule of our own in its page. */
export function setStyles(node: HTMLElement, styles: Record<string, string>): void {
	for (const name in styles) node.style.setProperty(name, styles[name]!, 'important');
}

/** Styles of every frame. */
export const FRAME = {
	width: '100%',
	'max-width': '100%',
	'min-width': '0',
	'max-height': 'none',
	'min-height': '0',
	border: '0',
	display: 'block'
};

/** Sends to a frame. It is ours or a sandbox, what it is told is no secret, and one not yet loaded has no origin. */
export const post = (frame: HTMLIFrameElement, message: object): void =>
	frame.contentWindow?.postMessage(message, '*');

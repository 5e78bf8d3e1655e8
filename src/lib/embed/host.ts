/**
 * Tells the page that holds the embed how high it is, in the protocols that hosts already read (hosts/), so that an
 * editor needs no script of ours. Whatever a host sends changes nothing here but which protocols are spoken.
 */
import { clampHeight } from './height.ts';
import { PROTOCOLS } from './hosts/index.ts';
import type { Place, Protocol, Size, SizeMessage } from './hosts/protocol.ts';

/** The page around an embed, whichever protocols it speaks. */
export interface Host {
	/** Tells a size, in px, to every protocol in use; a height that has not changed is not told again. */
	say(size: Size): void;
	/** Asks the host to open a link; false where it would not. */
	link(href: string): boolean;
	/** Stops listening to the host. */
	stop(): void;
}

/**
 * Starts to speak to the window that holds this one. Does nothing where there is none.
 * @param search of the embed's address
 * @param hash of the embed's address
 */
export function speaker(search: string, hash: string): Host {
	const host = window.parent;
	if (host === window) return { say: () => undefined, link: () => false, stop: () => undefined };
	const { href } = location;
	const place: Place = { query: new URLSearchParams(search), hash, href, referrer: document.referrer };
	const spoken = spokenAt(place);
	let last: Size | null = null;
	// The host may be of any origin; what it is told is a height, no secret of the reader.
	const post = (message: unknown) => host.postMessage(message, '*');
	const onmessage = ({ source, data }: MessageEvent) => {
		if (source !== host) return;
		for (const protocol of PROTOCOLS) {
			const greeting = protocol.fromMessage?.(data, place);
			if (!greeting) continue;
			spoken.set(protocol, greeting.size);
			if (last) post((greeting.reply ?? greeting.size)(last));
		}
	};
	window.addEventListener('message', onmessage);
	return {
		say({ width, height }) {
			const next = { width: Math.round(width), height: clampHeight(height) };
			const changed = next.height !== last?.height;
			last = next;
			if (changed) for (const message of spoken.values()) post(message(next));
		},
		link(href) {
			for (const protocol of PROTOCOLS) {
				const message = protocol.openLink?.(href, place);
				if (message) {
					post(message);
					return true;
				}
			}
			return false;
		},
		stop: () => window.removeEventListener('message', onmessage)
	};
}

/** The protocols that are spoken from the first on, with their messages. */
export function spokenAt(place: Place): Map<Protocol, SizeMessage> {
	const spoken = new Map<Protocol, SizeMessage>();
	for (const protocol of PROTOCOLS) {
		const message = protocol.fromPlace?.(place);
		if (message) spoken.set(protocol, message);
	}
	return spoken;
}

/**
 * What the card says to the page that holds it, in the languages that hosts already speak, so that an editor
 * needs no script of ours. AMP's message always (the newswire and sidechain loaders read it too), every other
 * language only on its own hint: some hosts log each message that they cannot read. Nothing that a host says
 * changes the card but what is answered with its height.
 */

/** The card's own height is held to these, px. */
export const LOWEST = 320;
export const HIGHEST = 1000;
/** Least height that WordPress takes. */
const WORDPRESS: readonly [number, number] = [200, 1000];

/** A height as a whole number of px between two bounds; the lower bound where it is no number. */
export function clampHeight(height: number, lowest: number = LOWEST, highest: number = HIGHEST): number {
	return Number.isFinite(height) ? Math.round(Math.max(lowest, Math.min(highest, height))) : lowest;
}

export type Post = (message: unknown) => void;

interface Size {
	width: number;
	height: number;
}

/** How a host that has shown itself is told of a height. */
type Tongue = (size: Size) => unknown;

const ID = /^[\w .~@/-]{1,120}$/;

/** Pages that hold their frames by Embedly, whose message Medium reads. */
const EMBEDLY = /^https:\/\/([\w-]+\.)*(medium\.com|embedly\.com|embed\.ly)\//;

/** Where the card stands, and the page that holds it as far as it tells. */
export interface Place {
	href: string;
	referrer: string;
}

/**
 * Languages that the address itself asks for: pym's `childId`, Datawrapper's `dw`, Medium's and Embedly's
 * `medium` (or their name as the page that holds this one), WordPress's `#?secret=`.
 */
export function tonguesOf(search: string, hash: string, place?: Place): Record<string, Tongue> {
	const asked = new URLSearchParams(search);
	const tongues: Record<string, Tongue> = {
		amp: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height: Math.max(100, height) })
	};
	const pym = asked.get('childId');
	if (pym && ID.test(pym)) tongues.pym = ({ height }) => `pymxPYMx${pym}xPYMxheightxPYMx${height}`;
	const chart = asked.get('dw');
	if (chart && ID.test(chart)) tongues.dw = ({ height }) => ({ 'datawrapper-height': { [chart]: height } });
	if (place && (asked.has('medium') || EMBEDLY.test(place.referrer))) {
		tongues.medium = ({ height }) => JSON.stringify({ src: place.href, context: 'iframe.resize', height });
	}
	const secret = secretOf(hash);
	if (secret) {
		tongues.wp = ({ height }) => ({ message: 'height', value: clampHeight(height, ...WORDPRESS), secret });
	}
	return tongues;
}

/** WordPress tells its frame a secret behind `#?`; it comes back with every message. */
export function secretOf(hash: string): string | null {
	return /^#\?(?:.*&)?secret=([A-Za-z0-9]{1,40})(?:&|$)/.exec(hash)?.[1] ?? null;
}

/** What an incoming message asks for: a language to speak from now on, an answer to give once, or nothing. */
export function heard(
	data: unknown,
	secret: string | null
): { name: string; tongue: Tongue; once?: Tongue } | null {
	if (typeof data === 'string') {
		// iframe-resizer 4 and 5 open with [iFrameSizer]id:…, at least eight fields; its later commands we leave.
		if (data.length > 2000 || !data.startsWith('[iFrameSizer]')) return null;
		const fields = data.slice(13).split(':');
		const id = fields[0] ?? '';
		if (fields.length < 8 || !ID.test(id)) return null;
		const say =
			(event: string): Tongue =>
			({ width, height }) =>
				`[iFrameSizer]${id}:${height}:${width}:${event}`;
		return { name: 'resizer', tongue: say('resizeObserver'), once: say('init') };
	}
	if (typeof data !== 'object' || data === null) return null;
	const message = data as Record<string, unknown>;
	if (message['type'] === 'iframe-child-init') {
		return {
			name: 'open',
			tongue: ({ width, height }) => ({ type: 'iframe-resized', width, height })
		};
	}
	if (message['sentinel'] === 'amp' && message['type'] === 'frames-init') {
		return { name: 'amp', tongue: tonguesOf('', '')['amp']! };
	}
	if (secret && message['message'] === 'ready' && message['secret'] === secret) {
		return { name: 'wp', tongue: tonguesOf('', `#?secret=${secret}`)['wp']! };
	}
	return null;
}

export interface Speaker {
	/** Says a height to every host that listens, if it has changed. */
	say(size: Size): void;
	/** WordPress opens a link of its frame itself; false where nobody would. */
	link(href: string): boolean;
	stop(): void;
}

/** Speaks to the window that holds this one. Does nothing where there is none. */
export function speaker(search: string, hash: string): Speaker {
	const host = window.parent;
	if (host === window) return { say: () => undefined, link: () => false, stop: () => undefined };
	const secret = secretOf(hash);
	const tongues = tonguesOf(search, hash, { href: location.href, referrer: document.referrer });
	let last: Size | null = null;
	// The host may be of any origin; what is told is a height, no secret of the reader.
	const post: Post = (message) => host.postMessage(message, '*');
	const onmessage = (event: MessageEvent) => {
		if (event.source !== host) return;
		const told = heard(event.data, secret);
		if (!told) return;
		tongues[told.name] = told.tongue;
		if (last) post((told.once ?? told.tongue)(last));
	};
	window.addEventListener('message', onmessage);
	return {
		say(size) {
			const next = { width: Math.round(size.width), height: clampHeight(size.height) };
			if (last && next.height === last.height && next.width === last.width) return;
			const grown = !last || next.height !== last.height;
			last = next;
			if (grown) for (const tongue of Object.values(tongues)) post(tongue(next));
		},
		link(href) {
			if (!secret) return false;
			post({ message: 'link', value: href, secret });
			return true;
		},
		stop: () => window.removeEventListener('message', onmessage)
	};
}

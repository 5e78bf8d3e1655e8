/** What every host protocol is made of. One file a protocol beside this one, listed in index.ts. */

/** Size of the embed, whole px. */
export interface Size {
	width: number;
	height: number;
}

/** The message, in a host's own protocol, that tells it a size. */
export type SizeMessage = (size: Size) => unknown;

/** Where the embed stands. */
export interface Place {
	/** Parameters of the embed's address. */
	query: URLSearchParams;
	/** Its hash, with the `#`. */
	hash: string;
	/** The whole address. */
	href: string;
	/** Address of the page that holds it, as far as it tells; often its origin alone. */
	referrer: string;
}

/** A host's greeting, understood. */
interface Greeting {
	/** Tells the host each size from now on. */
	size: SizeMessage;
	/** Answers the greeting itself, where that takes another message than `size`. */
	reply?: SizeMessage;
}

/**
 * A way in which hosts hear of the height of their frames. A host may log each message that it cannot read, so that
 * a protocol is spoken only where the address or a greeting asks for it.
 */
export interface Protocol {
	/** The message for hosts of this protocol, where the place asks for it; null elsewhere. */
	fromPlace?(place: Place): SizeMessage | null;
	/** Reads what the host sent, which may be anything; null for what is no greeting of this protocol. */
	fromMessage?(data: unknown, place: Place): Greeting | null;
	/** The message that asks the host to open a link, a whole address; null where this host does not. */
	openLink?(href: string, place: Place): unknown;
}

/** An id that a host gives its frame: short, and nothing that could be markup. */
const ID = /^[\w .~@/-]{1,120}$/;

/** Whether a host's id for its frame may stand in our messages. */
export const isFrameId = (id: string | null): id is string => id !== null && ID.test(id);

/** The fields of a message that is an object; null for any other. */
export const fieldsOf = (data: unknown): Record<string, unknown> | null =>
	typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;

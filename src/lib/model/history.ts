/**
 * The browser's history. Some frames and modes refuse it, and all browsers refuse more than so many changes in a time:
 * then the address stays as it was, and the reader gets on all the same.
 */

/** What stands in the present entry; `State` names what its asker keeps there, beside others. */
export const stateNow = <State extends object>(): Partial<State> => (history.state as State | null) ?? {};

/** A new entry, so that Back returns to where the reader is now. `address`: path, query and hash, or a part. */
export function pushEntry(state: unknown, address: string): void {
	try {
		history.pushState(state, '', address);
	} catch {
		// Refused.
	}
}

/** The entry stays, with another state and under another address. */
export function replaceEntry(state: unknown, address: string): void {
	try {
		history.replaceState(state, '', address);
	} catch {
		// Refused.
	}
}

/** The entry stays, under another address. */
export const replaceAddress = (address: string): void => replaceEntry(history.state, address);

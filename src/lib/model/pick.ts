/** The interface words whose keys begin so. */
export function pickUi(ui: Record<string, string>, prefixes: readonly string[]): Record<string, string> {
	return Object.fromEntries(Object.entries(ui).filter(([key]) => prefixes.some((p) => key.startsWith(p))));
}

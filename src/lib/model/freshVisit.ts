/**
 * Whether this page was opened by a link or an address: by a reload and by the way back the browser restores the
 * reader's place itself. True where the browser does not tell.
 */
export function isFreshVisit(): boolean {
	const [entry] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
	return !entry || entry.type === 'navigate';
}

/**
 * First in the body of a section's page: on a slow connection the page would be painted from its top as far as it has
 * come. What is shown waits for the section (open.inline.ts), but not for ever. Where the browser restores a place by
 * itself (reload, back) or the address names one (hash), nothing waits.
 */
/** Longest wait, ms. */
const LONGEST = 4000;

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const root = document.documentElement;
if (!location.hash && (!navigation || navigation.type === 'navigate')) {
	root.classList.add('held');
	setTimeout(() => root.classList.remove('held'), LONGEST);
}

export {};

/**
 * Loads the page's script after its first paint: words, styles and fonts go first on a slow connection. The files
 * stand in the element's data: `data-entry`, the module that starts the page, and `data-preload`, the files that it
 * will ask for, separated by spaces; with `data-defers` it is a page of the story. Where they do not come, the page stays
 * as the server sent it.
 */
import { isFreshVisit } from '../../model/freshVisit.ts';

/** A tab in the background and a frame out of view never paint: their script comes so long after the load, ms. */
const UNPAINTED = 1000;

const { entry, preload, defers } = document.currentScript!.dataset;
/*
 * A visit that begins where its address opens lays out no more than it shows (styles/deferred.css, reader/deferred.ts).
 * One that goes to another place needs true places; so does a browser that does not hold words in place while what is
 * above them changes.
 */
if (
	defers !== undefined &&
	!location.hash &&
	isFreshVisit() &&
	CSS.supports('overflow-anchor: auto') &&
	'requestIdleCallback' in window
)
	document.documentElement.classList.add('defers');

let started = false;
function start() {
	if (started) return;
	started = true;
	for (const href of preload!.split(' ').filter(Boolean)) {
		const link = document.createElement('link');
		link.rel = 'modulepreload';
		link.href = href;
		document.head.append(link);
	}
	// A long page may be painted before all of it has come: the script needs its end.
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run);
	else run();
}
function run() {
	import(/* @vite-ignore */ entry!).catch((error: unknown) => {
		// Links within the page land where they should.
		document.documentElement.classList.remove('defers');
		console.info('The page stays as it came, without script:', error);
	});
}
try {
	new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
} catch {
	// No paint timing in this browser.
}
addEventListener('load', () => setTimeout(start, UNPAINTED));

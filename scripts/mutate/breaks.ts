/** What a hand may break in this repository, and which tests have to say so. */

export interface Break {
	what: string;
	/** A file, or a folder in whose files the place is looked for, so that it is found where code has moved; src/lib. */
	within?: string;
	/** Stands once in all that; is replaced. A pattern where the lines may be broken otherwise. */
	cut: string | RegExp;
	/** What stands there then; `$1` and the like for groups of the pattern. */
	put: string;
	/** The story has to be built for these tests. */
	build?: true;
	/** Unit tests, or `fonts`: the step before a build. */
	unit?: string[];
	/** Browser tests: file, and the words of the tests' titles that are enough. */
	browser?: string;
	only?: string;
}

/** Every break; `npm run mutate` makes one after another. */
export const BREAKS: Break[] = [
	{
		what: 'a numeral too many: a report shown under a version that it does not give',
		cut: '(version !== null && saying.version !== version)',
		put: '(version === null && saying.version === version)',
		unit: ['marks']
	},
	{
		what: 'numerals out of the reports’ order',
		cut: 'return reports.flatMap((report) => {',
		put: 'return [...reports].reverse().flatMap((report) => {',
		unit: ['marks']
	},
	{
		what: 'what a report gives moved into another’s lane, on every chart of hours',
		cut: 'lane: chart.lanes.indexOf(mark.report)',
		put: 'lane: (chart.lanes.indexOf(mark.report) + 1) % chart.lanes.length',
		unit: ['scenes']
	},
	{
		what: 'a mirrored map',
		cut: 'return [hundredth(p[0]), hundredth(p[1])];',
		put: 'return [hundredth(-p[0]), hundredth(p[1])];',
		unit: ['scenes']
	},
	{
		what: 'a wrong canonical address: every page names the English one',
		cut: '<link rel="canonical" href={head.url} />',
		put: '<link rel="canonical" href={head.editions[0]?.url} />',
		build: true,
		unit: ['built']
	},
	{
		what: 'missing hreflang',
		cut: '<link rel="alternate" hreflang={edition.lang} href={edition.url} />',
		put: '',
		build: true,
		unit: ['built']
	},
	{
		what: 'a missing step in one language',
		within: 'src/story/chapters/moscow/ar.md',
		cut: '::step{#wait}',
		put: '',
		unit: ['story']
	},
	{
		what: 'a claim in the wrong chapter',
		within: 'src/story/evidence/ledger.yaml',
		cut: '- id: witness-office\n  chapter: prologue',
		put: '- id: witness-office\n  chapter: aleppo',
		unit: ['story']
	},
	{
		what: 'an Arabic interface word left in English',
		within: 'src/story/ui.ar.yaml',
		cut: 'sheet.close: إغلاق',
		put: 'sheet.close: Close',
		unit: ['story']
	},
	{
		what: 'a wrong time zone for the story’s clock',
		within: 'src/story/story.yaml',
		cut: "offset: '+03:00'",
		put: "offset: '+02:00'",
		unit: ['clock', 'scenes', 'night']
	},
	{
		what: 'the sun off by an hour',
		cut: 'getPosition(new Date(ms), at[1], at[0])',
		put: 'getPosition(new Date(ms + 3_600_000), at[1], at[0])',
		unit: ['clock', 'night']
	},
	{
		what: 'a letter of the story that no font has',
		within: 'src/story/story.yaml',
		cut: 'ar: رواية شاهد واحد',
		put: 'ar: رواية شاهد واحد ۞☃',
		unit: ['fonts']
	},
	{
		what: 'the content policy dropped from the pages',
		within: 'src/hooks.server.ts',
		cut: '= building\n',
		put: '= !building\n',
		build: true,
		unit: ['policy']
	},
	{
		what: 'something fetched from a third party',
		within: 'src/app.html',
		cut: '%sveltekit.head%',
		put: '<link rel="stylesheet" href="https://fonts.example/all.css">%sveltekit.head%',
		build: true,
		unit: ['built']
	},
	{
		what: 'the sheet’s code in the first load: budget exceeded',
		within: 'src/lib/page/client',
		cut: "import Bar from '../../chrome/Bar.svelte';",
		put: "import Bar from '../../chrome/Bar.svelte';\nimport Early from '../../evidence/sheet/Sheet.svelte';\nif (!Early) throw Early;",
		build: true,
		unit: ['built']
	},
	{
		what: 'pages that any site may frame',
		within: 'deploy/nginx.conf',
		cut: "default     \"frame-ancestors 'self';",
		put: 'default     "frame-ancestors *;',
		build: true,
		unit: ['nginx']
	},
	{
		what: 'markup made from a parameter of the address',
		cut: 'show(first, isEmpty(first) ? null : 0);',
		put: 'show(first, null); document.querySelector(\'[data-part="none"]\')!.innerHTML = decodeURIComponent(location.search);',
		build: true,
		browser: 'hostile',
		only: 'nothing injected'
	},
	{
		what: 'script asked for along with the words',
		within: 'src/lib/page/inline',
		cut: "new PerformanceObserver(start).observe({ type: 'paint', buffered: true });",
		put: 'start();',
		build: true,
		browser: 'budget',
		only: 'no script is asked for'
	},
	{
		what: 'scrollama taken out: pictures change only when the page rests',
		within: 'src/lib/reader/scroll',
		cut: '.onStepEnter(({ element }) => onenter(zones.indexOf(element)))',
		put: '.onStepEnter(() => void onenter)',
		build: true,
		browser: 'reading',
		only: 'in the middle of a scroll'
	},
	{
		what: 'a listener left on at every change of place',
		within: 'src/lib/reader',
		cut: 'const now = stage.drawn;',
		put: "const now = stage.drawn;\n\t\taddEventListener('resize', () => now);",
		build: true,
		browser: 'long',
		only: 'phone .*500 jumps'
	},
	{
		what: 'animation frames that go on at rest',
		within: 'src/lib/reader',
		cut: 'const near = watchView(',
		put: 'const again = () => requestAnimationFrame(again);\n\tagain();\n\tconst near = watchView(',
		build: true,
		browser: 'long',
		only: 'nothing runs'
	},
	{
		what: 'a sheet that back does not close',
		within: 'src',
		cut: 'pushEntry({ ...stateNow()',
		put: 'history.replaceState({ ...stateNow()',
		build: true,
		browser: 'engines',
		only: 'chromium, desktop, en'
	},
	{
		what: 'reduced motion ignored',
		cut: 'able && wanted',
		put: 'able',
		build: true,
		browser: 'access',
		only: 'reduced: each map'
	},
	{
		what: 'labels of a map on their places instead of beside them',
		cut: 'translate: calc(var(--by-x) * 100% + var(--off-x, 0px)) calc(var(--by-y) * 100% + var(--off-y, 0px));',
		put: 'translate: -50% -50%;',
		build: true,
		browser: 'labels',
		only: '390 × 844, en'
	}
];

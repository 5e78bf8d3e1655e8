/** What a hand may break in this repository, and which tests have to say so. */

export interface Break {
	what: string;
	file: string;
	/** Stands once in the file, and is replaced. */
	cut: string;
	put: string;
	/** The story has to be built for these tests. */
	build?: true;
	/** Unit tests, or `fonts`: the step before a build. */
	unit?: string[];
	/** Browser tests: file, and the words of the tests' titles that are enough. */
	browser?: string;
	only?: string;
}

const HEAD = 'src/lib/page/Head.svelte';
const STORY = 'src/lib/reader/StoryView.svelte';
const PAGE = 'src/routes/[[lang=lang]]/[[section=section]]/+page.svelte';

export const BREAKS: Break[] = [
	{
		what: 'a dot too many: a silent report shown as giving',
		file: 'src/lib/marks/states.ts',
		cut: "if (!saying) return 'silent';",
		put: "if (!saying) return 'gives';",
		unit: ['evidence']
	},
	{
		what: 'a report’s position swapped in the mark',
		file: 'src/lib/marks/states.ts',
		cut: 'return reports.map((report) => {',
		put: 'return [...reports].reverse().map((report) => {',
		unit: ['evidence']
	},
	{
		what: 'a lane moved on every timeline',
		file: 'src/lib/content/compile/story.ts',
		cut: 'const lane = chart.lanes.findIndex((l) => l.id === item.lane);',
		put: 'const lane = (chart.lanes.findIndex((l) => l.id === item.lane) + 1) % chart.lanes.length;',
		unit: ['scenes']
	},
	{
		what: 'a mirrored map',
		file: 'src/lib/graphics/projection.ts',
		cut: 'return [round(p[0]), round(p[1])];',
		put: 'return [round(-p[0]), round(p[1])];',
		unit: ['scenes']
	},
	{
		what: 'a wrong canonical address: every page names the English one',
		file: HEAD,
		cut: '<link rel="canonical" href={head.url} />',
		put: '<link rel="canonical" href={head.editions[0]?.url} />',
		build: true,
		unit: ['built']
	},
	{
		what: 'missing hreflang',
		file: HEAD,
		cut: '<link rel="alternate" hreflang={edition.lang} href={edition.url} />',
		put: '',
		build: true,
		unit: ['built']
	},
	{
		what: 'a missing step in one language',
		file: 'src/story/chapters/moscow/ar.md',
		cut: '::step{#wait}',
		put: '',
		unit: ['story']
	},
	{
		what: 'a claim in the wrong chapter',
		file: 'src/story/evidence/ledger.yaml',
		cut: '- id: witness-office\n  chapter: prologue',
		put: '- id: witness-office\n  chapter: aleppo',
		unit: ['story']
	},
	{
		what: 'an Arabic interface word left in English',
		file: 'src/story/ui.ar.yaml',
		cut: 'sheet.close: إغلاق',
		put: 'sheet.close: Close',
		unit: ['story']
	},
	{
		what: 'a wrong time zone for the story’s clock',
		file: 'src/story/story.yaml',
		cut: "offset: '+03:00'",
		put: "offset: '+02:00'",
		unit: ['clock', 'scenes', 'night']
	},
	{
		what: 'the sun off by an hour',
		file: 'src/lib/graphics/sky.ts',
		cut: 'getPosition(new Date(ms), at[1], at[0])',
		put: 'getPosition(new Date(ms + 3_600_000), at[1], at[0])',
		unit: ['clock', 'night']
	},
	{
		what: 'a letter of the story that no font has',
		file: 'src/story/story.yaml',
		cut: 'ar: رواية شاهد واحد',
		put: 'ar: رواية شاهد واحد ۞☃',
		unit: ['fonts']
	},
	{
		what: 'the content policy dropped from the pages',
		file: 'src/hooks.server.ts',
		cut: 'html && withPolicy(afterPaint(html))',
		put: 'html',
		build: true,
		unit: ['policy']
	},
	{
		what: 'something fetched from a third party',
		file: 'src/app.html',
		cut: '%sveltekit.head%',
		put: '<link rel="stylesheet" href="https://fonts.example/all.css">%sveltekit.head%',
		build: true,
		unit: ['built']
	},
	{
		what: 'the sheet’s code in the first load: budget exceeded',
		file: STORY,
		cut: "import ChapterView from './ChapterView.svelte';",
		put: "import ChapterView from './ChapterView.svelte';\n\timport Early from '../evidence/Sheet.svelte';\n\tif (!Early) throw Early;",
		build: true,
		unit: ['built']
	},
	{
		what: 'pages that any site may frame',
		file: 'deploy/nginx.conf',
		cut: "default     \"frame-ancestors 'self';",
		put: 'default     "frame-ancestors *;',
		build: true,
		unit: ['nginx']
	},
	{
		what: 'markup made from a parameter of the address',
		file: 'src/lib/evidence/page/find.ts',
		cut: 'show(first, filtersNothing(first) ? null : 0);',
		put: 'show(first, null); none.innerHTML = decodeURIComponent(location.search);',
		build: true,
		browser: 'hostile',
		only: 'nothing injected'
	},
	{
		what: 'script asked for along with the words',
		file: 'src/hooks.server.ts',
		cut: 'withPolicy(afterPaint(html))',
		put: 'withPolicy(html)',
		build: true,
		browser: 'budget',
		only: 'no script is asked for'
	},
	{
		what: 'a listener left on at every change of place',
		file: 'src/lib/reader/ChapterView.svelte',
		cut: '/** Finer data when',
		put: "$effect(() => {\n\t\tvoid told;\n\t\taddEventListener('resize', () => told);\n\t});\n\t/** Finer data when",
		build: true,
		browser: 'long',
		only: 'phone .*500 jumps'
	},
	{
		what: 'animation frames that go on at rest',
		file: STORY,
		cut: 'onMount(() => {\n\t\tfor (const mark',
		put: 'onMount(() => {\n\t\tconst again = () => requestAnimationFrame(again);\n\t\tagain();\n\t\tfor (const mark',
		build: true,
		browser: 'long',
		only: 'nothing runs'
	},
	{
		what: 'a sheet that back does not close',
		file: PAGE,
		cut: 'push: (open) => pushState(',
		put: 'push: (open) => replaceState(',
		build: true,
		browser: 'engines',
		only: 'chromium, desktop, en'
	},
	{
		what: 'reduced motion ignored',
		file: 'src/lib/graphics/motion.ts',
		cut: "window.matchMedia('(prefers-reduced-motion: no-preference)').matches",
		put: 'true',
		build: true,
		browser: 'access',
		only: 'reduced: each map'
	},
	{
		what: 'a name of the map under the bar or over another',
		file: 'src/lib/pictures/map/labels.ts',
		cut: 'const PAD = 3;',
		put: 'const PAD = -40;',
		build: true,
		browser: 'labels',
		only: '390 × 844, en'
	}
];

import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { embedApps } from './embedApps.ts';
import { NO_LEVEL, baseLevels, levelModule } from './levels.ts';
import { reportStyles } from '../graphics/reportStyles.ts';
import { MAKER_WORDS } from './uiWords.ts';
import { pickWords } from '../model/uiWords.ts';
import { clientStory } from './compile/story.ts';
import { braidData } from './compile/braid.ts';
import { sheetData } from './compile/sheet.ts';
import { readStory, type ReadStory } from './read/story.ts';
import { languageOf } from '../model/languages.ts';
import type { Languages } from '../model/editions.ts';
import type { Lang } from '../model/story.ts';

const PREFIX = 'virtual:story/';

/**
 * The styles have an id like a file's, in the story's folder: in development SvelteKit puts the styles of such modules
 * into a page's head (it asks for them with `?inline`), but not those of a virtual id.
 */
const STYLES = '/evidence/reports.css';

/**
 * Makes a story folder available to the pages as virtual modules, read and checked once per build:
 * `virtual:story/full` (all of it, server only), `virtual:story/outline` (chapters and languages),
 * `virtual:story/client/<lang>` (scenes and interface words, no prose), `virtual:story/claims/<lang>` (what each
 * report gives, for the sheet), `virtual:story/embed/<lang>` (what the maker of embed code offers),
 * `virtual:story/base/<level>` (baked map layers) and `virtual:story/embed-apps` (script and styles of each section's
 * embed). `virtual:story/reports.css` has the reports' colours and threads. A module that each language has one of
 * (`PER_LANGUAGE`) can be imported without a language: it then holds an import for each, under its code.
 * A faulty story stops the build with file:line.
 * @param dir the story's folder
 * @param base path of the site under its host, without a slash at the end; empty for a site of its own
 */
export function storyPlugin(dir: string, base: string): Plugin {
	const folder = resolve(dir);
	const styles = folder + STYLES;
	let reading: Promise<ReadStory> | null = null;
	const read = () => (reading ??= readStory(folder, { base }));

	return {
		name: 'story',
		async buildStart() {
			const first = reading === null;
			const { story, warnings } = await read();
			// Once, however many bundles the build makes.
			if (first) for (const warning of warnings) this.warn(warning);
			for (const file of story.files) this.addWatchFile(file);
		},
		resolveId(id) {
			if (id === `${PREFIX}reports.css`) return styles;
			if (id.endsWith(`${STYLES}?inline`)) return `${styles}?inline`;
			return id.startsWith(PREFIX) ? `\0${id}` : null;
		},
		async load(id) {
			if (id.split('?')[0] === styles) return reportStyles((await read()).story.reports);
			if (!id.startsWith(`\0${PREFIX}`)) return null;
			const [what, arg = ''] = id.slice(PREFIX.length + 1).split('/');
			if (!arg && PER_LANGUAGE.includes(what!)) return loaders(what!, (await read()).story.languages);
			if (what === 'base') return levelModule(folder, baseLevels(folder)[Number(arg)] ?? NO_LEVEL);
			const value = storyData(what!, arg as Lang, await read());
			return value ? json(await value) : null;
		},
		handleHotUpdate({ file, server }) {
			if (!file.startsWith(folder)) return;
			reading = null;
			for (const module of server.moduleGraph.idToModuleMap.values()) {
				if (module.id?.startsWith(`\0${PREFIX}`) || module.id?.startsWith(styles))
					server.moduleGraph.invalidateModule(module);
			}
			server.ws.send({ type: 'full-reload' });
		}
	};
}

/** What a virtual module of story data holds; null for a name that is none. */
function storyData(what: string, lang: Lang, { story }: ReadStory): unknown {
	const { languages } = story;
	switch (what) {
		case 'full':
			return {
				...story,
				dir: undefined,
				files: undefined,
				braids: Object.fromEntries(languages.map((l) => [l, braidData(story, l)]))
			};
		case 'embed':
			return {
				lang,
				languages,
				ui: pickWords(story.ui[lang], MAKER_WORDS),
				titles: Object.fromEntries(
					languages.map((l) => [l, story.chapters[l].map(({ id, title }) => ({ id, title }))])
				),
				title: Object.fromEntries(languages.map((l) => [l, story.front.title[l]])),
				names: Object.fromEntries(languages.map((l) => [l, languageOf(l).name]))
			};
		case 'embed-apps':
			return embedApps(story);
		case 'outline':
			return { chapters: story.front.chapters, languages };
		case 'client':
			return clientStory(story, lang);
		case 'claims':
			return sheetData(story, lang);
		default:
			return null;
	}
}

/** Modules that each language has one of, such as `virtual:story/client/ar`. */
const PER_LANGUAGE = ['client', 'claims', 'embed'];

/** One import for each language, under its code, so that a page loads its own language's module and no other. */
function loaders(what: string, languages: Languages): string {
	const each = languages.map((l) => `${JSON.stringify(l)}: () => import('${PREFIX}${what}/${l}')`);
	return `export default { ${each.join(', ')} };`;
}

const json = (value: unknown) => `export default ${JSON.stringify(value)};`;

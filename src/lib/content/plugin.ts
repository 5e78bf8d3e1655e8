import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { inlineApp, inlineScript } from './inline.ts';
import { pickUi } from '../model/pick.ts';
import { clientStory, ledgerData } from './compile/story.ts';
import { sheetData } from './compile/sheet.ts';
import { readStory, type ReadStory } from './read/story.ts';
import type { BaseLevel } from '../pictures/map/base.ts';
import { unusedParts } from '../embed/parts.ts';
import { LANGS, type Lang, type Story } from '../model/story.ts';

const PREFIX = 'virtual:story/';

/**
 * Makes a story folder available to the pages as virtual modules, read and checked once per build:
 * `virtual:story/full` (all of it, server only), `virtual:story/client/<lang>` (scenes and interface
 * words, no prose), `virtual:story/claims/<lang>` (what each report gives, for the sheet),
 * `virtual:story/base/<level>` (baked map layers), `virtual:story/find` (the script of the evidence page, as
 * text), `virtual:story/card` (script and styles of the embed card) and `virtual:story/loader` (embed.js). A
 * faulty story stops the build with file:line.
 */
export function storyPlugin(dir: string, base: string): Plugin {
	const folder = resolve(dir);
	let reading: Promise<ReadStory> | null = null;
	const read = () => (reading ??= readStory(folder, { base }));

	return {
		name: 'story',
		async buildStart() {
			const { story } = await read();
			for (const file of story.files) this.addWatchFile(file);
		},
		resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
		async load(id) {
			if (!id.startsWith(`\0${PREFIX}`)) return null;
			const [what, arg = ''] = id.slice(PREFIX.length + 1).split('/');
			if (what === 'base') return levelModule(folder, baseLevels(folder)[Number(arg)] ?? NO_LEVEL);
			if (what === 'find') return json(await inlineScript(resolve('src/lib/evidence/page/find.ts')));
			if (what === 'loader') return json(await inlineScript(resolve('src/lib/embed/loader.ts')));
			const { story, dots } = await read();
			const lang = arg as Lang;
			switch (what) {
				case 'full':
					return json({
						...story,
						dir: undefined,
						files: undefined,
						dots,
						ledgers: Object.fromEntries(LANGS.map((l) => [l, ledgerData(story, l)]))
					});
				case 'embed':
					return json({
						lang,
						ui: pickUi(story.ui[lang], ['embed.', 'sheet.close']),
						titles: Object.fromEntries(
							LANGS.map((l) => [l, story.chapters[l].map(({ id, title }) => ({ id, title }))])
						),
						title: Object.fromEntries(LANGS.map((l) => [l, story.front.title[l]])),
						names: Object.fromEntries(LANGS.map((l) => [l, story.ui[l]['lang.name']]))
					});
				case 'card':
					return json(await cardApps(story));
				case 'outline':
					return json({ chapters: story.front.chapters });
				case 'client':
					return json(withoutPageWords(clientStory(story, lang)));
				case 'ledger':
					return json(ledgerData(story, lang));
				case 'claims':
					return json(sheetData(story, lang));
				default:
					return null;
			}
		},
		handleHotUpdate({ file, server }) {
			if (!file.startsWith(folder)) return;
			reading = null;
			for (const module of server.moduleGraph.idToModuleMap.values()) {
				if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module);
			}
			server.ws.send({ type: 'full-reload' });
		}
	};
}

/** Script and styles of each section's card; sections with the same kinds of pictures share one build. */
async function cardApps(story: Story): Promise<Record<string, Awaited<ReturnType<typeof inlineApp>>>> {
	const built = new Map<string, ReturnType<typeof inlineApp>>();
	const apps: Record<string, Awaited<ReturnType<typeof inlineApp>>> = {};
	for (const chapter of story.front.chapters) {
		const without = unusedParts(story, chapter);
		const key = without.join();
		if (!built.has(key)) built.set(key, inlineApp(resolve('src/lib/embed/client.ts'), without));
		apps[chapter] = await built.get(key)!;
	}
	return apps;
}

/** Interface words of the evidence page alone; that page is made on the server, the story needs none of them. */
const PAGE_WORDS = /^(evidence\.(page|find|file)|about)\./;
function withoutPageWords<T extends { ui: Record<string, string> }>(story: T): T {
	return {
		...story,
		ui: Object.fromEntries(Object.entries(story.ui).filter(([key]) => !PAGE_WORDS.test(key)))
	};
}

/** The baked levels of a story's map, coarsest first. */
function baseLevels(folder: string): BaseLevel[] {
	const dir = resolve(folder, 'base');
	if (!existsSync(dir)) return [];
	return readdirSync(dir)
		.filter((f) => f.endsWith('.json'))
		.map((f) => JSON.parse(readFileSync(resolve(dir, f), 'utf8')) as BaseLevel)
		.sort((a, b) => b.quantum - a.quantum);
}

/** A level as a module; its relief's picture goes through the bundler and gets a hashed address. */
function levelModule(folder: string, level: BaseLevel): string {
	if (!level.relief) return json(level);
	const picture = JSON.stringify(`${resolve(folder, 'base', level.relief.file)}?url`);
	return `import href from ${picture};\nconst level = ${JSON.stringify(level)};\nlevel.relief.href = href;\nexport default level;`;
}

const NO_LEVEL: BaseLevel = { level: 'none', quantum: 1, extent: [0, 0, 0, 0], layers: {} };

const json = (value: unknown) => `export default ${JSON.stringify(value)};`;

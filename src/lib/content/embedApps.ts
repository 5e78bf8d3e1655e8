/** The embeds' script: one build for each set of kinds of pictures that a section needs. Build only. */
import { resolve } from 'node:path';
import type { Story } from '../model/story.ts';
import { pictures } from '../pictures/registry.ts';
import { inlineApp, type InlineApp } from './inline.ts';

type Scenes = Pick<Story, 'scenes'>;
type Kind = keyof typeof pictures;
const isKind = (name: string): name is Kind => name in pictures;
const kinds = Object.keys(pictures).filter(isKind);

/** The kinds of pictures that a section's steps show, in the order of the registry. */
export function kindsOf({ scenes }: Scenes, section: string): Kind[] {
	const shown = new Set(Object.values(scenes[section]!.steps).map((s) => s.view));
	return kinds.filter((kind) => shown.has(kind));
}

/** The entry module of a section's embed: starts it with the components of the section's own kinds, and no others. */
export function embedEntry(story: Scenes, section: string): string {
	const lib = resolve('src/lib').replaceAll('\\', '/');
	const load = (name: string, path: string) => `import ${name} from '${lib}/pictures/${path}';`;
	const own = kindsOf(story, section);
	return [
		`import { start } from '${lib}/embed/client.ts';`,
		...own.map((kind) => load(kind, `${kind}/Picture.svelte`)),
		`start({ ${own.map((kind) => `${kind}: { Picture: ${kind} }`).join(', ')} });`
	].join('\n');
}

/** Script and styles of each section's embed; sections with the same kinds of pictures share one build. */
export async function embedApps(story: Story): Promise<Record<string, InlineApp>> {
	const built = new Map<string, Promise<InlineApp>>();
	const apps: Record<string, InlineApp> = {};
	for (const section of story.front.chapters) {
		const entry = embedEntry(story, section);
		if (!built.has(entry)) built.set(entry, inlineApp(entry));
		apps[section] = await built.get(entry)!;
	}
	return apps;
}

import { resolve } from 'node:path';
import { unusedParts } from '../embed/parts.ts';
import type { Story } from '../model/story.ts';
import { inlineApp } from './inline.ts';

/** Script and styles of each section's card; sections with the same kinds of pictures share one build. */
export async function cardApps(story: Story): Promise<Record<string, Awaited<ReturnType<typeof inlineApp>>>> {
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

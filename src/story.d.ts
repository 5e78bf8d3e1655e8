/** The virtual modules that the story plugin makes; see src/lib/content/plugin.ts. */
declare module 'virtual:story/full' {
	import type { Story, Lang } from '#lib/model/story.ts';
	import type { BraidData } from '#lib/pictures/braid/compiled.ts';
	const story: Omit<Story, 'dir' | 'files'> & {
		braids: Record<Lang, BraidData | null>;
	};
	export default story;
}
declare module 'virtual:story/outline' {
	import type { Languages } from '#lib/model/editions.ts';
	const outline: { chapters: string[]; languages: Languages };
	export default outline;
}
declare module 'virtual:story/client' {
	import type { ClientStory } from '#lib/model/compiled.ts';
	import type { Lang } from '#lib/model/languages.ts';
	const load: Record<Lang, () => Promise<{ default: ClientStory }>>;
	export default load;
}
declare module 'virtual:story/client/*' {
	import type { ClientStory } from '#lib/model/compiled.ts';
	const story: ClientStory;
	export default story;
}
declare module 'virtual:story/claims' {
	import type { SheetData } from '#lib/evidence/sheet/sheet.ts';
	import type { Lang } from '#lib/model/languages.ts';
	const load: Record<Lang, () => Promise<{ default: SheetData }>>;
	export default load;
}
declare module 'virtual:story/claims/*' {
	import type { SheetData } from '#lib/evidence/sheet/sheet.ts';
	const claims: SheetData;
	export default claims;
}
declare module 'virtual:story/base/*' {
	import type { BaseLevel } from '#lib/pictures/basemap/base.ts';
	const level: BaseLevel;
	export default level;
}
declare module 'virtual:story/embed' {
	import type { MakerData } from '#lib/embed/maker/maker.ts';
	import type { Lang } from '#lib/model/languages.ts';
	const load: Record<Lang, () => Promise<{ default: MakerData }>>;
	export default load;
}
declare module 'virtual:story/embed/*' {
	import type { MakerData } from '#lib/embed/maker/maker.ts';
	const data: MakerData;
	export default data;
}
declare module 'virtual:story/embed-apps' {
	import type { InlineApp } from '#lib/content/inline.ts';
	/** By section: the embed's script and styles as text, to stand inside its page. */
	const apps: Record<string, InlineApp>;
	export default apps;
}
/** Colours of the reports, as styles: see graphics/reportStyles.ts. */
declare module 'virtual:story/reports.css';
/** The pages' own script, built by vite.client.config.ts; see scripts/vite/clientEntry.ts. Null in development. */
declare module 'virtual:client' {
	export const folder: string | null;
	export const manifest: { entries: Record<string, string>; files: Record<string, string[]> } | null;
}
/** An inline script as text; see scripts/vite/inlineScripts.ts. */
declare module '*.inline.ts?script' {
	const code: string;
	export default code;
}

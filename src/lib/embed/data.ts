/** What an embed is made of. */
import type { SheetData } from '../evidence/sheet/sheet.ts';
import type { ClientStory } from '../model/compiled.ts';
import type { Level } from '../model/context.ts';
import type { BraidData } from '../pictures/braid/compiled.ts';
import type { Theme } from './options.ts';

/** All that the embed's script needs; it stands in the page as JSON. */
export interface EmbedData {
	/** The story cut down to one chapter. */
	story: ClientStory;
	/** What the sheet shows of the claims of this section. */
	claims: SheetData;
	/** Ink and ground of what frames the picture, where a theme sets them. */
	inks: Record<Exclude<Theme, 'auto'>, { ink: 'day' | 'night'; ground: string }>;
	/** Levels of the map that stand in the page. */
	levels: Level[];
	links: {
		/** The whole story at this section. */
		full: string;
		evidence: string;
	};
}

/** Id of the element that holds the data. */
export const EMBED_DATA = 'embed-data';

/** HTML that only the server has; it stands in the page and script never owns it. */
export interface EmbedWords {
	steps: { id: string; html: string; alt: string }[];
	/** What the braid shows; null where no step shows it. */
	braid: BraidData | null;
	/** Address in the whole story of each claim that a picture names and these words do not. */
	elsewhere: Record<string, string>;
	/** Sources of the maps, and the policy on borders. */
	notes: string[];
}

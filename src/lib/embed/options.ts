/** What an embed card is made of, and what its address may ask for. */
import type { SheetData } from '../evidence/sheet/sheet.ts';
import type { LedgerData } from '../pictures/ledger/ledgerMarkup.ts';
import type { Level } from '../pictures/map/base.ts';
import type { ClientStory } from '../model/compiled.ts';

/** Ink and ground of what frames the picture. */
interface CardInk {
	ink: 'day' | 'night';
	ground: string;
}

/** All that the card's script needs; it stands in the page as JSON. */
export interface CardData {
	/** The story cut down to one chapter. */
	story: ClientStory;
	claims: SheetData;
	inks: Record<'paper' | 'night', CardInk>;
	/** Levels of the map that stand in the page. */
	levels: Level[];
	/** Rows of the ledger, only where a chapter mixes it with other pictures. */
	ledger: LedgerData | null;
	links: {
		/** The whole story at this section. */
		full: string;
		evidence: string;
	};
	/** Places in steps of this card: claim -> step. */
	places: Record<string, string>;
}

/** What only the server has: words and drawn symbols as HTML. */
export interface CardWords {
	steps: { id: string; html: string; alt: string }[];
	ledger: string | null;
	/** Sources of the maps, and the policy on borders. */
	notes: string;
}

export const THEMES = ['paper', 'night', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

export interface CardOptions {
	theme: Theme;
	/** Index of the step to open with. */
	step: number;
	autoplay: boolean;
}

/**
 * Reads the card's address. `step` is a step's id or its number from 1. What makes no sense is left out and
 * named in `odd`.
 */
export function readOptions(search: string, steps: readonly string[]): CardOptions & { odd: string[] } {
	const asked = new URLSearchParams(search);
	const odd: string[] = [];
	const options: CardOptions = { theme: 'auto', step: 0, autoplay: false };
	const theme = asked.get('theme');
	if (theme !== null) {
		if ((THEMES as readonly string[]).includes(theme)) options.theme = theme as Theme;
		else odd.push(`theme is ${THEMES.join(', ')}`);
	}
	const step = asked.get('step');
	if (step !== null) {
		const index = steps.includes(step) ? steps.indexOf(step) : /^\d{1,3}$/.test(step) ? Number(step) - 1 : -1;
		if (index >= 0 && index < steps.length) options.step = index;
		else odd.push(`step is 1 to ${steps.length} or one of ${steps.join(', ')}`);
	}
	const autoplay = asked.get('autoplay');
	if (autoplay !== null) {
		if (/^(1|true|)$/.test(autoplay)) options.autoplay = true;
		else if (!/^(0|false)$/.test(autoplay)) odd.push('autoplay is 1 or 0');
	}
	return { ...options, odd };
}

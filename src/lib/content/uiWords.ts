/**
 * The interface words that a story must have in every language: the union of what the rooms declare in their
 * `uiWords.ts`. A word that a component needs is added to its room's list; then `ui.<language>.yaml` has to hold it.
 */
import * as chrome from '../chrome/uiWords.ts';
import * as embed from '../embed/uiWords.ts';
import * as evidence from '../evidence/uiWords.ts';
import * as marks from '../marks/uiWords.ts';
import * as page from '../page/uiWords.ts';
import { pictureBuildWords, pictureWords } from '../pictures/words.ts';
import * as preview from '../preview/uiWords.ts';
import * as reader from '../reader/uiWords.ts';
import * as share from '../share/uiWords.ts';

/** What comes to the browser with the sheet, and with the maker of embed code. */
export const { SHEET_WORDS } = evidence;
/** Of the maker alone, which is a page and a dialog. */
export const { MAKER_WORDS } = embed;

/** Interface words that are compiled into the times of scenes. */
const CLOCK_WORDS = ['clock.from', 'clock.to', 'clock.comma', 'clock.zone'] as const;

/** What the story's page sends to the browser: the words of the components that run there. */
export const STORY_BROWSER_WORDS = [
	...chrome.BAR_WORDS,
	...chrome.CHAPTER_MENU_WORDS,
	...chrome.RAIL_WORDS,
	...chrome.LEGEND_WORDS,
	...pictureWords
] as const;

/** Every interface word. A word by number stands here without its plural category (model/plural.ts). */
export const UI_WORDS = [
	...CLOCK_WORDS,
	...STORY_BROWSER_WORDS,
	...embed.EMBED_WORDS,
	...pictureBuildWords,
	...chrome.FRONT_WORDS,
	...chrome.FOOT_WORDS,
	...embed.EMBED_PAGE_WORDS,
	...MAKER_WORDS,
	...SHEET_WORDS,
	...evidence.EVIDENCE_PAGE_WORDS,
	...evidence.FILTER_WORDS,
	...evidence.FILE_WORDS,
	...marks.MARK_WORDS,
	...page.HEAD_WORDS,
	...page.ERROR_WORDS,
	...preview.PREVIEW_WORDS,
	...reader.STORY_PAGE_WORDS,
	...reader.OPENING_WORDS,
	...share.SHARE_MENU_WORDS,
	...share.SHARE_SCRIPT_WORDS
] as const;
/** A key of ui.<language>.yaml. */
export type UiWord = (typeof UI_WORDS)[number];

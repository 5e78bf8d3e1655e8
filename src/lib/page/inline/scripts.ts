/** The code of every inline script of the pages, as it stands in them. Server only. */
import find from '../../evidence/page/filter/filter.inline.ts?script';
import hold from './hold.inline.ts?script';
import onward from './onward.inline.ts?script';
import open from './open.inline.ts?script';
import start from './start.inline.ts?script';
import switches from './switches.inline.ts?script';

/** Code by name; each is built by scripts/vite/inlineScripts.ts. */
export const scripts = { switches, hold, open, start, onward, find };
/** What InlineScript.svelte can put into a page. */
export type InlineScriptName = keyof typeof scripts;

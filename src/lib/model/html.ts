/** The one place where text becomes markup. Svelte escapes by itself; these are for what is no component. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in markup and in a double-quoted attribute, of HTML and of XML. */
export const esc = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** A value as JSON inside a `<script>`: nothing in it can end the element or open a comment. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * A `<script>` that holds data, as markup for `{@html}`: a Svelte template has no expressions inside a script.
 * @param type its MIME type, such as `application/ld+json`
 * @param id by which a script finds it
 */
export const dataScript = (type: string, value: unknown, id?: string): string =>
	`<script type="${esc(type)}"${id ? ` id="${esc(id)}"` : ''}>${scriptJson(value)}</script>`;

/**
 * A `<script>` that runs, as markup for `{@html}`.
 * @param code made by the inline-scripts plugin, which sees to it that the code cannot end the element
 * @param data values that the script finds in its element's dataset
 */
export const codeScript = (code: string, data: Record<string, string> = {}): string =>
	`<script${Object.entries(data)
		.map(([key, value]) => ` data-${key}="${esc(value)}"`)
		.join('')}>${code}</script>`;

/** A `<style>`, as markup for `{@html}`: a Svelte template has no expressions inside a style. `css` is our own. */
export const styleElement = (css: string): string => `<style>${css}</style>`;

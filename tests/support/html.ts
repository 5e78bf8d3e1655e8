/** Reads built HTML into a small tree, strictly: a tag that does not close is an error. No browser needed. */

export interface Element {
	name: string;
	attrs: Record<string, string>;
	children: (Element | string)[];
	parent: Element | null;
}

const VOID = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' ') as string[]
);
const RAW = new Set(['script', 'style']);
const TAG =
	/<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=/>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, dec, name) => {
		if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
		if (dec) return String.fromCodePoint(Number(dec));
		return NAMED[String(name)] ?? whole;
	});
}

/** The document, or fragment, as a root element without a name. Throws where tags do not match. */
export function parseHtml(source: string): Element {
	const root: Element = { name: '', attrs: {}, children: [], parent: null };
	let open = root;
	let done = 0;
	TAG.lastIndex = 0;
	for (let match = TAG.exec(source); match; match = TAG.exec(source)) {
		if (match.index > done) open.children.push(decode(source.slice(done, match.index)));
		done = TAG.lastIndex;
		const [, closing, written, attributes = '', selfClosing] = match;
		if (!written) continue;
		const name = written.toLowerCase();
		if (closing) {
			if (open.name !== name) {
				const line = source.slice(0, match.index).split('\n').length;
				throw new Error(`Line ${line}: </${name}> closes <${open.name}>`);
			}
			open = open.parent!;
			continue;
		}
		const attrs: Record<string, string> = {};
		for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
			attrs[key!.toLowerCase()] = decode(double ?? single ?? bare ?? '');
		}
		const element: Element = { name, attrs, children: [], parent: open };
		open.children.push(element);
		if (VOID.has(name) || selfClosing) continue;
		if (RAW.has(name)) {
			const end = source.indexOf(`</${name}`, done);
			if (end < 0) throw new Error(`<${name}> does not end`);
			element.children.push(source.slice(done, end));
			done = source.indexOf('>', end) + 1;
			TAG.lastIndex = done;
			continue;
		}
		open = element;
	}
	if (done < source.length) open.children.push(decode(source.slice(done)));
	if (open !== root) throw new Error(`<${open.name}> does not end`);
	return root;
}

/** All elements below, in document order, that `wanted` takes. */
export function elements(root: Element, wanted: (element: Element) => boolean = () => true): Element[] {
	const found: Element[] = [];
	const visit = (element: Element) => {
		for (const child of element.children) {
			if (typeof child === 'string') continue;
			if (wanted(child)) found.push(child);
			visit(child);
		}
	};
	visit(root);
	return found;
}

export const named = (root: Element, name: string): Element[] => elements(root, (e) => e.name === name);
export const having = (root: Element, attribute: string): Element[] =>
	elements(root, (e) => attribute in e.attrs);

/** The words of an element as one line, scripts and styles apart. */
export function words(element: Element): string {
	const parts: string[] = [];
	const visit = (e: Element) => {
		for (const child of e.children) {
			if (typeof child === 'string') parts.push(child);
			else if (!RAW.has(child.name)) visit(child);
		}
	};
	visit(element);
	return oneLine(parts.join(''));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

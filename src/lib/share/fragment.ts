/** A text fragment: the part of an address that has the browser find and mark words (`#:~:text=…`). */
const LONG = 110;

const words = (text: string) => text.trim().split(/\s+/).filter(Boolean);
// A hyphen and a comma mean something in a fragment.
const enc = (parts: string[]) =>
	encodeURIComponent(parts.join(' ')).replace(/-/g, '%2D').replace(/,/g, '%2C');

/**
 * The directive for a selection as the browser gives it, blocks on lines of their own. A long one, or one over
 * several blocks, is named by its first and last words; `before` is what stands before it in its block, and
 * tells it from the same words elsewhere.
 */
export function textFragment(selection: string, before = ''): string {
	const blocks = selection
		.split(/\n+/)
		.map(words)
		.filter((b) => b.length > 0);
	const first = blocks[0];
	const last = blocks.at(-1);
	if (!first || !last) return '';
	const whole = blocks.length === 1 && first.join(' ').length <= LONG;
	const prefix = words(before).slice(-3);
	return (
		'#:~:text=' +
		(prefix.length > 0 ? `${enc(prefix)}-,` : '') +
		(whole ? enc(first) : `${enc(first.slice(0, 4))},${enc(last.slice(-4))}`)
	);
}

/** Fills `{name}` in an interface text. A name without a value stays as it is, so that a slip is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

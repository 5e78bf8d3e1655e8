/**
 * Countries that a picture brings forward, as the properties that the base map reads (markup.ts): a style for the
 * `<svg>` or `<g>` that holds `<use href="#base-0">`.
 * @param bright layers of countries in question, such as `country-xy`: the brightest, with a full border
 * @param route layers of countries on the way: brighter than the ground, with a fine border
 */
export function litStyle(bright: readonly string[], route: readonly string[] = []): string {
	const light = (ground: string, width: string) => (layer: string) =>
		`--${layer}:${ground};--${layer}-line:${width}`;
	return [
		...route.map(light('var(--map-route)', '.6px')),
		...bright.map(light('var(--map-bright)', '1.3px'))
	].join(';');
}

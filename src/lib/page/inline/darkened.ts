/**
 * Sets `html.darkened` where the browser darkens every page and heeds no wish to be left out: it changes text and boxes,
 * but neither drawings nor the light edge around letters, which styles then leave away. A system colour shows it.
 */
export function markDarkened(root: HTMLElement): void {
	const probe = document.createElement('i');
	probe.style.cssText = 'display:none;color-scheme:only light;background:Canvas';
	root.append(probe);
	const { backgroundColor } = getComputedStyle(probe);
	probe.remove();
	if (backgroundColor !== 'rgb(255, 255, 255)' && !matchMedia('(forced-colors: active)').matches)
		root.classList.add('darkened');
}

/** Selected words offer a link to themselves; the code for it comes with the first selection. */
export function offerQuoteLinks(): void {
	const onselect = () => {
		if (getSelection()?.isCollapsed ?? true) return;
		document.removeEventListener('selectionchange', onselect);
		import('../../share/quote.ts').then(
			(m) => m.watchSelection(),
			() => console.info('No link to selected words: that part did not load.')
		);
	};
	document.addEventListener('selectionchange', onselect);
}

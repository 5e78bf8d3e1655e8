/**
 * A page translator as Chrome's, Google's and Edge's: puts `<font>` elements in place of text nodes, and translates
 * what comes later too. Its translation of a word is the word in «angle quotes». Runs in the page: `page.evaluate`
 * takes it as it stands, so it names nothing but its own.
 */
export function translate(): void {
	const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'NOSCRIPT', 'TITLE', 'TEMPLATE', 'CODE', 'FONT']);
	const XHTML = 'http://www.w3.org/1999/xhtml';
	const left = (text: Node): boolean => {
		for (let e = text.parentElement; e; e = e.parentElement) {
			if (SKIPPED.has(e.tagName) || e.namespaceURI !== XHTML || !e.translate) return true;
		}
		return false;
	};
	function translateIn(root: Node): void {
		const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const found: Text[] = [];
		while (texts.nextNode()) {
			const text = texts.currentNode as Text;
			if (text.data.trim() && !left(text)) found.push(text);
		}
		for (const text of found) {
			const outer = document.createElement('font');
			outer.dir = 'auto';
			const inner = outer.appendChild(document.createElement('font'));
			inner.textContent = `«${text.data.trim()}»`;
			text.replaceWith(outer);
		}
	}
	document.documentElement.lang = 'fr';
	document.documentElement.classList.add('translated-ltr');
	translateIn(document.body);
	const watching = new MutationObserver((records) => {
		for (const { addedNodes } of records) {
			for (const node of addedNodes) {
				if (node instanceof Text && node.parentElement) translateIn(node.parentElement);
				else if (node instanceof Element && node.tagName !== 'FONT') translateIn(node);
			}
		}
	});
	watching.observe(document.body, { childList: true, subtree: true, characterData: true });
	// The reader asks for the original again.
	addEventListener('untranslate', () => watching.disconnect(), { once: true });
}

/** The words below the elements that a selector names, a translator's quotes taken off, without white space. */
export function wordsIn(selector: string): string {
	return [...document.querySelectorAll(selector)]
		.map((e) => {
			const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
			let all = '';
			while (texts.nextNode()) {
				const text = texts.currentNode as Text;
				if (!text.parentElement!.closest('style, script, title')) all += text.data;
			}
			return all;
		})
		.join('|')
		.replace(/[\s«»]/g, '');
}

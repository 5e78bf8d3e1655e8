/**
 * On the page for wrong addresses: many hosts know only one, the first edition's. From an address of another edition
 * (`data-editions`, their top addresses separated by spaces) it leads on to that edition's own page.
 */
const own = document
	.currentScript!.dataset['editions']!.split(' ')
	.find((top) => top && location.pathname.startsWith(top));
if (own) location.replace(`${own}404.html`);

export {};

/** Where a link can be shared to, as plain addresses: no SDK, nothing that tracks. */
export const TARGETS = ['whatsapp', 'telegram', 'x', 'facebook', 'mail'] as const;

/** The address that shares a page, for each target. @param url a path alone where the site's origin is not known */
export function shareTargets(url: string, title: string): Record<(typeof TARGETS)[number], string> {
	const [u, t] = [encodeURIComponent(url), encodeURIComponent(title)];
	return {
		whatsapp: `https://wa.me/?text=${t}%0A${u}`,
		telegram: `https://t.me/share/url?url=${u}&text=${t}`,
		x: `https://x.com/intent/post?url=${u}&text=${t}`,
		facebook: `https://www.facebook.com/sharer/sharer.php?u=${u}`,
		mail: `mailto:?subject=${t}&body=${u}`
	};
}

/** Title and address that a menu shares, read back from its mail link: the HTML says them once. */
export function sharedBy(details: Element): { title: string; url: string } | null {
	const mail = details.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
	if (!mail) return null;
	const { searchParams } = new URL(mail.href);
	// Built without an origin, the page has paths only: here the origin is known.
	const url = new URL(searchParams.get('body') ?? '', location.href).href;
	return { title: searchParams.get('subject') ?? '', url };
}

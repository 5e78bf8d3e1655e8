/** The site's own address: an origin from one setting, and the path that the site stands under. */
export interface Site {
	/** https://example.org, or '' where nobody set it. */
	origin: string;
	/** /2024/no-answer, or ''. */
	base: string;
}

/** Reads the setting. Throws where it is no origin: a path belongs into BASE_PATH. */
export function siteOf(origin: string | undefined, base: string): Site {
	const given = (origin ?? '').trim().replace(/\/+$/, '');
	if (given) {
		const url = URL.canParse(given) ? new URL(given) : null;
		if (!url || !/^https?:$/.test(url.protocol) || url.origin !== given.toLowerCase()) {
			throw new Error(
				`PUBLIC_ORIGIN must be an origin without a path, e.g. https://example.org (a path goes into BASE_PATH); it is "${given}"`
			);
		}
		return { origin: url.origin, base };
	}
	return { origin: '', base };
}

/** Printed by the build where no origin is set. */
export const NO_ORIGIN =
	'PUBLIC_ORIGIN is not set: canonical links, link previews and the sitemap name paths only, and shared links show no picture. For a site on the web build with PUBLIC_ORIGIN=https://example.org';

/** A path of the site, with the base in it, as an address: absolute where the origin is known. */
export const addressOf = (site: Site, path: string): string => site.origin + path;

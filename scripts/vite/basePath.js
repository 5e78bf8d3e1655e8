/**
 * Path of the site under its host, from BASE_PATH: such as /2024/no-answer, without a slash at the end; empty for a site
 * of its own, for which a single slash stands too. Throws for a path that does not start with a slash.
 * @returns {'' | `/${string}`}
 */
export function basePath(given = process.env.BASE_PATH ?? '') {
	const base = given.replace(/\/+$/, '');
	if (base && !base.startsWith('/')) {
		throw new Error(`BASE_PATH must start with a slash, e.g. /2024/no-answer; it is "${given}"`);
	}
	return /** @type {'' | `/${string}`} */ (base);
}

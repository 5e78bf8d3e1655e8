import type { Protocol } from './protocol.ts';

/** Pages that hold their frames by Embedly, whose message Medium reads. */
const EMBEDLY = /^https:\/\/([\w-]+\.)*(medium\.com|embedly\.com|embed\.ly)\//;

/** Embedly and Medium: known by the page that holds the frame, or asked for with `?medium`. */
export const medium: Protocol = {
	fromPlace: ({ query, href, referrer }) =>
		query.has('medium') || EMBEDLY.test(referrer)
			? ({ height }) => JSON.stringify({ src: href, context: 'iframe.resize', height })
			: null
};

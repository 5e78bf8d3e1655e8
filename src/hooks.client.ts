import type { HandleClientError } from '@sveltejs/kit';
import { keepAsSent } from '#lib/page/asSent.ts';

keepAsSent(document.body);

/**
 * The page came whole from the server. When a part of its script does not come, Kit would put an error page in
 * its place; held back here for ever, it leaves the words and pictures as they are. Links load pages anew, so
 * nothing else waits for this.
 */
export const handleError: HandleClientError = ({ error }) => {
	console.info('The page stays as it came, without script:', error);
	return new Promise<never>(() => {});
};

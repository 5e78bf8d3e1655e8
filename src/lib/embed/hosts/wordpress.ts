import { clampHeight } from '../height.ts';
import { fieldsOf, type Protocol, type SizeMessage } from './protocol.ts';

/** Least and greatest height that WordPress takes, px. */
const BOUNDS = [200, 1000] as const;

/** WordPress tells its frame a secret behind `#?`, which has to come back with every message; null elsewhere. */
const secretIn = (hash: string): string | null =>
	/^#\?(?:.*&)?secret=([A-Za-z0-9]{1,40})(?:&|$)/.exec(hash)?.[1] ?? null;

const sizeWith =
	(secret: string): SizeMessage =>
	({ height }) => ({ message: 'height', value: clampHeight(height, ...BOUNDS), secret });

/** WordPress's own embeds (`wp-embed.js`). It opens a link of its frame itself, where that leads to the frame's own host. */
export const wordpress: Protocol = {
	fromPlace({ hash }) {
		const secret = secretIn(hash);
		return secret ? sizeWith(secret) : null;
	},
	fromMessage(data, { hash }) {
		const secret = secretIn(hash);
		const message = fieldsOf(data);
		return secret && message?.['message'] === 'ready' && message['secret'] === secret
			? { size: sizeWith(secret) }
			: null;
	},
	openLink(href, { hash, href: own }) {
		const secret = secretIn(hash);
		// It ignores every other host, without an answer.
		const opens = new URL(href).host === new URL(own).host;
		return secret && opens ? { message: 'link', value: href, secret } : null;
	}
};

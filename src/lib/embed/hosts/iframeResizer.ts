import { isFrameId, type Protocol, type SizeMessage } from './protocol.ts';

const GREETING = '[iFrameSizer]';
/** A greeting carries at least so many fields; later commands of the host have fewer and are left alone. */
const FIELDS = 8;
/** A greeting is shorter than this; anything longer is not looked at. */
const LONGEST = 2000;

/** iframe-resizer 4 and 5: the host greets with `[iFrameSizer]<id>:…`. https://iframe-resizer.com */
export const iframeResizer: Protocol = {
	fromMessage(data) {
		if (typeof data !== 'string' || data.length > LONGEST || !data.startsWith(GREETING)) return null;
		const fields = data.slice(GREETING.length).split(':');
		const id = fields[0] ?? '';
		if (fields.length < FIELDS || !isFrameId(id)) return null;
		const on =
			(event: string): SizeMessage =>
			({ width, height }) =>
				`${GREETING}${id}:${height}:${width}:${event}`;
		return { size: on('resizeObserver'), reply: on('init') };
	}
};

import { fieldsOf, type Protocol, type SizeMessage } from './protocol.ts';

/** AMP takes no frame lower than this, px. */
const LOWEST = 100;

const size: SizeMessage = ({ height }) => ({
	sentinel: 'amp',
	type: 'embed-size',
	height: Math.max(LOWEST, height)
});

/**
 * AMP's `amp-iframe`; @newswire/frames, NPR's sidechain and our own loader read it too. Always spoken: these give no
 * hint in the address, and no host is known to mind it.
 * https://amp.dev/documentation/components/websites/amp-iframe#iframe-resizing
 */
export const amp: Protocol = {
	fromPlace: () => size,
	fromMessage(data) {
		const message = fieldsOf(data);
		return message?.['sentinel'] === 'amp' && message['type'] === 'frames-init' ? { size } : null;
	}
};

import { fieldsOf, type Protocol } from './protocol.ts';

/** @open-iframe-resizer/core: the host greets each frame with `iframe-child-init`. */
export const openIframeResizer: Protocol = {
	fromMessage: (data) =>
		fieldsOf(data)?.['type'] === 'iframe-child-init'
			? { size: ({ width, height }) => ({ type: 'iframe-resized', width, height }) }
			: null
};

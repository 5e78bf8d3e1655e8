import { isFrameId, type Protocol } from './protocol.ts';

/** Pages with Datawrapper's own embed script set the height of a frame for the id in `?dw=`. */
export const datawrapper: Protocol = {
	fromPlace({ query }) {
		const id = query.get('dw');
		return isFrameId(id) ? ({ height }) => ({ 'datawrapper-height': { [id]: height } }) : null;
	}
};

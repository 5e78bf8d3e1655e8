import { isFrameId, type Protocol } from './protocol.ts';

/** pym.js names its frame in the address: `?childId=`. https://blog.apps.npr.org/pym.js/ */
export const pym: Protocol = {
	fromPlace({ query }) {
		const id = query.get('childId');
		return isFrameId(id) ? ({ height }) => `pymxPYMx${id}xPYMxheightxPYMx${height}` : null;
	}
};

import { amp } from './amp.ts';
import { datawrapper } from './datawrapper.ts';
import { iframeResizer } from './iframeResizer.ts';
import { medium } from './medium.ts';
import { openIframeResizer } from './openIframeResizer.ts';
import type { Protocol } from './protocol.ts';
import { pym } from './pym.ts';
import { wordpress } from './wordpress.ts';

/** Every host protocol that the embed speaks. A new one is a file beside this one and a line here. */
export const PROTOCOLS: readonly Protocol[] = [
	amp,
	pym,
	datawrapper,
	medium,
	wordpress,
	iframeResizer,
	openIframeResizer
];

/** oEmbed 1.0 (oembed.com, section 2.3) as a check: what an answer says wrong. */

/** Fields of every answer, and whether a value fits. */
const whole = (v: unknown) => typeof v === 'number' && Number.isInteger(v) && v > 0;
const text = (v: unknown) => typeof v === 'string' && v.length > 0;
/** An address as it may stand in an answer: whole, of the web, and encoded. */
const address = (v: unknown) => {
	if (typeof v !== 'string' || !/^https?:\/\/[!-~]+$/.test(v)) return false;
	return URL.canParse(v) && new URL(v).href === v;
};
const FIELDS: Record<string, (v: unknown) => boolean> = {
	type: (v) => ['photo', 'video', 'link', 'rich'].includes(v as string),
	version: (v) => v === '1.0',
	title: text,
	author_name: text,
	author_url: address,
	provider_name: text,
	provider_url: address,
	cache_age: whole,
	thumbnail_url: address,
	thumbnail_width: whole,
	thumbnail_height: whole,
	html: text,
	width: whole,
	height: whole,
	url: address
};
const REQUIRED: Record<string, string[]> = {
	photo: ['url', 'width', 'height'],
	video: ['html', 'width', 'height'],
	rich: ['html', 'width', 'height'],
	link: []
};
const THUMBNAIL = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];

/**
 * What of an answer is not as the specification wants it; empty where all is.
 * @param asked the bounds that a consumer gave, px: neither the resource nor its thumbnail may be larger
 */
export function oembedFaults(
	answer: Record<string, unknown>,
	asked: { maxwidth?: number; maxheight?: number } = {}
): string[] {
	const faults: string[] = [];
	const needed = ['type', 'version', ...(REQUIRED[String(answer['type'])] ?? [])];
	for (const name of needed) if (!(name in answer)) faults.push(`${name} is missing`);
	for (const [name, value] of Object.entries(answer)) {
		const fits = FIELDS[name];
		if (!fits) faults.push(`${name} is no field of oEmbed`);
		else if (!fits(value)) faults.push(`${name} is ${JSON.stringify(value)}`);
	}
	const thumbnail = THUMBNAIL.filter((name) => name in answer);
	if (thumbnail.length % THUMBNAIL.length) faults.push(`of the thumbnail only ${thumbnail.join(', ')}`);
	for (const [side, most] of [
		['width', asked.maxwidth],
		['height', asked.maxheight]
	] as const) {
		if (most && Number(answer[side]) > most) faults.push(`${side} is over ${most}`);
	}
	return faults;
}

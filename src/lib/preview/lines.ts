/** Lines of text in a share picture. */

/** What a line is set in; which fonts these are in a script is type.server.ts' matter. */
export type Face = 'word' | 'question' | 'serif' | 'sans' | 'medium' | 'strong' | 'number';

/** Width of words in a face, as a multiple of the type size. */
export type Measure = (text: string, face: Face) => Promise<number>;

/** One line of text in its place; px, distances from the picture's start edge and its top. */
export interface LineText {
	text: string;
	face: Face;
	size: number;
	colour: string;
	/** Where its words begin, or end where it is aligned so. */
	start: number;
	baseline: number;
	/** Of its words. */
	width: number;
	align?: 'end';
}

/** What a line needs to be fitted. */
interface Wanted extends Omit<LineText, 'size' | 'width'> {
	/** Largest and smallest type size, px. */
	sizes: readonly [largest: number, smallest: number];
	/** Room for it, px. */
	room: number;
}

/**
 * Sets a line in the largest size in which it keeps to its room.
 * @throws where it does not even in the smallest
 */
export async function fitLine({ sizes, room, ...line }: Wanted, measure: Measure): Promise<LineText> {
	const [largest, smallest] = sizes;
	const width = await measure(line.text, line.face);
	const size = Math.min(largest, Math.floor(room / width));
	if (size < smallest) {
		throw new Error(`A share picture has no room for "${line.text}" (${room} px): shorten it`);
	}
	return { ...line, size, width: width * size };
}

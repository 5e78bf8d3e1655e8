import type { PreviewModel, PreviewText } from './model.ts';

/** A text in the picture: that of a lane, but for what is given otherwise. */
export const label = (
	{ rtl, colours }: PreviewModel,
	given: Partial<PreviewText> & Pick<PreviewText, 'text' | 'start' | 'top' | 'width'>
): PreviewText => ({
	height: 110,
	family: 'sans',
	weight: 500,
	sizes: [25, 24, 23, 22, 21, 20, 19, 18, 17, 16],
	leading: rtl ? 1.36 : 1.2,
	colour: colours.text,
	align: 'center',
	group: 'lanes',
	...given
});

/** The check that stops the build when a font lacks a letter of the story. */
import { expect, test } from 'vitest';
import { missingGlyphs } from '../../scripts/fonts/glyphs.ts';

const fonts = [
	{ name: 'Serif', script: 'latin' as const, characters: new Set('Erdoan wy') },
	{ name: 'Naskh', script: 'arabic' as const, characters: new Set('سورياب') }
];

test('a letter that a font of its script lacks is named with its file and line', () => {
	const missing = missingGlyphs([{ file: 'en.md', text: 'wow\nErdoğan' }], fonts);
	expect(missing).toHaveLength(1);
	expect(missing[0]).toMatch(/^en\.md:2: ğ \(U\+011F\) .*Serif/);
});

test('each script asks its own fonts alone; controls and marks of direction ask none', () => {
	expect(missingGlyphs([{ file: 'ar.md', text: 'سوريا\u200f\n' }], fonts)).toEqual([]);
	expect(missingGlyphs([{ file: 'ar.md', text: 'پ' }], fonts)[0]).toMatch(/U\+067E.*Naskh/);
});

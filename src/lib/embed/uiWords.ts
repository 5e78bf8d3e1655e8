/** Interface words of the embed in the browser; its pictures declare their own. */
export const EMBED_WORDS = [
	'chapter.number',
	'embed.steps',
	'embed.prev',
	'embed.next',
	'embed.step',
	'embed.play',
	'embed.source',
	'embed.full',
	'embed.about'
] as const;
/** Interface words of the embed's page that only the server needs. */
export const EMBED_PAGE_WORDS = ['stage.source'] as const;

/** Interface words of the maker of embed code, as a page and as a dialog. */
export const MAKER_WORDS = [
	'sheet.close',
	'embed.title',
	'embed.intro',
	'embed.section',
	'embed.lang',
	'embed.form',
	'embed.form.section',
	'embed.form.story',
	'embed.theme',
	'embed.theme.auto',
	'embed.theme.paper',
	'embed.theme.night',
	'embed.height',
	'embed.height.480',
	'embed.height.640',
	'embed.height.800',
	'embed.autoplay',
	'embed.frame',
	'embed.frame.note',
	'embed.loader',
	'embed.loader.note',
	'embed.address',
	'embed.address.note',
	'embed.copy',
	'embed.copied',
	'share.refused',
	'embed.preview',
	'embed.preview.story'
] as const;

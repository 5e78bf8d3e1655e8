/** Interface words of the share menus. The server renders them, the script reads them back from the page. */
export const SHARE_MENU_WORDS = [
	'share.open',
	'share.section',
	'share.whatsapp',
	'share.telegram',
	'share.x',
	'share.facebook',
	'share.mail'
] as const;
/** Of what script adds to the menu, and of a quote. */
export const SHARE_SCRIPT_WORDS = [
	'share.copy',
	'share.copied',
	'share.system',
	'share.refused',
	'share.link',
	'share.quote',
	'embed.open'
] as const;

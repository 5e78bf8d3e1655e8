import { building } from '$app/environment';
import outline from 'virtual:story/outline';
import { langOf } from '#lib/model/editions.ts';
import { FIRST_FONTS, languageOf } from '#lib/model/languages.ts';
import { scripts } from '#lib/page/inline/scripts.ts';
import { policyOf } from '#lib/page/policy.ts';
import type { Handle } from '@sveltejs/kit';

/** In development Vite runs scripts of its own, which a policy would refuse. */
const policy = building
	? `<meta http-equiv="content-security-policy" content="${policyOf(Object.values(scripts))}" />`
	: '';

/** Fills the places that app.html leaves: language and direction, the security policy, the script before the styles. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = langOf(outline.languages, event.params.lang);
	const { dir, script } = languageOf(lang);
	const values: Record<string, string> = {
		lang,
		dir,
		script,
		policy,
		switches: `<script>${scripts.switches}</script>`
	};
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace(/%story\.(\w+)%/g, (place, name) => values[name] ?? place),
		preload: ({ type, path }) =>
			type === 'css' || (type === 'font' && FIRST_FONTS[script].some((name) => path.includes(`/${name}.`)))
	});
};

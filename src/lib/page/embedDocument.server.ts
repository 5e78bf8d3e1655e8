/** The pages of the embeds: each a document of its own, apart from the site's template. Server only. */
import apps from 'virtual:story/embed-apps';
import claims from 'virtual:story/claims';
import stories from 'virtual:story/client';
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { render } from 'svelte/server';
import { embedParts } from '../embed/embedParts.server.ts';
import { reportStyles } from '../graphics/reportStyles.ts';
import { languageOf, type Lang } from '../model/languages.ts';
import { storyLinks } from '../model/links.ts';
import EmbedDocument from './EmbedDocument.svelte';
import { embedFonts } from './embedFonts.ts';
import head from './inline/embedHead.inline.ts?script';
import { chapterOf, titleOf } from './pages.server.ts';
import { policyOf } from './policy.ts';
import { addressOf, type Site } from './site.ts';

/**
 * The page of a section's embed.
 * @param fonts style sheet with the @font-face rules, their files addressed from the root
 * @param oembed path of the JSON that describes the embed to hosts
 */
export async function embedDocument(of: {
	site: Site;
	lang: Lang;
	section: string;
	fonts: string;
	oembed: string;
}): Promise<string> {
	const { site, lang, section } = of;
	const links = storyLinks(site.base, outline)[lang];
	const { script, styles } = apps[section]!;
	const { faces, names } = embedFonts(of.fonts);
	const [{ default: story }, { default: shown }] = await Promise.all([stories[lang](), claims[lang]()]);
	const rendered = render(EmbedDocument, {
		props: {
			...embedParts({ lang, section, links, story, claims: shown }),
			title: titleOf(lang, { section }),
			description: chapterOf(lang, section)!.summary,
			canonical: addressOf(site, links.chapters[section]!),
			oembed: addressOf(site, of.oembed),
			policy: policyOf([head, script]),
			styles: [names, reportStyles(full.reports), styles],
			faces,
			head,
			script
		}
	});
	return documentOf(lang, rendered);
}

/** The document around what Svelte has rendered. Attributes are codes from the table of languages. */
function documentOf(lang: Lang, { head, body }: { head: string; body: string }): string {
	const { dir, script } = languageOf(lang);
	return `<!doctype html>
<html lang="${lang}" dir="${dir}" data-script="${script}">
<head>${head}</head>
<body>${body}</body>
</html>
`;
}

import outline from 'virtual:story/outline';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outline.languages.map((lang) => ({ lang }));

export const load: PageLoad = async ({ params }) => {
	// Pages are made on the server alone; this keeps the whole story out of files for the browser.
	if (!import.meta.env.SSR) throw new Error('This page is made on the server');
	const [{ storyDocument }, { site }] = await Promise.all([
		import('#lib/page/storyDocument.server.ts'),
		import('../../site.server.ts')
	]);
	return storyDocument(site(), params.lang, null);
};

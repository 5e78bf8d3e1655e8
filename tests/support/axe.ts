/** WCAG 2.2 AA by axe, on a page at rest: a word that fades in has a colour of its own on the way. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects that axe finds nothing on the page, or in the `part` of it that a selector names; `more` tags besides WCAG's. */
export async function expectNoViolations(page: Page, why: string, part?: string, more: string[] = []) {
	await page.waitForFunction(() =>
		document.getAnimations().every((a) => a.timeline !== document.timeline || a.playState !== 'running')
	);
	const axe = new AxeBuilder({ page }).withTags([...TAGS, ...more]);
	const { violations } = await (part ? axe.include(part) : axe).analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		nodes: nodes.slice(0, 3).map((n) => `${n.target.join(' ')}: ${n.any[0]?.message ?? n.failureSummary}`)
	}));
	expect(found, why).toEqual([]);
}

/**
 * The reports' own words, held to the reports. Their texts are not in the repository: SOURCES=<folder> names one with
 * report-1.txt and so on, where a paragraph is a line that is not empty, counted from 1.
 */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStory } from '#lib/content/read/story.ts';
import { REAL } from '../support/copy.ts';

const sources = process.env['SOURCES'] ?? '';
const { story } = await readStory(REAL);

/** Letters alone: vowel signs, quotation marks and doubled blanks are the typesetter's. */
const plain = (text: string) =>
	text
		.replace(/[\u064b-\u0652\u0670\u0640]/g, '')
		.replace(/["“”«»'’]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

describe.skipIf(!sources)('quoted words', () => {
	const paragraphs = new Map(
		sources
			? story.reports.map((r) => [
					r.id,
					readFileSync(join(sources, `report-${r.number}.txt`), 'utf8')
						.split('\n')
						.filter((line) => line.trim())
						.map(plain)
				])
			: []
	);

	test('reports have as many paragraphs as reports.yaml says', () => {
		for (const r of story.reports) expect(paragraphs.get(r.id), r.id).toHaveLength(r.paragraphs);
	});

	const quotes = story.claims.flatMap((c) =>
		c.says.flatMap((s) => (s.quote ? [[`${c.id}, ${s.report} ¶${s.paragraph}`, s] as const] : []))
	);
	test.each(quotes)('%s', (_, { report, paragraph, quote }) => {
		expect(paragraphs.get(report)![paragraph - 1]).toContain(plain(quote!));
	});
});

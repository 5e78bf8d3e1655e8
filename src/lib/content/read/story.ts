import { checkAliases, checkMoved } from '../check/aliases.ts';
import { checkCorrections } from '../check/corrections.ts';
import { checkForks } from '../check/forks.ts';
import { checkFront } from '../check/front.ts';
import { checkLanguages } from '../check/languages.ts';
import { checkLedger } from '../check/ledger.ts';
import { checkReports } from '../check/reports.ts';
import { checkPreviews } from '../check/previews.ts';
import { checkWords } from '../check/words.ts';
import { checkCoverage } from '../check/coverage.ts';
import { checkUntold } from '../check/untold.ts';
import { correctionsSchema } from '../schema/files.ts';
import { previewsSchema } from '../schema/previews.ts';
import type { Story } from '../../model/story.ts';
import { readScenes, readWords } from './chapters.ts';
import { readData, type StoryData } from './data.ts';
import { StoryFiles } from './files.ts';
import { Problems } from './problem.ts';

/** Where the site stands, and what file names in messages are relative to. */
export interface ReadOptions {
	/** Path of the site under its origin, such as /2024/no-answer, or ''. */
	base?: string;
	/** Folder that file names in messages are relative to. */
	root?: string;
}

/** A story without faults, and hints for its author. */
export interface ReadStory {
	story: Story;
	/** What an author may better; none of it stops the build. */
	warnings: string[];
}

/**
 * Reads and checks a story folder into one typed Story. Throws StoryError with every fault found, each with
 * file, line, what is wrong and what would be right.
 */
export async function readStory(
	dir: string,
	{ base = '', root = process.cwd() }: ReadOptions = {}
): Promise<ReadStory> {
	const problems = new Problems();
	const files = new StoryFiles(dir, root, problems);
	const data = readData(files, problems);
	checkData(files, data, problems);

	const { chapters, about, warnings } = readWords(files, data, base, problems);
	const claims = data.ledger.data;
	const { languages } = data.front.data;
	checkChapters(files, data, chapters, problems);
	const { scenes, notes } = await readScenes(files, data, chapters[languages[0]], problems);

	const previews = files.optionalYaml('previews.yaml', previewsSchema);
	if (previews) {
		const known = { chapters: data.front.data.chapters, forks: data.forks.data };
		checkPreviews(files.named('previews.yaml'), previews, known, problems);
	}
	const corrections = files.optionalYaml('evidence/corrections.yaml', correctionsSchema);
	if (corrections) {
		const known = new Map(claims.map((c) => [c.id, c]));
		checkCorrections(files.named('evidence/corrections.yaml'), corrections, data.front, known, problems);
	}
	problems.throwIfAny();

	return {
		story: {
			dir,
			languages,
			front: corrections ? { ...data.front.data, corrections: corrections.data } : data.front.data,
			ui: Object.fromEntries(languages.map((l) => [l, data.ui[l].data])) as Story['ui'],
			claims,
			reports: data.reports.data,
			places: data.places.data,
			people: data.people.data,
			record: data.record.data,
			chapters,
			scenes,
			notes,
			previews: previews?.data ?? {},
			forks: data.forks.data,
			untold: data.untold.data,
			aliases: data.aliases.data,
			about,
			files: files.read
		},
		warnings
	};
}

/** Holds the chapters to one another, to the ledger and its forks, and the addresses of gone steps to their steps. */
function checkChapters(
	files: StoryFiles,
	{ front, forks }: StoryData,
	chapters: Story['chapters'],
	problems: Problems
): void {
	const { languages, moved = {} } = front.data;
	checkLanguages(languages, chapters, problems);
	for (const lang of languages) {
		for (const chapter of chapters[lang]) checkCoverage(chapter, forks.data, problems);
	}
	checkMoved(files.named('story.yaml'), moved, front.line, chapters[languages[0]], problems);
}

/** Holds the data files to one another. */
function checkData(files: StoryFiles, data: StoryData, problems: Problems): void {
	const { front, ledger, reports, places } = data;
	checkWords(front.data.languages, data.ui, files.named('ui'), problems);
	checkLedger(
		{ file: files.named('evidence/ledger.yaml'), claims: ledger.data, line: ledger.line },
		reports.data,
		new Set(front.data.chapters),
		problems
	);
	checkReports(files.named('evidence/reports.yaml'), reports, problems);
	const { forks, untold, aliases } = data;
	const claimIds = new Set(ledger.data.map((c) => c.id));
	const reportIds = new Set(reports.data.map((r) => r.id));
	checkForks({ file: files.named('evidence/forks.yaml'), forks }, ledger.data, reportIds, problems);
	checkUntold(files.named('evidence/untold.yaml'), untold, new Set(front.data.chapters), problems);
	checkAliases(files.named('evidence/aliases.yaml'), aliases, claimIds, problems);
	const placeIds = new Set(places.data.map((p) => p.id));
	checkFront(files.named('story.yaml'), front, ledger.data, reports.data, placeIds, problems);
}

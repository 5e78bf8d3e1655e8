import type * as v from 'valibot';
import {
	peopleSchema,
	placesSchema,
	recordSchema,
	reportsSchema,
	storySchema,
	uiSchema
} from '../schema/files.ts';
import { aliasesSchema } from '../schema/aliases.ts';
import { forksSchema } from '../schema/forks.ts';
import { ledgerSchema } from '../schema/ledger.ts';
import { untoldSchema } from '../schema/untold.ts';
import type { StoryFiles } from './files.ts';
import type { Problems } from './problem.ts';
import type { YamlFile } from './yaml.ts';
import type { Claim, Fork, Lang, Untold } from '../../model/story.ts';

/** The data that every story has, each file with the lines of its values. */
export interface StoryData {
	front: YamlFile<v.InferOutput<typeof storySchema>>;
	ledger: YamlFile<Claim[]>;
	forks: YamlFile<Fork[]>;
	untold: YamlFile<Untold>;
	/** Old ids of claims, each with the id that its links open. */
	aliases: YamlFile<Record<string, string>>;
	reports: YamlFile<v.InferOutput<typeof reportsSchema>>;
	places: YamlFile<v.InferOutput<typeof placesSchema>>;
	people: YamlFile<v.InferOutput<typeof peopleSchema>>;
	record: YamlFile<v.InferOutput<typeof recordSchema>>;
	ui: Record<Lang, YamlFile<v.InferOutput<typeof uiSchema>>>;
}

/** Reads the data files of a story. Throws StoryError where one is missing or not of its form. */
export function readData(files: StoryFiles, problems: Problems): StoryData {
	const front = files.yamlWithLanguages('story.yaml', storySchema);
	// Without the story's languages no other file can be read.
	if (!front) return incomplete(problems);
	const { languages } = front.data;
	const ledger = files.yaml('evidence/ledger.yaml', ledgerSchema);
	const reports = files.yaml('evidence/reports.yaml', reportsSchema);
	const forks = files.optionalYaml('evidence/forks.yaml', forksSchema);
	const untold = files.optionalYaml('evidence/untold.yaml', untoldSchema);
	const aliases = files.optionalYaml('evidence/aliases.yaml', aliasesSchema);
	const places = files.yaml('places.yaml', placesSchema);
	const people = files.yaml('people.yaml', peopleSchema);
	const record = files.yaml('record.yaml', recordSchema);
	const ui = languages.flatMap((lang) => {
		const file = files.yaml(`ui.${lang}.yaml`, uiSchema);
		return file ? [[lang, file] as const] : [];
	});
	const complete = ui.length === languages.length;
	if (!ledger || !reports || !places || !people || !record || !complete) return incomplete(problems);
	return {
		front,
		ledger,
		// A story may do without these; a fault in one was told already.
		forks: forks ?? { data: [], line: () => 1 },
		untold: untold ?? { data: {}, line: () => 1 },
		aliases: aliases ?? { data: {}, line: () => 1 },
		reports,
		places,
		people,
		record,
		ui: Object.fromEntries(ui) as StoryData['ui']
	};
}

/** Throws all problems found so far. */
function incomplete(problems: Problems): never {
	problems.throwIfAny();
	throw new Error('A data file is missing without a problem that says so');
}

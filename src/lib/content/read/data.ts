import type * as v from 'valibot';
import {
	ledgerSchema,
	peopleSchema,
	placesSchema,
	recordSchema,
	reportsSchema,
	storySchema,
	uiSchema
} from '../schema/files.ts';
import type { StoryFiles } from './files.ts';
import type { Problems } from './problem.ts';
import type { YamlFile } from './yaml.ts';
import type { Claim, Lang } from '../../model/story.ts';

/** The data that every story has, each file with the lines of its values. */
export interface StoryData {
	front: YamlFile<v.InferOutput<typeof storySchema>>;
	ledger: YamlFile<Claim[]>;
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

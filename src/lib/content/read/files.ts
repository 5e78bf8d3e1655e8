import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as v from 'valibot';
import type { Languages } from '../../model/editions.ts';
import { checkTexts } from '../check/texts.ts';
import type { Problems } from './problem.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** The files of one story folder; remembers each file that was read, for watching. */
export class StoryFiles {
	/** Paths of all files read so far. */
	readonly read: string[] = [];
	/** The languages that every text has to have; none are known before story.yaml has been read. */
	private languages: Languages | null = null;

	/**
	 * @param dir the story folder
	 * @param root the folder that file names in messages are relative to
	 */
	constructor(
		private readonly dir: string,
		private readonly root: string,
		private readonly problems: Problems
	) {}

	/** Path of a file of the story. */
	path(name: string): string {
		return join(this.dir, name);
	}

	/** A file's name as messages give it. */
	named(name: string): string {
		return relative(this.root, this.path(name));
	}

	has(name: string): boolean {
		return existsSync(this.path(name));
	}

	/** A file's text; null, with a problem added that ends in `hint`, where it is missing. */
	text(name: string, hint: string): string | null {
		if (!this.has(name)) {
			this.problems.add(this.named(name), 1, 'This file is missing', hint);
			return null;
		}
		this.read.push(this.path(name));
		return readFileSync(this.path(name), 'utf8');
	}

	/** The file that names the story's languages: from here on all texts are held to them, its own too. */
	yamlWithLanguages<S extends v.GenericSchema<unknown, { languages: Languages }>>(
		name: string,
		schema: S
	): YamlFile<v.InferOutput<S>> | null {
		const file = this.yaml(name, schema);
		if (!file) return null;
		this.languages = file.data.languages;
		return checkTexts(this.named(name), file, this.languages, this.problems) ? file : null;
	}

	/** A data file held to its schema; null, with problems added, where it cannot be used. */
	yaml<S extends v.GenericSchema>(name: string, schema: S): YamlFile<v.InferOutput<S>> | null {
		const source = this.text(name, `A story needs ${name}`);
		const file = source === null ? null : parseYaml(source, this.named(name), schema, this.problems);
		if (!file || !this.languages) return file;
		return checkTexts(this.named(name), file, this.languages, this.problems) ? file : null;
	}

	/** The same for a file that a story may do without. */
	optionalYaml<S extends v.GenericSchema>(name: string, schema: S): YamlFile<v.InferOutput<S>> | null {
		return this.has(name) ? this.yaml(name, schema) : null;
	}
}

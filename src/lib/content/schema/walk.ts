import * as v from 'valibot';

type Schema = v.GenericSchema;
/** Keys and indices from the file's root to a value. */
export type Path = (string | number)[];

/** What the schemas of data files are made of, as far as a walk through them needs it. */
interface Parts {
	/** An object's entries. */
	entries?: Record<string, Schema>;
	/** An array's item. */
	item?: Schema;
	/** A tuple's items. */
	items?: Schema[];
	/** A record's keys and values. */
	key?: Schema;
	value?: Schema;
	/** What `optional` and `nullable` hold. */
	wrapped?: Schema;
	/** What `union` and `variant` choose from. */
	options?: Schema[];
}
const partsOf = (schema: Schema): Parts => schema as Parts;
/** A picklist has options too, which are values. */
const isChoice = (schema: Schema): boolean => schema.type === 'union' || schema.type === 'variant';

/** The schema that fits a value: what `optional` wraps, and of a choice the first that takes the value. */
function fitting(schema: Schema, value: unknown): Schema {
	const { wrapped, options = [] } = partsOf(schema);
	if (wrapped) return fitting(wrapped, value);
	if (!isChoice(schema)) return schema;
	const option = options.find((o) => v.is(o, value)) ?? options.find((o) => sameView(o, value));
	return option ? fitting(option, value) : schema;
}

/** A scene's kind is known by its `view`, also where something else in it is wrong. */
function sameView(schema: Schema, value: unknown): boolean {
	const view = partsOf(schema).entries?.['view'];
	return Boolean(view && value && typeof value === 'object' && 'view' in value && v.is(view, value.view));
}

/** The keys that a schema knows for the object at a path of a value. */
export function keysAt(schema: Schema, value: unknown, path: Path): string[] {
	const here = fitting(schema, value);
	const [key, ...rest] = path;
	const { entries, item, items, value: values } = partsOf(here);
	if (key === undefined) return Object.keys(entries ?? {});
	const inner = entries?.[key] ?? item ?? items?.[Number(key)] ?? values;
	return inner ? keysAt(inner, childOf(value, key), rest) : [];
}

const childOf = (value: unknown, key: string | number): unknown =>
	value && typeof value === 'object' ? (value as Record<string | number, unknown>)[key] : undefined;

/** A value that names something of the story, and where it stands. */
export interface Reference {
	/** What it names: a `ReferenceKind`, or what shared data are called. */
	to: string;
	id: string;
	path: Path;
}

/** All values of sound data that their schema calls a `reference`, in the order of the schema. */
export function referencesIn(schema: Schema, value: unknown, path: Path = []): Reference[] {
	if (value === undefined || value === null) return [];
	const here = fitting(schema, value);
	const to = v.getMetadata(here)['refersTo'];
	if (typeof to === 'string' && typeof value === 'string') return [{ to, id: value, path }];
	const { entries, item, items, key, value: values } = partsOf(here);
	if (Array.isArray(value)) {
		return value.flatMap((one, i) => {
			const inner = item ?? items?.[i];
			return inner ? referencesIn(inner, one, [...path, i]) : [];
		});
	}
	if (typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([name, one]) => {
		const inner = entries?.[name] ?? values;
		return [
			...(key ? referencesIn(key, name, [...path, name]) : []),
			...(inner ? referencesIn(inner, one, [...path, name]) : [])
		];
	});
}

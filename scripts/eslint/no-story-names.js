import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Names that belong to the story: chapters, places, people, claims, in ids and in both languages. */
function storyNames() {
	const read = (/** @type {string} */ f) =>
		parse(readFileSync(new URL(`../../src/story/${f}`, import.meta.url), 'utf8'));
	const names = new Set(read('story.yaml').chapters);
	for (const file of ['places.yaml', 'people.yaml']) {
		for (const { id, name } of read(file)) {
			names.add(id);
			names.add(name.en);
			names.add(name.ar);
			// A person is meant by the surname too.
			if (file === 'people.yaml') names.add(name.en.split(' ').at(-1));
		}
	}
	// One-word claim ids ('return') are ordinary words too.
	for (const { id } of read('evidence/ledger.yaml')) if (id.includes('-')) names.add(id);
	return [...names].filter((n) => n.length > 3);
}

/** Made once: a rule is asked to begin anew for each file. */
const pattern = new RegExp(
	`(?<![\\p{L}\\d-])(${storyNames()
		.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|')})(?![\\p{L}\\d-])`,
	'u'
);

/** @type {import('eslint').Rule.RuleModule} */
export default {
	meta: {
		type: 'problem',
		docs: { description: 'the engine in src/lib names no chapter, person, place or claim of the story' },
		schema: []
	},
	create(context) {
		const check = (/** @type {any} */ node, /** @type {unknown} */ value) => {
			const found = typeof value === 'string' && pattern.exec(value);
			if (found) {
				context.report({
					node,
					message: `src/lib names "${found[1]}", which belongs to the story. Put it into src/story and pass it in.`
				});
			}
		};
		return {
			Literal: (node) => check(node, node.value),
			TemplateElement: (node) => check(node, node.value.cooked),
			SvelteText: (/** @type {any} */ node) => check(node, node.value),
			SvelteLiteral: (/** @type {any} */ node) => check(node, node.value)
		};
	}
};

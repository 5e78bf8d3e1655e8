/**
 * The rooms of src/lib and the one direction in which they may know each other (docs/ARCHITECTURE.md): a room may
 * import itself, and every room on a line above its own. `npm run lint` holds it, dynamic imports included.
 */
import boundaries from 'eslint-plugin-boundaries';

/** Rooms by level, the lowest first; two rooms of one level do not know each other. */
const LEVELS = [
	['model'],
	['graphics'],
	['pictures', 'marks'],
	['evidence'],
	['reader'],
	['share'],
	['chrome', 'embed', 'preview'],
	['page']
];
/** Styles may be used by all; the build's reader of the story stands beside the levels, see `content` below. */
const BESIDE = ['styles', 'content'];
const ROOMS = [...LEVELS.flat(), ...BESIDE];

/**
 * A rule: this room does not import those.
 * @param {string} room
 * @param {string[]} rooms
 * @param {'value'} [kind] of imports; types too where it is left out
 */
const never = (room, rooms, kind) => ({
	from: { element: { type: room } },
	disallow: { to: { element: { types: { anyOf: rooms } } }, ...(kind && { dependency: { kind } }) }
});

const policies = LEVELS.flatMap((rooms, level) =>
	rooms.map((room) =>
		never(
			room,
			LEVELS.slice(level)
				.flat()
				.filter((r) => r !== room)
		)
	)
);
/** The build's reader of the story compiles for these rooms; it may name the types of all. */
const BUILD = ['model', 'graphics', 'pictures', 'marks'];
const RUNNING = LEVELS.flat();

/** @type {import('eslint').Linter.Config[]} */
export default [
	{
		files: ['src/lib/**/*.{ts,js,svelte}'],
		plugins: { boundaries },
		settings: {
			'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } },
			'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
			'boundaries/elements': ROOMS.map((room) => ({ type: room, pattern: `src/lib/${room}` }))
		},
		rules: {
			'boundaries/dependencies': [
				'error',
				{
					default: 'allow',
					message:
						'{{from.element.types}} may not import {{to.element.types}}: scripts/eslint/rooms.js says which way imports go.',
					policies: [
						...policies,
						never(
							'content',
							RUNNING.filter((room) => !BUILD.includes(room)),
							'value'
						),
						// No reader needs the parser; the model's types are inferred from its schemas.
						...RUNNING.map((room) => never(room, ['content'], room === 'model' ? 'value' : undefined))
					]
				}
			]
		}
	},
	// Gathers the lists of interface words of all rooms, which import nothing themselves.
	{ files: ['src/lib/content/uiWords.ts'], rules: { 'boundaries/dependencies': 'off' } }
];

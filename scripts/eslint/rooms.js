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

/** The engine carries any story: it names none and imports none. */
export const KNOWS_NO_STORY = {
	regex: '(^|/)src/(story|routes)/|^\\$app|^\\$env',
	message: 'src/lib knows neither the story nor the routes.'
};

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
	{
		// A kind of picture stands alone, so that it can be taken out or changed by itself: what several kinds need is in
		// graphics, in pictures/ itself or, for maps, in basemap. The rule of the engine is repeated: a rule's last setting counts.
		files: ['src/lib/pictures/*/*'],
		ignores: ['src/lib/pictures/basemap/*'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						KNOWS_NO_STORY,
						{
							regex: '^\\.\\./(?!basemap/)[^./]+/',
							message:
								'A kind of picture imports no other kind: move what both need to graphics or pictures/.'
						}
					]
				}
			]
		}
	},
	// Gathers the lists of interface words of all rooms, which import nothing themselves.
	{ files: ['src/lib/content/uiWords.ts'], rules: { 'boundaries/dependencies': 'off' } }
];

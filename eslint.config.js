import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import noStoryNames from './scripts/eslint/no-story-names.js';
import rooms, { KNOWS_NO_STORY } from './scripts/eslint/rooms.js';
import sizes from './scripts/eslint/sizes.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'build*/',
			'.svelte-kit*/',
			'src/generated/',
			'geo/',
			'node_modules/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// The compiler knows names better.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// Markup that this project's own build made from its own files; nothing comes from a reader.
			'svelte/no-at-html-tags': 'off',
			// Addresses are made in one place (lib/model/links.ts) with the base path in them.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{
		// The engine carries any story: it names none and imports none.
		files: ['src/lib/**'],
		plugins: { story: { rules: { 'no-story-names': noStoryNames } } },
		rules: {
			'story/no-story-names': 'error',
			'no-restricted-imports': [
				'error',
				{
					patterns: [KNOWS_NO_STORY]
				}
			]
		}
	},
	...rooms,
	...sizes
);

/** The languages of the story in src/story; tests/content/story.test.ts holds them to its story.yaml. */
export const LANGS = ['en', 'ar'] as const;
export type StoryLang = (typeof LANGS)[number];

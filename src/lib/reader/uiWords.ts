/** Interface words of the story's page, which the server alone renders. Pictures declare their own. */
export const STORY_PAGE_WORDS = ['skip.story', 'print.marks'] as const;
/** Of a chapter's opening: its number. */
export const OPENING_WORDS = ['chapter.number'] as const;

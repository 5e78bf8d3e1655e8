/** Interface words of the pages' heads and of the page for wrong addresses; the server alone needs them. */
export const HEAD_WORDS = ['evidence.title', 'evidence.intro'] as const;
/** Of the page for wrong addresses. */
export const ERROR_WORDS = ['error.title', 'error.text', 'nav.evidence'] as const;

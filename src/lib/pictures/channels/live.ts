/**
 * Whether the picture is drawn in a browser. What the server draws stands still, and does without what only a picture
 * that changes or a window that is wide needs: a page is so much lighter.
 */
export const live = typeof document !== 'undefined';

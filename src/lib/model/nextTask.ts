/** Ends the browser's task and goes on in a new one: between the two it can draw, and answer the reader. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

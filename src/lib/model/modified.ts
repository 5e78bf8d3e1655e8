/** Whether a click asks for a new tab, a window or a file, or is not the main button: then it is the browser's. */
export const modified = (event: MouseEvent): boolean =>
	event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;

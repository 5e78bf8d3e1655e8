/**
 * A link as text, selected when it has the focus: for readers whose browser cannot copy.
 * @param label accessible name of the field
 */
export function linkField(url: string, label: string): HTMLInputElement {
	const field = document.createElement('input');
	field.readOnly = true;
	field.dir = 'ltr';
	field.value = url;
	field.setAttribute('aria-label', label);
	field.addEventListener('focus', () => field.select());
	return field;
}

/** One value of a table; null stands for an empty cell. */
export type Cell = string | number | null;

/** UTF-8 mark at the start, without which spreadsheets take Arabic for something else. */
export const BOM = '\ufeff';

/** Rows as CSV by RFC 4180: CRLF, quotes around a value that holds a comma, a quote, a break or outer space. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
	return BOM + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value: Cell): string {
	const text = String(value ?? '');
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

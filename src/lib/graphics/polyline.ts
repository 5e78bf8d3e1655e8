/** A polyline as flat numbers x0,y0,x1,y1,… in plane units. */
export type Polyline = readonly number[];

/**
 * The part of a polyline between two shares of its length (0 to 1) as SVG path data; '' when nothing is
 * left. Cuts inside a segment, so that a scrubbed line grows smoothly.
 */
export function partOf(line: Polyline, from: number, to: number): string {
	const lengths = [0];
	for (let i = 2; i < line.length; i += 2) {
		lengths.push(lengths.at(-1)! + Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!));
	}
	const total = lengths.at(-1)!;
	const start = Math.max(0, Math.min(1, from)) * total;
	const end = Math.max(0, Math.min(1, to)) * total;
	if (!(end > start)) return '';
	const at = (d: number): string => {
		let i = 1;
		while (i < lengths.length - 1 && lengths[i]! < d) i++;
		const share = (d - lengths[i - 1]!) / (lengths[i]! - lengths[i - 1]! || 1);
		const x = line[2 * i - 2]! + (line[2 * i]! - line[2 * i - 2]!) * share;
		const y = line[2 * i - 1]! + (line[2 * i + 1]! - line[2 * i - 1]!) * share;
		return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
	};
	const inner = lengths.flatMap((d, i) =>
		d > start && d < end ? [`${line[2 * i]!} ${line[2 * i + 1]!}`] : []
	);
	return `M${[at(start), ...inner, at(end)].join('L')}`;
}

/** Interface words of the picture in the browser. */
export const ROAD_WORDS = [
	'figure.road',
	'road.marks',
	'road.noDay',
	'road.noPlace',
	'road.outside',
	'mark.join'
] as const;

/** What the schema of a road cannot say: that each mark's report gives the claim, its days and its place. Build only. */
import type { Claim, Saying, Text } from '../../model/story.ts';
import { sayingOf } from '../says.ts';
import type { Checks } from '../kind.ts';
import type { RoadBracket, RoadRing, RoadScene, RoadUndated } from './scene.ts';

type Path = readonly (string | number)[];

/** What the schema cannot say: rows, days and evidence of every mark. */
export function checkRoad(scene: RoadScene, checks: Checks): void {
	checkAxes(scene, checks);
	scene.brackets.forEach((mark, i) => checkBracket(mark, ['brackets', i], checks));
	scene.undated.forEach((mark, i) => checkUndated(mark, ['undated', i], checks));
	const rows = [...scene.towns.map((town) => town.at), ...(scene.far ? [scene.far.at] : [])];
	for (const key of ['brackets', 'undated', 'rings'] as const) {
		scene[key].forEach(({ at }, i) => {
			if (at !== undefined) checks.known([key, i, 'at'], 'row', at, rows);
		});
	}
	scene.rings.forEach((ring, i) => checkRing(ring, ['rings', i], scene, checks));
	const marked = [...scene.brackets, ...scene.undated].map((mark) => mark.claim);
	scene.lit.forEach((id, i) => checks.known(['lit', i], 'mark', id, marked));
	const records = scene.rings.map((ring) => ring.record);
	scene.captioned.forEach((id, i) => checks.known(['captioned', i], 'ring', id, records));
	checkUnnamed(scene, checks);
}

/** The towns lie on the road, in its order and from end to end; the line stays within the calendar. */
function checkAxes({ through, towns, days, line }: RoadScene, checks: Checks): void {
	const order = towns.map((town) => through.indexOf(town.at));
	towns.forEach((town, i) => checks.known(['towns', i, 'at'], 'place on the road', town.at, through));
	if (order.some((at, i) => i > 0 && at <= order[i - 1]!)) {
		checks.add(['towns'], 'are not in the order of the road', 'Give them as `through` has them');
	}
	if (order[0] !== 0 || order.at(-1) !== through.length - 1) {
		checks.add(
			['towns'],
			'leave out an end of the road',
			`The first is ${through[0]}, the last ${through.at(-1)}`
		);
	}
	const [top, bottom] = [through[0], through.at(-1)].map((id) => id && checks.places.get(id)?.at[1]);
	if (typeof top === 'number' && typeof bottom === 'number' && top <= bottom) {
		checks.add(['through'], 'runs northwards', 'Give the northern end first: the axis runs down the map');
	}
	const inside = [days.from, line.from, line.to, days.to];
	if (inside.some((day, i) => i > 0 && day < inside[i - 1]!)) {
		checks.add(
			['line'],
			'leaves the calendar, or runs back',
			`From ${days.from} to ${days.to} at most, forwards`
		);
	}
}

function checkBracket(mark: RoadBracket, path: Path, checks: Checks): void {
	const saying = givenBy(mark, path, checks);
	if (!saying) return;
	const { time } = saying;
	const own = time?.precision === 'day' && !time.wide ? [time.from, time.to].map(dayPart) : [];
	if (own[0] === mark.from && own[1] === mark.to) return;
	checks.add(
		path,
		`Report "${mark.report}" does not give "${mark.claim}" the days ${mark.from} to ${mark.to}`,
		own[0] ? `It gives ${own.join(' to ')}` : 'It gives no days: list it under `undated`'
	);
}

function checkUndated(mark: RoadUndated, path: Path, checks: Checks): void {
	const saying = givenBy(mark, path, checks);
	if (saying?.time?.from) {
		checks.add(
			path,
			`Report "${mark.report}" does give "${mark.claim}" a day`,
			'Draw it as a bracket on its days'
		);
	}
	if (mark.at !== undefined && mark.spread) {
		checks.add(path, 'has a row and is spread over all', 'Leave out `at` or `spread`');
	}
}

/** The saying that a mark stands on; its report gives it, and the mark's place is in its words or in those of `where`. */
function givenBy(
	{ report, claim: id, where, at }: RoadBracket | RoadUndated,
	path: Path,
	checks: Checks
): Saying | undefined {
	const claims = [id, ...(where === undefined ? [] : [where])].flatMap((name) => {
		const claim = checks.claims.get(name);
		if (!claim) return [];
		if (!sayingOf(claim, report)) {
			checks.add(
				[...path, name === id ? 'claim' : 'where'],
				`Report "${report}" does not give "${name}"`,
				`Given by ${claim.says.map((saying) => saying.report).join(', ')}: name a claim that the report gives`
			);
		}
		return [claim];
	});
	const name = at === undefined ? undefined : checks.places.get(at)?.name;
	if (name && claims.length > 0 && !claims.some((claim) => names(sayings(claim, report), name))) {
		checks.add(
			[...path, 'at'],
			`Report "${report}" does not place "${id}" there`,
			`Name a claim of it that has the place under \`where\`, or leave out \`at\``
		);
	}
	return claims[0] && sayingOf(claims[0], report);
}

function checkRing(ring: RoadRing, path: Path, { days }: RoadScene, checks: Checks): void {
	const item = checks.record.get(ring.record);
	if (!item) return;
	if (item.date < days.from || (item.to ?? item.date) > days.to) {
		checks.add(path, `The record has "${item.id}" outside the calendar`, `Leave it out, or widen \`days\``);
	}
	const name = ring.at === undefined ? undefined : checks.places.get(ring.at)?.name;
	if (name && !names([item.text], name)) {
		checks.add(
			[...path, 'at'],
			`The record does not place "${item.id}" there`,
			'Leave out `at`: the ring stands on the axis'
		);
	}
}

/** That a place is not named in any report is only said where the ledger has it nowhere. */
function checkUnnamed({ unnamed }: RoadScene, checks: Checks): void {
	for (const [i, id] of (unnamed?.places ?? []).entries()) {
		const name = checks.places.get(id)?.name;
		const named = name && [...checks.claims.values()].find((claim) => names(sayings(claim), name));
		if (!named) continue;
		checks.add(['unnamed', 'places', i], `"${named.id}" names it`, 'Leave it out');
	}
}

/** All texts of a claim: its own words and those of a report, or of every report. */
const sayings = (claim: Claim, report?: string): Text[] => [
	claim.claim,
	claim.label,
	...claim.says.flatMap((saying) => (report === undefined || saying.report === report ? [saying.gives] : []))
];

/** Whether one of these texts has a name, in any language. */
const names = (texts: readonly Text[], name: Text): boolean => {
	const all = texts.flatMap((text) => Object.values(text));
	return Object.values(name).some((word) => all.some((text) => text.includes(word)));
};

const dayPart = (time: string | undefined): string | undefined => time?.slice(0, 10);

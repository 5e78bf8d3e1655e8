import type { GivenTime } from '../../model/story.ts';
import type { Checks } from '../kind.ts';
import { sayingOf } from '../says.ts';
import type { CalendarLane, CalendarRing, CalendarScene, LaneGives } from './scene.ts';

type Path = readonly (string | number)[];
type Days = CalendarScene['days'];

const dayOf = (time: string) => time.slice(0, 10);
const within = (time: string, { from, to }: Days) => dayOf(time) >= from && dayOf(time) <= to;

/** What the time in the ledger has to be for a lane to be drawn so; in words, where it is not. */
const TIMES: Record<LaneGives, { fits(time: GivenTime | undefined, days: Days): boolean; needs: string }> = {
	span: {
		fits: (time, days) =>
			Boolean(time?.precision === 'day' && !time.wide && time.from && time.to) &&
			within(time!.from!, days) &&
			within(time!.to!, days) &&
			dayOf(time!.from!) < dayOf(time!.to!),
		needs: 'a first and a last day among those drawn'
	},
	wider: {
		fits: (time, { from, to }) =>
			Boolean(time?.from && time.to && dayOf(time.from) <= from && dayOf(time.to) >= to),
		needs: 'a time that holds all the days drawn'
	},
	elsewhere: {
		fits: (time, days) =>
			Boolean(time && (time.printed ?? time.from)) && !(time!.from && within(time!.from, days)),
		needs: 'a date that is none of the days drawn'
	},
	undated: { fits: (time) => !time, needs: 'no time' },
	silent: { fits: (time) => !time, needs: 'no time' }
};

/** What the schema of a calendar cannot say: that every mark has the claim or the record behind it that it needs. */
export function checkCalendar(scene: CalendarScene, checks: Checks): void {
	if (scene.days.from >= scene.days.to) {
		checks.add(['days'], 'The last day is not after the first', 'Give two days, the first one first');
	}
	const order = checks.reports.join(', ');
	if (scene.lanes.map((lane) => lane.report).join(', ') !== order) {
		checks.add(
			['lanes'],
			'The lanes are not those of the reports in their order',
			`Give one to each: ${order}`
		);
	}
	for (const [i, lane] of scene.lanes.entries()) checkLane(lane, ['lanes', i], scene, checks);
	for (const [i, { claim, report }] of scene.boxes.entries()) {
		checkTime('span', claim, report, ['boxes', i, 'claim'], scene.days, checks);
	}
	for (const [i, ring] of scene.rings.entries()) checkRing(ring, ['rings', i], scene.days, checks);
	checkUndated(scene, checks);
	checkPart(scene, checks);
	for (const [end, day] of Object.entries(scene.line ?? {})) {
		if (within(day, scene.days)) continue;
		checks.add(['line', end], `The line has no day ${day} to stand on`, 'Take one of the days drawn');
	}
}

function checkLane(lane: CalendarLane, path: Path, scene: CalendarScene, checks: Checks): void {
	const { report, gives, claim, also } = lane;
	if (gives === 'silent') checkSilence(claim, report, [...path, 'claim'], checks);
	else checkTime(gives, claim, report, [...path, 'claim'], scene.days, checks);
	if (also) checkGiven(also.claim, report, [...path, 'also', 'claim'], checks);
	const undated = gives === 'silent' || gives === 'undated';
	if (undated && sayingOf(checks.claims.get(scene.dates), report)) {
		checks.add(
			[...path, 'gives'],
			`Report "${report}" has a saying of "${scene.dates}": it is not ${gives}`,
			'Draw the date that it gives'
		);
	}
}

/** The report gives the claim. Returns its saying. */
function checkGiven(id: string, report: string, path: Path, checks: Checks) {
	const claim = checks.claims.get(id);
	const saying = sayingOf(claim, report);
	if (claim && !saying) {
		checks.add(
			path,
			`Report "${report}" does not give "${id}"`,
			`Given by ${claim.says.map((s) => s.report).join(', ')}: name a claim that the report gives`
		);
	}
	return saying;
}

function checkTime(
	gives: Exclude<LaneGives, 'silent'>,
	id: string,
	report: string,
	path: Path,
	days: Days,
	checks: Checks
): void {
	const saying = checkGiven(id, report, path, checks);
	if (!saying || TIMES[gives].fits(saying.time, days)) return;
	checks.add(
		path,
		`"${gives}" needs ${TIMES[gives].needs}: the ledger has another for "${id}" by report "${report}"`,
		'Draw the time that the ledger has, or name the claim that bears this one'
	);
}

function checkSilence(id: string, report: string, path: Path, checks: Checks): void {
	if (!sayingOf(checks.claims.get(id), report)) return;
	checks.add(path, `Report "${report}" does give "${id}"`, 'Draw what it gives');
}

function checkRing(ring: CalendarRing, path: Path, days: Days, checks: Checks): void {
	const record = checks.record.get(ring.record);
	if (!record) return;
	const day = ring.last ? record.to : record.date;
	if (!day || !within(day, days)) {
		checks.add(path, `The record "${ring.record}" has no such day among those drawn`, 'Leave the ring out');
	}
	if ((ring.source ?? 0) > (record.also?.length ?? 0)) {
		checks.add(
			[...path, 'source'],
			`The record "${ring.record}" has no source ${ring.source}`,
			'Count its sources from 0'
		);
	}
}

/** What stands under the days has none. */
function checkUndated({ undated }: CalendarScene, checks: Checks): void {
	const dated = checks.claims.get(undated.claim)?.says.find((saying) => saying.time);
	if (!dated) return;
	checks.add(
		['undated', 'claim'],
		`Report "${dated.report}" gives "${undated.claim}" a time`,
		'Under the days stands what no report dates'
	);
}

function checkPart(scene: CalendarScene, checks: Checks): void {
	const { part, knot, table, lanes } = scene;
	for (const key of ['knot', 'answers', 'table'] as const) {
		if (part === key && !scene[key]) {
			checks.add(['part'], `The step is about "${key}" and has none`, `Give it \`${key}\``);
		}
	}
	if (knot) {
		for (const { report } of lanes) checkGiven(knot.claim, report, ['knot', 'claim'], checks);
		for (const [i, { claim }] of (knot.some ?? []).entries()) {
			const silent = lanes.filter(({ report }) => !sayingOf(checks.claims.get(claim), report));
			if (silent.length > 0) continue;
			checks.add(['knot', 'some', i], `All reports give "${claim}"`, 'Let the knot stand for it');
		}
	}
	if (table) checkGiven(table.claim, table.report, ['table', 'claim'], checks);
	checkAnswers(scene, checks);
}

/** Every report of a group gives the claim, and none of them another version than the others. */
function checkAnswers({ answers }: CalendarScene, checks: Checks): void {
	const all = answers?.groups.flatMap((group) => group.reports) ?? [];
	for (const [i, { reports }] of (answers?.groups ?? []).entries()) {
		const path = ['answers', 'groups', i, 'reports'] as const;
		const versions = reports.map((report) => checkGiven(answers!.claim, report, path, checks)?.version);
		if (new Set(versions).size > 1) {
			checks.add(path, `${reports.join(', ')} give different versions`, 'Give each version its own group');
		}
		for (const report of reports) {
			if (all.filter((other) => other === report).length === 1) continue;
			checks.add(path, `Report "${report}" has two answers`, 'Name it once');
		}
	}
}

import type { Claim } from '../../model/story.ts';
import type { Checks } from '../kind.ts';
import { sayingOf } from '../says.ts';
import { checkMoment } from './moment.ts';
import type { HoursPlan, HoursScene } from './scene.ts';

/** Whether somebody gives an hour of a claim, exact, about or by. A wide word or a day is none. */
const hoursOf = (claim: Claim): string[] =>
	claim.says.flatMap(({ time }) =>
		time && ['exact', 'about', 'by'].includes(time.precision) ? (time.from ?? time.to ?? []) : []
	);

/** What the schema cannot say of a scene of hours. */
export function checkHours(scene: HoursScene, checks: Checks): void {
	const chart = checks.chapter.hours?.[scene.chart];
	for (const [i, id] of (chart ? scene.lit : []).entries()) {
		checks.known(
			['lit', i],
			'mark',
			id,
			chart!.marks.map((mark) => mark.id),
			scene.chart
		);
	}
	checkMoment(scene.at, ['at'], checks);
	checkMoment(scene.since, ['since'], checks);
	checkParting(scene, chart?.lanes ?? [], checks);
	checkSilence(scene, checks);
}

function checkParting({ parting }: HoursScene, lanes: readonly string[], checks: Checks): void {
	if (!parting) return;
	checkMoment(parting.from, ['parting', 'from'], checks);
	checkMoment(parting.to, ['parting', 'to'], checks);
	for (const [i, id] of (parting.untimed ?? []).entries())
		checkUntimed(id, ['parting', 'untimed', i], checks);
	const { plan } = parting;
	if (!plan) return;
	checkWays(plan, checks);
	for (const [i, { caption }] of plan.places.entries()) {
		if (caption) checkUntimed(caption.claim, ['parting', 'plan', 'places', i, 'caption', 'claim'], checks);
	}
	const drawn = [...plan.ways, ...plan.ends].map(({ report }) => report);
	for (const report of lanes) {
		if (drawn.includes(report)) continue;
		checks.add(
			['parting', 'plan', 'ends'],
			`The plan says nothing of "${report}"`,
			'Give its way, or name it in `ends`: no thread may vanish'
		);
	}
}

/** A report gives the claims of its way; one whose thread ends above gives none of the ways. */
function checkWays(plan: HoursPlan, checks: Checks): void {
	const path = ['parting', 'plan'] as const;
	for (const [i, way] of plan.ways.entries()) {
		for (const key of ['claim', 'leaves'] as const) {
			const claim = checks.claims.get(way[key] ?? '');
			if (!claim || sayingOf(claim, way.report)) continue;
			checks.add(
				[...path, 'ways', i, key],
				`Report "${way.report}" does not give "${claim.id}"`,
				`Given by ${claim.says.map((saying) => saying.report).join(', ')}: name a claim that the report gives`
			);
		}
	}
	for (const [i, { report }] of plan.ends.entries()) {
		const given = plan.ways.find((way) => sayingOf(checks.claims.get(way.claim), report)?.match === 'full');
		if (!given) continue;
		checks.add(
			[...path, 'ends', i, 'report'],
			`Report "${report}" does give "${given.claim}"`,
			'Draw its way: its thread does not end here'
		);
	}
}

/** Where the picture says 'no hour', no report gives one. */
function checkUntimed(id: string, path: readonly (string | number)[], checks: Checks): void {
	const claim = checks.claims.get(id);
	const [hour] = claim ? hoursOf(claim) : [];
	if (!hour) return;
	checks.add(path, `A report gives an hour for "${id}": ${hour}`, 'Draw it at its hour');
}

/** After the last hour there is none in the whole ledger, as far as the chart goes. */
function checkSilence(scene: HoursScene, checks: Checks): void {
	const { silence } = scene;
	const chart = checks.chapter.hours?.[scene.chart];
	if (!silence || !chart) return;
	checkMoment(silence.after, ['silence', 'after'], checks);
	checkMoment(silence.from, ['silence', 'from'], checks);
	for (const [i, { claim }] of silence.untimed.entries())
		checkUntimed(claim, ['silence', 'untimed', i, 'claim'], checks);
	const time = sayingOf(checks.claims.get(silence.after.claim), silence.after.report)?.time;
	const last = Date.parse(time?.from ?? time?.to ?? '');
	for (const claim of checks.claims.values()) {
		const later = hoursOf(claim).find(
			(hour) => Date.parse(hour) > last && Date.parse(hour) < Date.parse(chart.to)
		);
		if (!later) continue;
		checks.add(
			['silence', 'after'],
			`A report gives a later hour, for "${claim.id}": ${later}`,
			'Name the last one'
		);
	}
}

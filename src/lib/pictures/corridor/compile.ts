import { frameOf } from '../../graphics/frame.ts';
import { SceneFault, type CompileContext, type SceneBase } from '../kind.ts';
import { ROWS_COME } from '../rows.ts';
import { sayingOf } from '../says.ts';
import type { ResolvedCorridor, ResolvedRow, ResolvedZone } from './compiled.ts';
import type { CorridorRow, CorridorScene } from './scene.ts';
import { greatCircleKm } from '../../graphics/sphere.ts';
import { crossing, greatCircle, levelOf } from './way.ts';

/** A corridor in one language. Throws where the way misses a zone or the length in words is not the computed one. */
export function compileCorridor(
	scene: CorridorScene,
	base: SceneBase,
	context: CompileContext
): ResolvedCorridor {
	const { note, place, lang, projection } = context;
	const [to, from] = [place(scene.to), place(scene.from)];
	const level = levelOf(to.at, from.at, projection);
	// The way may graze a border more than once: a zone ends where the way is in it last, and the next begins there.
	let end: number | null = null;
	const zones = scene.zones.map((zone, i): ResolvedZone => {
		const crossed = crossing(to.at, from.at, context.outline(zone.layer), projection);
		if (!crossed) {
			throw new SceneFault(
				['zones', i, 'layer'],
				`The way from ${scene.from} to ${scene.to} does not cross "${zone.layer}"`,
				'Leave it out of zones'
			);
		}
		const begin = end ?? crossed.from;
		end = crossed.to;
		return {
			layer: zone.layer,
			name: place(zone.name).name[lang],
			from: begin,
			to: crossed.to,
			...(zone.bright && { bright: zone.bright })
		};
	});
	return {
		...base,
		view: 'corridor',
		spine: 'left',
		links: true,
		basemap: {
			frame: frameOf([projection.project(to.at), projection.project(from.at)]),
			lit: zones.map(({ layer }) => layer)
		},
		ends: { to: to.name[lang], from: from.name[lang] },
		claim: scene.claim,
		length: lengthIn(note(scene.length), Math.round(greatCircleKm(to.at, from.at))),
		plane: level.transform,
		way: greatCircle(to.at, from.at, level, projection),
		zones,
		names: (scene.names ?? []).map((id) => {
			const [x, y] = level.at(projection.project(place(id).at));
			return { id, name: place(id).name[lang], x, y };
		}),
		rows: scene.rows.map((row) => rowOf(row, zones, context)),
		...(scene.arrival && { arrival: note(scene.arrival) }),
		...(scene.key && { key: note(scene.key) }),
		...(scene.scrub && { moves: ROWS_COME })
	};
}

/** The words, when the number in them is the computed one. */
function lengthIn(words: string, km: number): string {
	if (Number(words.replace(/\D/g, '')) === km) return words;
	throw new SceneFault(['length'], `"${words}" is not the length of the way`, `It is ${km} km`);
}

function rowOf(row: CorridorRow, zones: readonly ResolvedZone[], context: CompileContext): ResolvedRow {
	const { note, story, lang } = context;
	const own = zones.filter((zone) => row.within?.includes(zone.layer));
	const machine = sayingOf(
		story.claims.find((claim) => claim.id === row.claim),
		row.report
	)?.machine;
	return {
		report: row.report,
		claim: row.claim,
		end: row.end,
		words: note(row.words),
		...(row.detail && { detail: note(row.detail) }),
		from: Math.min(100, ...own.map((zone) => zone.from)),
		to: own.length > 0 ? Math.max(...own.map((zone) => zone.to)) : 100,
		...(row.where && { where: row.where }),
		...(row.back && { back: row.back }),
		...(machine && { tag: story.ui[lang]['numerals.tag']! })
	};
}

import { frameOf, scaleOf } from '../../graphics/frame.ts';
import type { LonLat } from '../../graphics/projection.ts';
import { thousandth } from '../../graphics/numbers.ts';
import { dayWords, toMs } from '../../model/clock.ts';
import { fill } from '../../model/fill.ts';
import type { Place } from '../../model/story.ts';
import type { CompileContext, SceneBase } from '../kind.ts';
import { fixedNames } from '../basemap/fixedNames.ts';
import { sayingOf } from '../says.ts';
import type { ResolvedName, ResolvedVoice, ResolvedVoices } from './compiled.ts';
import type { VoicesRow, VoicesScene } from './scene.ts';
import { VOICES_COME } from './states.ts';

/** Voices in one language: places projected, notes in words, days as their record dates them. */
export function compileVoices(scene: VoicesScene, base: SceneBase, context: CompileContext): ResolvedVoices {
	const { place, projection, story, lang } = context;
	const xy = (id: string) => projection.project(place(id).at);
	const frame = frameOf(scene.frame.map(xy), scene.margin);
	const [bright, route] = [scene.bright ?? [], scene.route ?? []];
	return {
		...base,
		view: 'voices',
		spine: 'left',
		links: true,
		moves: VOICES_COME,
		basemap: { frame, lit: [...bright, ...route] },
		frame,
		bright,
		route,
		names: scene.names.map(({ at, side, wide }) => {
			const [x, y] = xy(at);
			const { kind, name } = place(at);
			const named: ResolvedName = {
				id: at,
				name: name[lang],
				x,
				y,
				side: side ?? 'over',
				kind: lookOf(kind)
			};
			return wide ? { ...named, wide } : named;
		}),
		fixed: fixedNames(story.places, lang, projection),
		...(scene.way && {
			way: { ...wayOf(place(scene.way.from).at, place(scene.way.to).at, context), claim: scene.way.claim }
		}),
		rows: scene.rows.map((row) => voiceOf(row, context)),
		scales: [1, 1.6].map((times) => {
			const km = scaleOf(frame.w * times);
			return { km, text: fill(story.ui[lang]['map.km']!, { n: km }) };
		})
	};
}

function lookOf(kind: Place['kind']): ResolvedName['kind'] {
	if (kind === 'capital' || kind === 'country' || kind === 'sea') return kind;
	return 'city';
}

function wayOf(from: LonLat, to: LonLat, { projection }: CompileContext) {
	const points = projection.arc(from, to).map(([x, y]) => [thousandth(x), thousandth(y)] as const);
	const [first, last] = [points[0]!, points.at(-1)!];
	return {
		d: `M${points.map((point) => point.join(' ')).join('L')}`,
		ends: [first, last].map(([x, y]) => ({ x, y }))
	};
}

function voiceOf(row: VoicesRow, { note, story, lang, offset }: CompileContext): ResolvedVoice {
	const claim = story.claims.find(({ id }) => id === row.claim);
	const record = story.record.find(({ id }) => id === row.record);
	const machine = row.report !== undefined && sayingOf(claim, row.report)?.machine;
	return {
		id: row.report ? `${row.report}-${row.claim}` : row.record!,
		...(row.report && { report: row.report }),
		...(row.claim && { claim: row.claim }),
		...(record && {
			day: dayWords(toMs(record.date, offset), offset, lang).day,
			source: { name: record.source.name[lang], url: record.source.url }
		}),
		words: note(row.words),
		...(row.detail && { detail: note(row.detail) }),
		...(row.at && { at: row.at }),
		...(row.caption && { caption: note(row.caption) }),
		...(machine && { tag: story.ui[lang]['numerals.tag']! })
	};
}

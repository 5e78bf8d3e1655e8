import { scaleLinear } from 'd3-scale';
import { toMs } from '../../model/clock.ts';
import type { ResolvedScene } from '../../model/compiled.ts';
import type { Scene } from '../../model/scene.ts';
import type { Lang, Story } from '../../model/story.ts';
import { clockOf } from './clock.ts';
import { dayList } from './days.ts';
import { lightOf } from './light.ts';
import { resolveMap } from './map.ts';
import { round } from './round.ts';

/** One step's scene as the browser gets it, in one language. */
export function resolveScene(
	story: Story,
	chapter: string,
	step: string,
	scene: Scene,
	lang: Lang
): ResolvedScene {
	const note = (id: string) => story.notes[chapter]![id]![lang];
	const { offset } = story.front.days;
	const time = clockOf(story, scene.clock, lang, note);
	const base = {
		id: `${chapter}/${step}`,
		reports: scene.reports ?? null,
		...time,
		heading: story.chapters[lang].find((c) => c.id === chapter)?.steps.find((s) => s.id === step)?.when ?? '',
		...lightOf(story, scene.sky ?? scene.clock.at ?? scene.clock.to, offset)
	};
	switch (scene.view) {
		case 'map':
			return { ...base, view: 'map', ...resolveMap(story, scene, lang, note) };
		case 'threads':
			return {
				...base,
				view: 'threads',
				form: scene.form,
				...(scene.knot && { knot: note(scene.knot) }),
				...(scene.answers && {
					answers: Object.fromEntries(Object.entries(scene.answers).map(([r, n]) => [r, note(n)]))
				}),
				reached: scene.reached ?? story.reports.map((r) => r.id),
				...(scene.form === 'days' && { days: dayList(story, lang) })
			};
		case 'lanes': {
			const chart = story.scenes[chapter]!.charts![scene.chart]!;
			const window: [number, number] = [toMs(scene.window[0], offset), toMs(scene.window[1], offset)];
			const y = scaleLinear(window, [0, 100]);
			const [from, to] = [y(toMs(chart.from, offset)), y(toMs(chart.to, offset))];
			return {
				...base,
				view: 'lanes',
				chart: scene.chart,
				top: round(from),
				height: round(to - from),
				lit: scene.lit ?? null
			};
		}
		case 'ledger':
			return { ...base, view: 'ledger', light: scene.light };
	}
}

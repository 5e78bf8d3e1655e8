/** A scene says in which stretch of its step the picture moves: outside of it, nothing of the picture may change. */
import { describe, expect, test } from 'vitest';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import type { ResolvedScene } from '#lib/model/compiled.ts';
import * as calendar from '#lib/pictures/calendar/states.ts';
import { dayAt } from '#lib/pictures/channels/states.ts';
import { hourAt, runShare } from '#lib/pictures/hours/states.ts';
import * as road from '#lib/pictures/road/states.ts';
import { rowShare } from '#lib/pictures/rows.ts';
import { voiceShare } from '#lib/pictures/voices/states.ts';
import { progressIn } from '#lib/reader/scroll/geometry.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';

/** All that a picture of this scene draws by its progress; null: its kind does not move. */
function drawnAt(scene: ResolvedScene, progress: number): unknown {
	switch (scene.view) {
		case 'road':
			return road.lineAt(scene, progress);
		case 'channels':
			return dayAt(scene.days, progress);
		case 'corridor':
			return scene.rows.map((_, i) => rowShare(scene.moves ? progress : 1, i, scene.rows.length));
		case 'voices':
			return scene.rows.map((_, i) => voiceShare(progress, i, scene.rows.length));
		case 'hours':
			return scene.moves ? [hourAt(scene, progress), runShare(progress)] : null;
		case 'calendar':
			return [
				calendar.lineAt(scene.line, progress),
				scene.part === 'knot' && calendar.knotAt(progress),
				scene.part === 'answers' && calendar.answersAt(progress)
			];
		default:
			return null;
	}
}

const story = (await readStory(REAL)).story;
const SHARES = Array.from({ length: 201 }, (_, i) => i / 200);

describe.each(LANGS)('the story’s scenes, %s', (lang) => {
	const scenes = clientStory(story, lang as 'en').chapters.flatMap((c) => Object.values(c.scenes));

	test.each(scenes.map((scene) => [scene.id, scene] as const))('%s', (_, scene) => {
		for (const share of SHARES)
			expect(drawnAt(scene, progressIn(scene.moves, share)), `at ${share}`).toEqual(drawnAt(scene, share));
	});

	test('a scene that moves does so from the beginning of its stretch on', () => {
		const moving = scenes.filter((scene) => scene.moves);
		expect(moving.length).toBeGreaterThan(0);
		for (const scene of moving) {
			const [from, to] = scene.moves!;
			expect(drawnAt(scene, from + 0.02), `${scene.id}, begun`).not.toEqual(drawnAt(scene, from));
			expect(0 <= from && from < to && to <= 1, scene.id).toBe(true);
		}
	});
});

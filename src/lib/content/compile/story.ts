import { groundOf } from '../../graphics/sky.ts';
import type { ClientStory } from '../../model/compiled.ts';
import { pickWords } from '../../model/uiWords.ts';
import { STORY_BROWSER_WORDS } from '../uiWords.ts';
import type { Lang, Story } from '../../model/story.ts';
import { lightAt } from './light.ts';
import { ruler } from './ruler.ts';
import { compileChapterData, compileScene, contextOf } from './scene.ts';

/** Resolves every scene of a story for one language. The story must have passed its checks. */
export function clientStory(story: Story, lang: Lang): ClientStory {
	return {
		lang,
		ui: pickWords(story.ui[lang], STORY_BROWSER_WORDS),
		front: {
			title: story.front.title[lang],
			kicker: story.front.kicker[lang],
			standfirst: story.front.standfirst[lang],
			dateline: story.front.dateline[lang],
			witness: { name: story.front.witness.name[lang], line: story.front.witness.line[lang] },
			question: story.front.question.text[lang],
			answers: Object.fromEntries(Object.entries(story.front.answers).map(([r, t]) => [r, t[lang]])),
			ground: groundOf(-30)
		},
		reports: story.reports.map((r) => ({
			id: r.id,
			number: r.number,
			shape: r.shape,
			hollow: r.hollow,
			name: r.name[lang]
		})),
		chapters: story.chapters[lang].map((chapter) => {
			const { still, steps, opening } = story.scenes[chapter.id]!;
			const context = contextOf(story, chapter.id, lang);
			return {
				id: chapter.id,
				title: chapter.title,
				short: chapter.short,
				words: chapter.words,
				still,
				...(opening && { opening: lightAt(story, opening, story.front.days.offset) }),
				steps: chapter.steps.map((s) => s.id),
				scenes: Object.fromEntries(
					chapter.steps.map(({ id }) => [id, compileScene(`${chapter.id}/${id}`, steps[id]!, context)])
				),
				shared: compileChapterData(context)
			};
		}),
		ruler: ruler(story)
	};
}

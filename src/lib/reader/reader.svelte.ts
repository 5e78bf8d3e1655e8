import type { ClientStory, ResolvedScene } from '../model/compiled.ts';
import { placeAt, stepAt, zonesOf, type Zone } from './scroll/zones.ts';

/**
 * Where the reader is in a story page, and what follows from it. Every picture is a pure function of this state,
 * never of the order in which events came. The scroller writes `at` and `progress`; everything else reads.
 */
export class Reader {
	readonly zones: Zone[];
	/** Index into `zones`; null until the page has been measured. */
	at = $state<number | null>(null);
	/** Share of the current zone that has been scrolled through, 0 to 1. */
	progress = $state(1);
	/** Steps go by faster than things can move: the bar and tall pictures cut. */
	skimming = $state(false);

	readonly zone = $derived.by(() => (this.at === null ? null : (this.zones[this.at] ?? null)));
	/** Id of the chapter in which the reader is; null on the first screen. */
	readonly chapter = $derived.by(() => this.zone?.chapter ?? null);
	/** The scene that the reader's chapter shows; null on the first screen. */
	readonly scene = $derived.by((): ResolvedScene | null => {
		const chapter = this.story.chapters.find((c) => c.id === this.chapter);
		return chapter ? chapter.scenes[stepAt(chapter, this.zones, this.at)]! : null;
	});

	/** `story`: the compiled story in the page's language; one page shows one story from first to last. */
	constructor(readonly story: ClientStory) {
		this.zones = zonesOf(story);
	}

	/** The reader has come to the zone of this id; one that the story does not have changes nothing. */
	enter(id: string): void {
		const index = this.zones.findIndex((zone) => zone.id === id);
		if (index >= 0) this.at = index;
	}

	/** Where a chapter's stage stands. */
	placeIn(chapter: ClientStory['chapters'][number]): { step: string; progress: number } {
		return placeAt(chapter, this.zones, this.at, () => this.progress);
	}
}

import type { ClientStory, ResolvedScene } from '../model/compiled.ts';
import { progressIn } from './scroll/geometry.ts';
import { placeAt, stepAt, zonesOf, type Zone } from './scroll/zones.ts';

/** Parts of a step in which its progress is counted. */
const PARTS = 8;

/**
 * Where the reader is in a story page, and what follows from it. Every picture is a pure function of this state,
 * never of the order in which events came. The scroller writes, by `enter` and `follow`; everything else reads.
 */
export class Reader {
	readonly zones: Zone[];
	/** Index into `zones`; null until the page has been measured. */
	at = $state<number | null>(null);
	/**
	 * Share of the reader's step that has been scrolled through, 0 to 1, in eighths: what follows it, such as the rail, is
	 * not drawn anew in every frame. An eighth of a step is 2 or 3 px of the rail. 0 in a chapter's opening, 1 at its end.
	 */
	progress = $state(1);
	/** The exact share of the zone. */
	#share = 1;
	/** The same for the zone's picture: it changes only where the picture does, so that a frame without a change is cheap. */
	#played = $state(1);
	/** Steps go by faster than things can move: the bar and tall pictures cut. */
	skimming = $state(false);

	readonly zone = $derived.by(() => (this.at === null ? null : (this.zones[this.at] ?? null)));
	/** Id of the chapter in which the reader is; null on the first screen. */
	readonly chapter = $derived.by(() => this.zone?.chapter ?? null);
	readonly #chapter = $derived.by(() => this.story.chapters.find((c) => c.id === this.chapter));
	/** The scene that the reader's chapter shows; null on the first screen. */
	readonly scene = $derived.by((): ResolvedScene | null => {
		const chapter = this.#chapter;
		return chapter ? chapter.scenes[stepAt(chapter, this.zones, this.at)]! : null;
	});

	/** `story`: the compiled story in the page's language; one page shows one story from first to last. */
	constructor(readonly story: ClientStory) {
		this.zones = zonesOf(story);
	}

	/** The reader has come to the zone of this id; one that the story does not have changes nothing. */
	enter(id: string): void {
		const index = this.zones.findIndex((zone) => zone.id === id);
		if (index < 0) return;
		this.at = index;
		this.follow(this.#share);
	}
	/** So much of the zone has been scrolled through, 0 to 1. */
	follow(share: number): void {
		this.#share = share;
		const chapter = this.#chapter;
		const done = chapter ? placeAt(chapter, this.zones, this.at, () => share).progress : 0;
		this.progress = Math.floor(done * PARTS) / PARTS;
		this.#played = progressIn(this.scene?.moves, share);
	}

	/** Where a chapter's stage stands. */
	placeIn(chapter: ClientStory['chapters'][number]): { step: string; progress: number } {
		return placeAt(chapter, this.zones, this.at, () => this.#played);
	}
}

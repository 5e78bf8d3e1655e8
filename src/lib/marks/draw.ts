import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Draw } from '../content/markdown/directives.ts';
import type { Claim, Lang, RecordItem, Report } from '../model/story.ts';
import { dotStates, dotWord } from './states.ts';
import { spokenMark } from './spoken.ts';

interface Words {
	lang: Lang;
	ui: Record<string, string>;
	claims: Map<string, Claim>;
	reports: Report[];
	record: Map<string, RecordItem>;
	/** Address of the evidence page's row of a claim. */
	row(claim: string): string;
	/** Address of a claim's place in the story. */
	place(claim: string): string;
}

/** Draws the marks of the prose as HTML, at build. Collects the dot words that the page's defs must hold. */
export function drawFor(words: Words, dots: Set<string>): Draw {
	const { ui, claims, reports, lang } = words;
	const seen = new Set<string>();
	return {
		mark(id, version): Element {
			const claim = claims.get(id);
			// An unknown claim was already reported; draw nothing that could pass for evidence.
			if (!claim) return h('span');
			const states = dotStates(claim, version, reports);
			const word = dotWord(states);
			dots.add(word);
			const first = !seen.has(id);
			seen.add(id);
			return h(
				'a.mark',
				{
					href: words.row(id),
					id: first ? `claim-${id}` : undefined,
					'data-claim': id,
					'data-version': version ?? undefined,
					'aria-label': `${spokenMark(states, ui)}. ${claim.label[lang]}`
				},
				s('svg.dots', { viewBox: `0 0 ${reports.length * 10} 10`, 'aria-hidden': 'true' }, [
					s('use', { href: `#m-${word}` })
				])
			);
		},
		told(id, version) {
			const claim = claims.get(id);
			const states = claim ? dotStates(claim, version, reports) : [];
			return {
				gives: states.filter((s) => s === 'gives').length,
				parted: states.includes('differs')
			};
		},
		see: (id, children: ElementContent[]) => h('a.see', { href: words.place(id), 'data-see': id }, children),
		aside: (kind, children) => h(`span.${kind}`, { title: ui[`aside.${kind}`] }, children),
		record(id): Element {
			const item = words.record.get(id);
			if (!item) return h('span');
			return h('p.record', { id: `record-${id}`, 'data-record': id }, [
				h('b', ui['record.label'] ?? ''),
				' ',
				// An hour is set apart, so that no line around it turns it about.
				...item.text[lang].split(/(\d{1,2}:\d\d)/).map((part, i) => (i % 2 ? h('bdi', part) : part)),
				' ',
				...[item.source, ...(item.also ?? [])].flatMap((source, i) => [
					i > 0 ? ' · ' : '',
					h('a', { href: source.url, rel: 'noopener' }, source.name[lang])
				])
			]);
		}
	};
}

import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Claim, Fork, Lang, RecordItem, Report } from '../model/story.ts';
import { dotStates, dotWord } from './states.ts';
import { spokenMark } from './spoken.ts';

/** How a story's own marks are drawn in the running text. */
export interface Draw {
	claim(id: string, version: string | null, words: ElementContent[]): Element;
	see(claim: string, words: ElementContent[]): Element;
	aside(kind: 'computed' | 'inferred', words: ElementContent[]): Element;
	record(id: string): Element;
	fork(id: string): Element;
	untold(words: ElementContent[]): Element;
}

interface Words {
	lang: Lang;
	ui: Record<string, string>;
	claims: Map<string, Claim>;
	reports: Report[];
	record: Map<string, RecordItem>;
	forks: ReadonlyMap<string, Fork>;
	/** Address of the evidence page's row of a claim. */
	row(claim: string): string;
	/** Address of a claim's place in the story. */
	place(claim: string): string;
}

/** Draws the marks of the prose as HTML, at build. Collects the dot words that the page's defs must hold. */
export function drawFor(words: Words, dots: Set<string>): Draw {
	const { ui, claims, reports, lang } = words;
	const seen = new Set<string>();
	const mark = (claim: Claim, version: string | null): Element => {
		const states = dotStates(claim, version, reports);
		const word = dotWord(states);
		dots.add(word);
		const first = !seen.has(claim.id);
		seen.add(claim.id);
		return h(
			'a.mark',
			{
				href: words.row(claim.id),
				id: first ? `claim-${claim.id}` : undefined,
				'data-claim': claim.id,
				'data-version': version ?? undefined,
				'aria-label': `${spokenMark(states, ui)}. ${claim.label[lang]}`
			},
			s('svg.dots', { viewBox: `0 0 ${reports.length * 10} 10`, 'aria-hidden': 'true' }, [
				s('use', { href: `#m-${word}` })
			])
		);
	};
	return {
		claim(id, version, text): Element {
			const claim = claims.get(id);
			// An unknown claim was already reported; draw nothing that could pass for evidence.
			if (!claim) return h('span', text);
			const states = dotStates(claim, version, reports);
			return h(
				'span.claim',
				{
					'data-told': String(states.filter((state) => state === 'gives').length),
					...(states.includes('differs') && { 'data-parted': '' })
				},
				tie(text, mark(claim, version))
			);
		},
		// Every version with its reports, as a list: its drawing follows.
		fork(id): Element {
			const fork = words.forks.get(id);
			if (!fork) return h('span');
			return h('div.fork', { 'data-fork': id }, [
				h('h3', fork.question[lang]),
				h(
					'ul',
					fork.answers.map((answer) => {
						const row = answer.rows[0]!;
						const claim = claims.get(row.claim);
						const version = claim?.says.find((x) => x.report === row.report)?.version ?? null;
						return h('li', [answer.words[lang], ' ', claim ? mark(claim, version) : null]);
					})
				),
				fork.note ? h('p', fork.note[lang]) : null
			]);
		},
		untold: (text) => h('p.untold', text),
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

/** Ties the mark to the last word, so that no line begins with dots. */
function tie(words: ElementContent[], mark: Element): ElementContent[] {
	const last = words.at(-1);
	if (last?.type === 'text') {
		const cut = last.value.trimEnd().lastIndexOf(' ') + 1;
		return [
			...words.slice(0, -1),
			{ type: 'text', value: last.value.slice(0, cut) },
			h('span.tie', last.value.slice(cut), mark)
		];
	}
	return [...words.slice(0, -1), h('span.tie', last ? [last] : [], mark)];
}

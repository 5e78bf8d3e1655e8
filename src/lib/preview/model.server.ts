/** What a share picture shows, from the story. */
import full from 'virtual:story/full';
import { braidRows } from '../pictures/braid/rows.ts';
import { sentence } from '../model/sentence.ts';
import { spokenGivers } from '../marks/spoken.ts';
import { fill } from '../model/fill.ts';
import { dirOf, languageOf, type Lang } from '../model/languages.ts';
import { plural } from '../model/plural.ts';
import { TOP, type PreviewData } from '../model/previews.ts';
import type { Fork, Text } from '../model/story.ts';
import type { PreviewAnswer, PreviewModel } from './model.ts';

/** The picture of a section; null is the front page. A section without an entry in previews.yaml shows the piece's title and the reports. */
export function modelOf(lang: Lang, section: string | null): PreviewModel {
	const { front, reports, ui } = full;
	const chapter = full.chapters[lang].find((c) => c.id === section);
	const title = front.title[lang];
	const names = chapter ? `${title} · ${chapter.title}` : front.kicker[lang];
	const data = full.previews[section ?? TOP];
	const question = (data && chapter?.question) || title;
	const part = partOf(lang, data ?? { picture: 'reports' }, question);
	return {
		lang,
		rtl: dirOf(lang) === 'rtl',
		kicker: part.picture.kind !== 'braid' ? names : chapter ? title : '',
		question: part.question,
		foot: (part.foot ?? front.dateline)[lang],
		tag: ui[lang]['numerals.tag']!,
		reports: reports.map(({ number, name, shape, colour, hollow }) => ({
			number,
			name: name[lang],
			shape,
			colour: colour.night,
			hollow
		})),
		picture: part.picture,
		alt: [names, part.question, ...part.said].join(' · ')
	};
}

/** What differs from picture to picture. */
interface Part {
	question: string;
	/** The line at the foot; the story's place and days where there is none. */
	foot: Text | undefined;
	picture: PreviewModel['picture'];
	/** What it says, for the text alternative. */
	said: string[];
}

function partOf(lang: Lang, data: PreviewData, question: string): Part {
	switch (data.picture) {
		case 'fork':
			return forkOf(
				lang,
				full.forks.find(({ id }) => id === data.fork)!,
				data.line
			);
		case 'reports':
			return { question, foot: data.line, ...reportsOf(lang) };
		case 'braid':
			return { question, foot: undefined, ...braidOf(lang, data.line[lang]) };
	}
}

function reportsOf(lang: Lang): Pick<Part, 'picture' | 'said'> {
	const witness = full.front.witness.name[lang];
	const said = full.reports.map(({ number, name }) => `${number}: ${name[lang]}`);
	return { picture: { kind: 'reports', witness }, said: [witness, ...said] };
}

function braidOf(lang: Lang, line: string): Pick<Part, 'picture' | 'said'> {
	const rows = braidRows(full).chapters.flatMap((chapter) => chapter.rows);
	const n = rows.length;
	const count = fill(plural(full.ui[lang], 'preview.claims', n, languageOf(lang).locale), { n });
	return {
		picture: { kind: 'braid', line, count, rows },
		said: [line, count]
	};
}

/** A fork, and after its own answers the reports that none of them names. */
function forkOf(lang: Lang, fork: Fork, line: Text | undefined): Part {
	const ui = full.ui[lang];
	const given = fork.answers.map(({ words, grey = false, rows }): PreviewAnswer => ({
		words: sentence(words[lang], lang),
		grey,
		givers: rows.map(({ report, match, machine = false }) => ({
			report: full.reports.findIndex(({ id }) => id === report),
			part: match === 'part',
			machine
		}))
	}));
	const named = new Set(given.flatMap(({ givers }) => givers.map(({ report }) => report)));
	const silent = full.reports.flatMap((_, report) =>
		named.has(report) ? [] : [{ report, part: false, machine: false }]
	);
	const answers =
		silent.length > 0 ? [...given, { words: ui['fork.silent']!, grey: true, givers: silent }] : given;
	const words = { ui, locale: languageOf(lang).locale };
	return {
		question: fork.question[lang],
		foot: fork.exclusive ? line : fork.note,
		picture: { kind: 'fork', answers },
		said: answers.map(({ words: answer, grey, givers }) => {
			const who = givers.map((g) => ({ ...g, part: g.part && !grey, report: full.reports[g.report]! }));
			return `${answer}${ui['fork.colon']!}${spokenGivers(who, words)}`;
		})
	};
}

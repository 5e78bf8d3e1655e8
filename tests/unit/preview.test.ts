/** Share pictures: what they say is the story's, and every word and line has its place in the frame. */
import { describe, expect, test } from 'vitest';
import { contrast } from '#lib/graphics/contrast.ts';
import { sentence } from '#lib/model/sentence.ts';
import { placesOf } from '#lib/pictures/braid/weave.ts';
import { claimsInStory } from '#lib/pictures/braid/rows.ts';
import { layoutBraid, WINDOWS } from '#lib/preview/braid/layout.ts';
import { COLOURS } from '#lib/preview/colours.server.ts';
import { layoutFork } from '#lib/preview/fork/layout.ts';
import { layoutReports } from '#lib/preview/fork/reports.ts';
import type { ForkDrawing } from '#lib/preview/fork/stack.ts';
import { column, THREADS } from '#lib/preview/frame.ts';
import { fitLine, type LineText, type Measure } from '#lib/preview/lines.ts';
import { PREVIEW, type PreviewAnswer, type PreviewModel } from '#lib/preview/model.ts';
import { modelOf } from '#lib/preview/model.server.ts';
import { measureIn } from '#lib/preview/type.server.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';

const story = await storyOf(STORY);
const sections = [null, ...story.front.chapters];
const pictures = EDITIONS.flatMap(({ lang }) =>
	sections.map((section) => ({ lang, section, model: modelOf(lang, section) }))
);
const forked = pictures.flatMap(({ lang, section, model }) => {
	const data = story.previews[section ?? 'top'];
	const fork = data?.picture === 'fork' ? story.forks.find(({ id }) => id === data.fork)! : null;
	return fork && model.picture.kind === 'fork'
		? [{ lang, section, model, fork, picture: model.picture }]
		: [];
});

/** Height of capitals or of the tallest letters, and depth of the lowest, as multiples of the type size. */
const REACH = { latn: [0.74, 0.27], arab: [0.86, 0.42] } as const;
const reachOf = ({ size, baseline }: LineText, rtl: boolean): [top: number, bottom: number] => {
	const [up, down] = REACH[rtl ? 'arab' : 'latn'];
	return [baseline - up * size, baseline + down * size];
};

/** What is wrong with a drawing: words outside the frame or on each other, threads through words. */
function faultsOf(drawing: ForkDrawing, model: PreviewModel): string[] {
	const { start } = column(model.reports.length);
	const boxes = drawing.lines.map((line) => {
		const [top, bottom] = reachOf(line, model.rtl);
		return { text: line.text, left: line.start, right: line.start + line.width, top, bottom };
	});
	const outside = boxes.filter(
		(b) => b.left < start - 1 || b.right > PREVIEW.width - 50 || b.top < 10 || b.bottom > PREVIEW.height - 10
	);
	const overlapping = boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
			.map((b) => `"${a.text}" on "${b.text}"`)
	);
	const struck = drawing.turns.flatMap((turn) =>
		boxes
			.filter((b) => b.left < turn.end && turn.y > b.top && turn.y < b.bottom)
			.map((b) => `thread ${turn.report} through "${b.text}"`)
	);
	const marked = drawing.shapes.filter((s) => s.x + s.size / 2 > PREVIEW.width - 50 || s.y < 0);
	const boxed = drawing.boxes.filter((b) => b.x + b.width > PREVIEW.width - 40);
	return [
		...outside.map((b) => `"${b.text}" outside`),
		...overlapping,
		...struck,
		...marked.map((s) => `shape ${s.report} outside`),
		...boxed.map((b) => `box ${b.report} outside`)
	];
}

describe('what share pictures say', () => {
	test('every chapter that has a fork in previews.yaml shows it, in every language', () => {
		const named = Object.values(story.previews).filter(({ picture }) => picture === 'fork');
		expect(named.length).toBeGreaterThan(0);
		expect(forked).toHaveLength(named.length * EDITIONS.length);
	});

	test('question and answers are the words of forks.yaml, with the reports that give them', () => {
		for (const { lang, model, fork, picture } of forked) {
			expect(model.question).toBe(fork.question[lang]);
			const answers = picture.answers.slice(0, fork.answers.length);
			expect(answers.map((a) => a.words)).toEqual(fork.answers.map((a) => sentence(a.words[lang], lang)));
			for (const [i, { rows }] of fork.answers.entries()) {
				expect(
					answers[i]!.givers.map((g) => ({ ...g, report: story.reports[g.report]!.id })),
					`${fork.id} ${i}`
				).toEqual(
					rows.map(({ report, match, machine = false }) => ({ report, part: match === 'part', machine }))
				);
			}
		}
	});

	test('a report that no answer names stands in one grey line at the end', () => {
		for (const { picture, fork } of forked) {
			const all = picture.answers.flatMap(({ givers }) => givers.map(({ report }) => report));
			expect([...all].sort(), fork.id).toEqual(story.reports.map((_, i) => i));
			const silent = picture.answers.slice(fork.answers.length);
			expect(silent.length).toBeLessThanOrEqual(1);
			expect(silent.every(({ grey }) => grey)).toBe(true);
		}
	});

	test('where both may be true, the fork’s own note says so', () => {
		for (const { lang, model, fork } of forked) {
			if (!fork.exclusive) expect(model.foot).toBe(fork.note![lang]);
		}
	});

	test('the text alternative has the question, each answer and the numbers of its reports', () => {
		for (const { model, picture } of forked) {
			expect(model.alt).toContain(model.question);
			const said = model.alt.split(' · ').slice(-picture.answers.length);
			for (const [i, { words, givers }] of picture.answers.entries()) {
				expect(said[i]).toContain(words);
				for (const { report } of givers) expect(said[i]).toContain(String(model.reports[report]!.number));
			}
		}
	});
});

describe('where it stands', () => {
	test.each(forked)('the fork of $section, $lang: nothing outside, nothing on something', async (of) => {
		const drawing = await layoutFork(of.model, of.picture, COLOURS, measureIn(of.lang));
		expect(faultsOf(drawing, of.model)).toEqual([]);
		expect(drawing.turns).toHaveLength(of.model.reports.length);
	});

	test.each(pictures.filter(({ model }) => model.picture.kind === 'reports'))(
		'the reports of $section, $lang: nothing outside, nothing on something',
		async ({ model, lang }) => {
			if (model.picture.kind !== 'reports') return;
			const drawing = await layoutReports(model, model.picture, COLOURS, measureIn(lang));
			expect(faultsOf(drawing, model)).toEqual([]);
			const texts = drawing.lines.map(({ text }) => text);
			for (const { name } of model.reports) expect(texts).toContain(name);
			expect(texts).toContain(story.front.witness.name[lang]);
		}
	);

	test.each(pictures.filter(({ model }) => model.picture.kind === 'braid'))(
		'the braid of $section, $lang: nothing outside, nothing on something',
		async ({ model, lang }) => {
			if (model.picture.kind !== 'braid') return;
			const { picture } = model;
			const drawing = await layoutBraid(model, picture, COLOURS, measureIn(lang));
			for (const { text, start, width, align } of drawing.lines) {
				const left = align === 'end' ? start - width : start;
				expect(left, text).toBeGreaterThanOrEqual(40);
				expect(left + width, text).toBeLessThanOrEqual(PREVIEW.width - 40);
			}
			const [top, foot] = [drawing.lines.slice(0, -2), drawing.lines.slice(-2)];
			const under = Math.max(...top.map((line) => reachOf(line, model.rtl)[1]));
			const over = Math.min(...foot.map((line) => reachOf(line, model.rtl)[0]));
			for (const tie of drawing.ties) {
				expect(tie.from).toBeGreaterThan(under);
				expect(tie.to).toBeLessThan(over);
				expect(tie.x).toBeLessThan(WINDOWS.dark);
			}
			// No thread reaches the dark window.
			for (const end of drawing.ends) expect(end.x).toBeLessThan(WINDOWS.dark - 10);
			expect(drawing.ends).toHaveLength(story.reports.length);
			expect(drawing.strands).toHaveLength(story.reports.length * picture.rows.length);
		}
	);

	test('ties stand where the weave places their threads', async () => {
		const { model, lang } = pictures.find((p) => p.model.picture.kind === 'braid')!;
		if (model.picture.kind !== 'braid') return;
		const { rows } = model.picture;
		const { ties } = await layoutBraid(model, model.picture, COLOURS, measureIn(lang));
		const columns = [...new Set(ties.map(({ x }) => x))].sort((a, b) => a - b);
		expect(columns).toHaveLength(rows.length);
		const gauge = { lane: 42, pinch: 6, reach: 6, clear: 7 };
		for (const [i, row] of rows.entries()) {
			const places = placesOf({ ...row, y: 0 }, gauge).map((x) => WINDOWS.middle + x);
			for (const tie of ties.filter(({ x }) => x === columns[i])) {
				for (const report of tie.reports) {
					expect(places[report]).toBeGreaterThanOrEqual(tie.from);
					expect(places[report]).toBeLessThanOrEqual(tie.to);
				}
			}
		}
	});

	test('the braid has a row for each claim that the story tells, and the picture says how many', () => {
		const told = claimsInStory(story);
		for (const { model, lang } of pictures) {
			if (model.picture.kind !== 'braid') continue;
			expect(model.picture.rows).toHaveLength(told.length);
			expect(model.picture.count).toContain(String(told.length));
			expect(model.picture.line).toMatch(lang === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
		}
	});

	/** Every letter half as wide as it is high. */
	const even: Measure = (text) => Promise.resolve(text.length * 0.5);
	const { model } = forked[0]!;
	const answer = (words: string, reports: number[], grey = false): PreviewAnswer => ({
		words,
		grey,
		givers: reports.map((report) => ({ report, part: false, machine: false }))
	});
	const lay = (answers: PreviewAnswer[]) => layoutFork(model, { kind: 'fork', answers }, COLOURS, even);

	test('threads of an answer nest: the innermost has the highest line and the narrowest turn', async () => {
		const { turns } = await lay([answer('One', [0, 2]), answer('Two', [1, 3, 4])]);
		for (const reports of [
			[0, 2],
			[1, 3, 4]
		]) {
			const own = turns.filter(({ report }) => reports.includes(report)).sort((a, b) => a.report - b.report);
			for (const [i, turn] of own.slice(1).entries()) {
				expect(turn.y).toBeLessThan(own[i]!.y);
				expect(turn.radius).toBeLessThan(own[i]!.radius);
			}
		}
		expect(turns.map(({ x }) => x).sort((a, b) => a - b)).toEqual(
			model.reports.map((_, i) => THREADS.from + THREADS.pitch * i)
		);
	});

	test('what crosses is drawn last: an earlier answer over a later one', async () => {
		const { turns } = await lay([answer('One', [0]), answer('Two', [1]), answer('None', [2, 3, 4], true)]);
		expect(turns.map(({ report }) => report).slice(-2)).toEqual([1, 0]);
		expect(turns.filter(({ hair }) => hair).map(({ report }) => report)).toEqual([2, 3, 4]);
	});

	test('answers share one size of type, and long ones make it smaller', async () => {
		const sizeOf = async (words: string) => {
			const { lines } = await lay([answer('One', [0, 1]), answer(words, [2, 3, 4])]);
			const sizes = new Set(lines.filter(({ face }) => face === 'word').map(({ size }) => size));
			expect(sizes.size).toBe(1);
			return [...sizes][0]!;
		};
		expect(await sizeOf('a much longer answer')).toBeLessThan(await sizeOf('Two'));
	});

	test('words without room stop the build and name themselves', async () => {
		await expect(lay([answer('x'.repeat(60), [0]), answer('Two', [1])])).rejects.toThrow(/no room.*x{60}/);
		const line = { text: 'x'.repeat(90), face: 'sans', colour: '#ffffff', start: 0, baseline: 0 } as const;
		await expect(fitLine({ ...line, sizes: [30, 20], room: 600 }, even)).rejects.toThrow(/no room/);
	});
});

test('every ink is read on the ground from edge to edge', () => {
	for (const ground of COLOURS.ground) {
		for (const ink of [COLOURS.text, COLOURS.soft, COLOURS.window]) {
			expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(4.5);
		}
		for (const { colour } of story.reports) {
			expect(contrast(colour.night, ground), colour.night).toBeGreaterThanOrEqual(4.5);
		}
	}
});

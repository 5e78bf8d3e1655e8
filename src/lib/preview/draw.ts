import { shapePath, shapeTransform } from '../graphics/shapes.ts';
import { colourAt } from '../graphics/sky.ts';
import { threadPath, threadStrokes } from '../graphics/threads.ts';

/**
 * The picture of a shared link, 1200 x 630: one question in large type, and beside it a lit window that lets
 * down a thread per report to what each one says. Lanes stand in the reports' order from the page's start
 * edge, so the Arabic card is the mirror of the English one. Pure: gives a drawing and boxes of text.
 */
export const CARD = { width: 1200, height: 630 } as const;

export interface CardLane {
	/** 'Report 1' */
	name: string;
	shape: string;
	colour: string;
	/** A hollow double thread: mostly machine-written. */
	doubled: boolean;
	state: 'gives' | 'speaks' | 'silent';
	words: string;
	/** Threads of one version end at one level; null where the thread ends at none. */
	level: number | null;
	/** Where the clock runs: ms, and whether the limits are wide. */
	from?: number;
	to?: number | null;
	wide?: boolean;
}

export interface CardModel {
	lang: string;
	rtl: boolean;
	ink: 'day' | 'night';
	colours: { text: string; soft: string; rule: string; window: string };
	/** Share from top to bottom, and colour. */
	sky: [number, string][];
	title: string;
	/** The section's own title, beside the piece's. */
	section: string | null;
	question: string;
	/** The question is the piece's title: set larger. */
	front: boolean;
	line: string;
	dateline: string;
	/** Threads at one level are tied: told alike. */
	tied: boolean;
	/** Beside the bundle, where the threads still run as one. */
	aside: string | null;
	lanes: CardLane[];
	clock: { from: number; to: number; hours: { at: number; text: string }[] } | null;
	/** Every claim as a word of one letter per report (see evidence/states), for the whole ledger. */
	rows: { dots: string; tied: boolean }[] | null;
}

/** A text in a box; sizes are tried from the first until the words fit. */
export interface CardText {
	text: string;
	/** Distance of the box from the card's start edge. */
	start: number;
	top: number;
	width: number;
	height: number;
	family: 'display' | 'serif' | 'sans';
	weight: number;
	sizes: number[];
	leading: number;
	colour: string;
	align: 'start' | 'center';
	/** Its own ground over what is drawn. */
	ground?: string;
	/** Texts of one group take one size. */
	group?: string;
	/** Px under the text before it, whatever its height; `top` is then the lowest that it may begin. */
	below?: number;
}

const WINDOW = { width: 16, top: 28, height: 28 };
/** Where lanes begin and end, from the start edge. */
const LANES = { from: 596, to: 1176 };
const ROOT = WINDOW.top + WINDOW.height;

/** Side of a shape's box, px. */
const SHAPE = 26;
/** Width of the stroke behind a shape, in units of its box. */
const HALO = 3.7;

const at = (n: number) => Math.round(n * 10) / 10;

/** A report's shape about a point, with a halo of the ground's colour. */
const shape = (kind: string, x: number, y: number, colour: string, ground: string) =>
	`<path d="${shapePath(kind)}" transform="${shapeTransform(SHAPE, x, y)}" stroke="${ground}" stroke-width="${HALO}" paint-order="stroke" fill="${colour}"/>`;

/** Draws a card: the picture as SVG without text, and the texts. */
export function drawCard(card: CardModel): { svg: string; texts: CardText[] } {
	const { lanes, colours } = card;
	const n = lanes.length;
	const texts: CardText[] = [];
	const out: string[] = [];
	const defs: string[] = [
		`<linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="${CARD.height}">${card.sky
			.map(([s, c]) => `<stop offset="${s}" stop-color="${c}"/>`)
			.join('')}</linearGradient>`,
		`<radialGradient id="glow"><stop offset="0" stop-color="${colours.window}" stop-opacity=".34"/><stop offset=".45" stop-color="${colours.window}" stop-opacity=".11"/><stop offset="1" stop-color="${colours.window}" stop-opacity="0"/></radialGradient>`
	];
	/** From a distance to the start edge to the drawing's x. */
	const x = (start: number) => at(card.rtl ? CARD.width - start : start);
	const left = card.clock ? LANES.from + 60 : LANES.from;
	const pitch = (LANES.to - left) / n;
	const laneAt = (i: number) => left + pitch * (i + 0.5);
	const centre = laneAt((n - 1) / 2);
	const bundle = (i: number) => centre + (i - (n - 1) / 2) * (card.aside ? 4.5 : 3.2);
	const ground = (y: number) => colourAt(card.sky, y / CARD.height);

	// The ground, and the light of the window.
	out.push(`<rect width="${CARD.width}" height="${CARD.height}" fill="url(#sky)"/>`);
	if (card.ink === 'night' && !card.rows) {
		out.push(`<circle cx="${x(centre)}" cy="42" r="165" fill="url(#glow)"/>`);
	}

	/** A thread: from the window down, aside to its lane, down its lane to y. */
	const turn = card.aside ? [226, 314] : [ROOT + 4, 158];
	const thread = (i: number, to: number) => {
		const [a, b] = [x(bundle(i)), x(laneAt(i))];
		const [y0, y1] = turn as [number, number];
		return threadPath([
			[a, ROOT],
			[a, y0],
			[b, y1],
			[b, to]
		]);
	};
	const stroke = (d: string, width: number, hollow: boolean, paint: string, hair = false) =>
		threadStrokes(width, hollow, hair).forEach((line) => {
			const faint = hair && line.paint === 'thread' ? ' stroke-opacity=".6"' : '';
			out.push(
				`<path d="${d}" fill="none" stroke="${line.paint === 'thread' ? paint : 'url(#sky)'}" stroke-width="${line.width}"${faint}/>`
			);
		});
	const draw = (lane: CardLane, i: number, to: number, hair = false) => {
		const paint = card.aside || card.rows ? `url(#warm-${i})` : lane.colour;
		if (card.aside) {
			defs.push(
				`<linearGradient id="warm-${i}" gradientUnits="userSpaceOnUse" x1="0" y1="${turn[0]}" x2="0" y2="${turn[1]}"><stop offset="0" stop-color="${card.ink === 'night' ? colours.window : colours.text}"/><stop offset="1" stop-color="${lane.colour}"/></linearGradient>`
			);
		}
		stroke(thread(i, to), 3, lane.doubled, paint, hair);
	};
	const label = (over: Partial<CardText> & Pick<CardText, 'text' | 'start' | 'top' | 'width'>) =>
		texts.push({
			height: 110,
			family: 'sans',
			weight: 500,
			sizes: [25, 24, 23, 22, 21, 20, 19, 18, 17, 16],
			leading: card.rtl ? 1.36 : 1.2,
			colour: colours.text,
			align: 'center',
			group: 'lanes',
			...over
		});

	if (card.rows) drawRows();
	else if (card.clock) drawClock();
	else drawAnswers();

	const frame = card.ink === 'night' ? '' : ` stroke="${colours.text}" stroke-width="2"`;
	if (!card.rows) {
		out.push(
			`<rect x="${x(centre) - WINDOW.width / 2}" y="${WINDOW.top}" width="${WINDOW.width}" height="${WINDOW.height}" fill="${colours.window}"${frame}/>`
		);
	}
	words();
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}"><defs>${defs.join('')}</defs>${out.join('')}</svg>`,
		texts
	};

	/** Each thread to its answer; reports of one version end at one height, tied where they are told alike. */
	function drawAnswers() {
		const levels = Math.max(0, ...lanes.map((l) => (l.level ?? -1) + 1));
		const first = card.aside ? 372 : ([0, 300, 236, 212, 200][levels] ?? 200);
		const last = card.aside ? 472 : ([0, 300, 400, 446, 484][levels] ?? 484);
		const y = (level: number) => (levels > 1 ? at(first + ((last - first) * level) / (levels - 1)) : first);
		const silentAt = card.aside ? 470 : 296;
		lanes.forEach((lane, i) => {
			if (lane.state === 'silent') draw(lane, i, CARD.height, true);
		});
		for (let level = 0; level < levels; level++) {
			const own = lanes.flatMap((l, i) => (l.level === level ? [i] : []));
			if (own.length > 1 && card.tied) {
				out.push(
					`<path d="M${x(laneAt(own[0]!))} ${y(level)}H${x(laneAt(own.at(-1)!))}" stroke="${colours.text}" stroke-width="1.6" stroke-opacity=".75"/>`
				);
			}
		}
		lanes.forEach((lane, i) => {
			if (lane.level !== null) draw(lane, i, y(lane.level));
		});
		lanes.forEach((lane, i) => {
			if (lane.level === null) return;
			const height = y(lane.level);
			out.push(
				lane.state === 'speaks'
					? `<circle cx="${x(laneAt(i))}" cy="${height}" r="13" fill="${ground(height)}"/><circle cx="${x(laneAt(i))}" cy="${height}" r="9" fill="none" stroke="${lane.colour}" stroke-width="2.5"/><circle cx="${x(laneAt(i))}" cy="${height}" r="3" fill="${lane.colour}"/>`
					: shape(lane.shape, x(laneAt(i)), height, lane.colour, ground(height))
			);
		});
		// Words: once for neighbours that say the same.
		for (let i = 0; i < n;) {
			let j = i + 1;
			while (j < n && lanes[j]!.words === lanes[i]!.words && lanes[j]!.level === lanes[i]!.level) j++;
			const lane = lanes[i]!;
			// A label may reach under threads that have ended and up to those that run on, not into other words.
			const middle = (laneAt(i) + laneAt(j - 1)) / 2;
			const reach = (k: number) => {
				const other = lanes[k];
				if (!other || lane.level === null) return Infinity;
				const top = other.level === null ? silentAt : y(other.level);
				const apart = Math.abs(top - y(lane.level)) > (other.level === null ? 110 : 84);
				return Math.abs(laneAt(k) - middle) - (apart ? 14 : pitch / 2 + 3);
			};
			const half = Math.min(reach(i - 1), reach(j), CARD.width - 22 - middle, middle - 594);
			const width = at(2 * half);
			const start = at(middle - half);
			if (lane.level === null) {
				for (let k = i; k < j; k++) {
					label({
						text: lane.words,
						start: at(left + pitch * k + 5),
						top: silentAt,
						width: pitch - 10,
						colour: colours.soft,
						weight: 400,
						ground: ground(310)
					});
				}
			} else {
				label({
					text: lane.words,
					start,
					top: y(lane.level) + 20,
					width
				});
			}
			i = j;
		}
	}

	/** Time runs down: a mark where a report gives the moment, a band where its word is wide, none where it gives no time. */
	function drawClock() {
		const { from, to, hours } = card.clock!;
		const y = (ms: number) => at(((ms - from) / (to - from)) * CARD.height);
		for (const hour of hours) {
			out.push(
				`<path d="M${x(left + 16)} ${y(hour.at)}H${x(LANES.to - 4)}" stroke="${colours.text}" stroke-width="1" stroke-opacity=".32"/>`
			);
			label({
				text: hour.text,
				start: LANES.from + 2,
				top: y(hour.at) - 13,
				width: 60,
				align: 'start',
				group: 'hours',
				colour: colours.text
			});
		}
		lanes.forEach((lane, i) => {
			const [px, name] = [x(laneAt(i)), { start: at(left + pitch * i + 4), width: at(pitch - 8) }];
			if (lane.from === undefined) {
				draw(lane, i, CARD.height, lane.state === 'silent');
				label({
					...name,
					text: lane.words,
					top: lane.state === 'silent' ? 292 : 240,
					colour: lane.state === 'silent' ? colours.soft : colours.text,
					weight: lane.state === 'silent' ? 400 : 500,
					ground: ground(305)
				});
			} else if (lane.to === null || lane.to === undefined) {
				draw(lane, i, y(lane.from));
				out.push(shape(lane.shape, px, y(lane.from), lane.colour, ground(y(lane.from))));
				label({ ...name, text: lane.words, top: y(lane.from) + 20 });
			} else {
				const [top, end] = [y(lane.from), Math.min(y(lane.to), CARD.height + 40)];
				defs.push(
					`<linearGradient id="band-${i}" gradientUnits="userSpaceOnUse" x1="0" y1="${top}" x2="0" y2="${end}"><stop offset="0" stop-color="${lane.colour}" stop-opacity="${lane.wide ? 0 : 0.5}"/><stop offset=".45" stop-color="${lane.colour}" stop-opacity=".5"/><stop offset="1" stop-color="${lane.colour}" stop-opacity="${lane.wide ? 0.12 : 0.5}"/></linearGradient>`
				);
				out.push(
					`<rect x="${px - 14}" y="${top}" width="28" height="${at(end - top)}" fill="url(#band-${i})"/>`
				);
				draw(lane, i, Math.min(end, CARD.height));
				label({
					...name,
					text: lane.words,
					top: at((top + Math.min(end, CARD.height)) / 2) - 24,
					ground: ground((top + end) / 2)
				});
			}
		});
	}

	/** The whole ledger: a row per claim, a thread per report, a weft where they tell it alike; the window below is dark and no thread reaches it. */
	function drawRows() {
		const [top, end] = [92, 520];
		const step = (end - top) / card.rows!.length;
		lanes.forEach((lane, i) => {
			const px = x(laneAt(i));
			defs.push(
				`<linearGradient id="end-${i}" gradientUnits="userSpaceOnUse" x1="0" y1="${end}" x2="0" y2="${end + 44}"><stop offset="0" stop-color="${lane.colour}" stop-opacity=".8"/><stop offset="1" stop-color="${lane.colour}" stop-opacity="0"/></linearGradient>`
			);
			const way = threadPath([
				[px, 66],
				[px, end + 44]
			]);
			stroke(way, 1.6, lane.doubled, `url(#end-${i})`);
			out.push(shape(lane.shape, px, 58, lane.colour, ground(58)));
		});
		card.rows!.forEach((row, k) => {
			const y = at(top + step * (k + 0.5));
			const told = [...row.dots].flatMap((d, i) => (d === 's' ? [] : [i]));
			if (row.tied && told.length > 1) {
				out.push(
					`<path d="M${x(laneAt(told[0]!))} ${y}H${x(laneAt(told.at(-1)!))}" stroke="${colours.text}" stroke-width="1.4" stroke-opacity=".8"/>`
				);
			}
			for (const i of told) {
				const [px, colour] = [x(laneAt(i)), lanes[i]!.colour];
				out.push(
					row.dots[i] === 'g'
						? `<circle cx="${px}" cy="${y}" r="3.2" fill="${colour}"/>`
						: `<circle cx="${px}" cy="${y}" r="2.7" fill="${ground(y)}" stroke="${colour}" stroke-width="1.2"/>`
				);
			}
		});
		out.push(
			`<rect x="${x(centre) - WINDOW.width / 2}" y="580" width="${WINDOW.width}" height="${WINDOW.height}" fill="${ground(594)}" stroke="${colours.window}" stroke-width="2"/>`
		);
	}

	/** The words beside the picture. */
	function words() {
		const width = 512;
		const column = { start: 64, width, align: 'start' as const };
		texts.push({
			...column,
			text: card.section ? `${card.title} · ${card.section}` : card.title,
			top: 56,
			height: 42,
			family: 'sans',
			weight: 400,
			sizes: [25, 24, 23, 22, 21, 20, 19, 18],
			leading: 1.3,
			colour: card.ink === 'night' ? colours.window : colours.text
		});
		texts.push({
			...column,
			text: card.question,
			top: card.rtl ? 96 : 118,
			height: card.rtl ? 276 : card.front ? 250 : 268,
			family: 'display',
			weight: card.rtl ? 500 : 300,
			sizes: card.front
				? [150, 144, 138, 132, 126, 120, 112, 104, 96]
				: card.rtl
					? [94, 90, 86, 82, 78, 74, 70, 66, 62, 58, 54]
					: [92, 88, 84, 80, 76, 72, 68, 64, 60, 56],
			leading: card.rtl ? 1.38 : 0.96,
			colour: colours.text
		});
		texts.push({
			...column,
			text: card.line,
			top: 406,
			below: card.rtl ? 26 : 46,
			height: 132,
			family: 'serif',
			weight: 400,
			sizes: card.rtl ? [31, 30, 29, 28, 27, 26, 25, 24, 23] : [31, 30, 29, 28, 27, 26, 25, 24],
			leading: card.rtl ? 1.62 : 1.34,
			colour: colours.text
		});
		texts.push({
			...column,
			text: card.dateline,
			top: card.rtl ? 550 : 554,
			height: card.rtl ? 40 : 36,
			family: 'sans',
			weight: 400,
			sizes: [23, 22, 21, 20, 19, 18, 17],
			leading: 1.3,
			colour: colours.text
		});
		if (card.aside) {
			label({
				text: card.aside,
				start: centre + 34,
				top: 92,
				width: LANES.to - centre - 34,
				height: 116,
				group: 'aside',
				align: 'start',
				family: 'serif',
				weight: 400,
				sizes: card.rtl ? [25, 24, 23] : [27, 26, 25, 24],
				leading: card.rtl ? 1.6 : 1.22,
				colour: card.ink === 'night' ? colours.window : colours.text
			});
		}
	}
}

/** The text that stands for the card where it is not seen. */
export function altOf(card: CardModel): string {
	const said = card.rows ? [] : card.lanes.map((l) => `${l.name}: ${l.words}`);
	return [card.title, card.question, card.line, ...said].join(' · ');
}

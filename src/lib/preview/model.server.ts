/** What a share picture shows, from the story. */
import clients from 'virtual:story/client';
import full from 'virtual:story/full';
import { skyStops } from '../graphics/sky.ts';
import { dotStates, dotWord } from '../marks/states.ts';
import { hourMinute, toMs } from '../model/clock.ts';
import { fill } from '../model/fill.ts';
import { dirOf, type Lang } from '../model/languages.ts';
import { TOP, type PreviewData } from '../model/previews.ts';
import { coloursOf, groundFor } from './ground.server.ts';
import { lanesOf } from './lanes.server.ts';
import type { PreviewClock, PreviewModel, PreviewRow } from './model.ts';

/** Minutes between two computed colours of a sky with a clock. */
const SKY_STEP = 5;

/** The picture of a section; null is the front page. A section without an entry in previews.yaml shows the reports. */
export async function modelOf(lang: Lang, section: string | null): Promise<PreviewModel> {
	const { front, claims } = full;
	const { default: client } = await clients[lang]();
	const data: PreviewData = full.previews[section ?? TOP] ?? { picture: 'reports', line: front.kicker };
	const chapter = full.chapters[lang].find((c) => c.id === section) ?? null;
	const scenes = client.chapters.find((c) => c.id === section);
	const scene = scenes ? scenes.scenes[data.step ?? scenes.still]! : null;
	const clock = clockOf(data);
	const ink = clock ? 'night' : (scene?.ink ?? 'night');
	return {
		lang,
		rtl: dirOf(lang) === 'rtl',
		ink,
		colours: coloursOf(ink),
		sky: clock ? skyOf(clock) : groundFor(ink, scene?.ground ?? client.front.ground),
		title: chapter ? front.title[lang] : front.kicker[lang],
		section: chapter?.title ?? null,
		question: chapter?.question ?? front.title[lang],
		front: !chapter,
		line: fill(data.line[lang], { n: claims.length }),
		dateline: (data.dateline ?? front.dateline)[lang],
		tied: data.picture === 'answers',
		aside: chapter || data.picture !== 'answers' ? null : front.question.text[lang],
		lanes: lanesOf(lang, data, ink),
		clock,
		rows: data.picture === 'ledger' ? rowsOf() : null
	};
}

function clockOf({ clock }: PreviewData): PreviewClock | null {
	if (!clock) return null;
	const { offset } = full.front.days;
	const moment = (time: string) => toMs(time, offset);
	return {
		from: moment(clock.from),
		to: moment(clock.to),
		hours: clock.hours.map((hour) => ({ at: moment(hour), text: hourMinute(moment(hour), offset) }))
	};
}

function skyOf({ from, to }: PreviewClock): PreviewModel['sky'] {
	const place = full.places.find(({ id }) => id === full.front.sky)!;
	return skyStops(from, to, place.at, SKY_STEP);
}

const rowsOf = (): PreviewRow[] =>
	full.claims.map((claim) => ({
		dots: dotWord(dotStates(claim, null, full.reports)),
		tied: claim.status === 'agreed'
	}));

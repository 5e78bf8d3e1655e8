import { fill } from '../model/fill.ts';
import type { DotState } from './states.ts';

/**
 * The mark's spoken name, such as '3 of 5 retellings give this, 1 differs'. `ui` holds mark.gives,
 * mark.parted, mark.differs, mark.speaks, mark.silent and mark.join.
 */
export function spokenMark(states: DotState[], ui: Record<string, string>): string {
	const count = (s: DotState) => states.filter((x) => x === s).length;
	const total = states.length;
	const parts: string[] = [];
	const gives = count('gives');
	const differs = count('differs');
	const say = (key: string, n: number) => parts.push(fill(ui[key] ?? key, { n, total }));
	if (gives > 0) {
		say('mark.gives', gives);
		if (differs > 0) say('mark.differs', differs);
	} else if (differs > 0) {
		say('mark.parted', differs);
	}
	if (count('speaks') > 0) say('mark.speaks', count('speaks'));
	if (count('silent') > 0) say('mark.silent', count('silent'));
	return parts.join(ui['mark.join'] ?? ', ');
}

import { evidenceTests } from '../support/evidence.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import { DEVICE_NAMES, DEVICES, expect, only, test } from '../support/test.ts';

test('the ledger has the 146 claims of the five reports', async () => {
	const story = await storyOf(STORY);
	expect(story.claims).toHaveLength(146);
	expect(story.reports).toHaveLength(5);
});

for (const device of DEVICE_NAMES) {
	for (const edition of EDITIONS) {
		// `npm test` has one of the four, and the phone with the other story (tiny.spec.ts).
		const kept = device === 'desktop' && edition.dir === 'rtl';
		test.describe(`${device}, ${edition.lang}`, only(kept), () => {
			test.use(DEVICES[device]);
			// There it opens every eleventh claim, in the other cases all of them.
			evidenceTests(STORY, edition, !kept);
		});
	}
}

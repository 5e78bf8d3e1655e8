import { evidenceTests } from '../support/evidence.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import { DEVICE_NAMES, DEVICES, expect, sampled, test } from '../support/test.ts';

test('the ledger has the 146 claims of the five reports', async () => {
	const story = await storyOf(STORY);
	expect(story.claims).toHaveLength(146);
	expect(story.reports).toHaveLength(5);
});

for (const device of DEVICE_NAMES) {
	for (const edition of EDITIONS) {
		test.describe(`${device}, ${edition.lang}`, sampled(device, edition.lang), () => {
			test.use(DEVICES[device]);
			// `npm test` opens every eleventh claim, the other cases all of them.
			evidenceTests(STORY, edition, 'tag' in sampled(device, edition.lang));
		});
	}
}

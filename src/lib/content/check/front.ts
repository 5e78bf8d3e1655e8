import type * as v from 'valibot';
import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { storySchema } from '../schema/files.ts';
import type { Claim } from '../../model/story.ts';

/** The question names a claim, every report has its answer to it, and the sky stands over a known place. */
export function checkFront(
	file: string,
	front: YamlFile<v.InferOutput<typeof storySchema>>,
	claims: Claim[],
	reports: { id: string }[],
	places: Set<string>,
	problems: Problems
): void {
	const { question, answers, sky } = front.data;
	if (!claims.some((c) => c.id === question.claim)) {
		problems.add(
			file,
			front.line(['question', 'claim']),
			`Unknown claim "${question.claim}"`,
			suggest(
				question.claim,
				claims.map((c) => c.id)
			)
		);
	}
	for (const report of reports) {
		if (!answers[report.id]) {
			problems.add(
				file,
				front.line(['answers']),
				`The question has no answer of report "${report.id}"`,
				'Give each report its answer, or say that it is silent'
			);
		}
	}
	if (!places.has(sky)) {
		problems.add(file, front.line(['sky']), `Unknown place "${sky}"`, suggest(sky, places));
	}
}

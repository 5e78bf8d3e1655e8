import { contrast, TEXT_CONTRAST } from '../../graphics/contrast.ts';
import { groundOf } from '../../graphics/sky.ts';
import type { Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Report } from '../schema/files.ts';

/** Ground of the day's ink and of the night's: what lies under most of the page. */
const GROUND = { day: groundOf(20), night: groundOf(-30) };

/** Reports have ids and numbers of their own, 1, 2, 3 and so on, and colours that can be read by day and by night. */
export function checkReports(file: string, { data, line }: YamlFile<Report[]>, problems: Problems): void {
	for (const [i, report] of data.entries()) {
		const before = data.findIndex((r) => r.id === report.id);
		if (before < i) {
			problems.add(
				file,
				line([i, 'id']),
				`The report "${report.id}" stands here twice`,
				`Its first place is line ${line([before, 'id'])}`
			);
		}
		if (report.number !== i + 1) {
			problems.add(
				file,
				line([i, 'number']),
				`Report "${report.id}" has the number ${report.number}, and is the ${i + 1}. of the file`,
				`Number the reports in the order of the file: ${i + 1}`
			);
		}
		for (const ink of ['day', 'night'] as const) {
			const value = contrast(report.colour[ink], GROUND[ink]);
			if (value >= TEXT_CONTRAST) continue;
			problems.add(
				file,
				line([i, 'colour', ink]),
				`"${report.colour[ink]}" has a contrast of ${value.toFixed(2)} on the ground by ${ink}, ${GROUND[ink]}`,
				`Take a ${ink === 'day' ? 'darker' : 'lighter'} one: at least ${TEXT_CONTRAST}`
			);
		}
	}
}

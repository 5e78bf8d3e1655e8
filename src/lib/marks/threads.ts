import type { Fork, Report } from '../model/story.ts';

/** How the margin's threads run beside one answer of a fork. */
export interface AnswerThreads {
	/** Threads that turn here and underline the answer, from the innermost (nearest to the words, highest line) outwards. */
	turning: Report[];
	/** Threads that run on below. */
	passing: { report: Report; hair: boolean }[];
}

/** What becomes of every report's thread in a fork. */
export interface ForkThreads {
	answers: AnswerThreads[];
	/** Reports that no answer names, in their own order. */
	silent: Report[];
}

/**
 * The way of every thread through a fork. A thread turns out at the answer that its report gives; one that ends
 * under a grey line, or that no answer names, runs as a hair.
 */
export function forkThreads(fork: Fork, reports: readonly Report[]): ForkThreads {
	const at = new Map(fork.answers.flatMap((a, i) => a.rows.map((row) => [row.report, i] as const)));
	const isHair = (report: Report) => fork.answers[at.get(report.id) ?? -1]?.grey ?? !at.has(report.id);
	return {
		answers: fork.answers.map((_, i) => ({
			turning: reports.filter((r) => at.get(r.id) === i).reverse(),
			passing: reports
				.filter((r) => (at.get(r.id) ?? Infinity) > i)
				.map((report) => ({ report, hair: isHair(report) }))
		})),
		silent: reports.filter((r) => !at.has(r.id))
	};
}

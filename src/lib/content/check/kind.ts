import { suggest } from '../read/problem.ts';
import type { Claim } from '../../model/story.ts';
import type { Add } from './ledger.ts';

/**
 * A claim's kind is borne out by its sayings: shared by two reports or more that give it in full, single by one,
 * parted by two versions or more, each of them given by a report in full.
 */
export function checkKind(claim: Claim, add: Add): void {
	checkVersions(claim, add);
	const full = claim.says.filter((s) => s.match === 'full');
	const named = `The claim "${claim.id}"`;
	if (claim.kind === 'parted') {
		const given = new Set(full.flatMap((s) => s.version ?? []));
		if (given.size >= 2) return;
		add(
			['kind'],
			`${named} is parted, but its reports give ${given.size === 1 ? 'one version' : 'no version'}`,
			'Give at least two versions that exclude each other, or say shared or single'
		);
	} else if (claim.kind === 'single' && full.length !== 1) {
		add(
			['kind'],
			`${named} is single, but ${full.length} reports give it in full`,
			full.length === 0
				? 'One report gives it with match: full'
				: 'Say shared, or parted where they exclude each other'
		);
	} else if (claim.kind === 'shared' && full.length < 2) {
		add(
			['kind'],
			`${named} is shared, but ${full.length === 1 ? 'one report alone gives' : 'no report gives'} it in full`,
			'Say single, or give another report match: full'
		);
	}
}

/** Versions stand on parted claims alone; each is known, and given in full by a report. */
function checkVersions(claim: Claim, add: Add): void {
	const versions = Object.keys(claim.versions ?? {});
	const named = `The claim "${claim.id}"`;
	if (claim.kind !== 'parted' && versions.length > 0) {
		add(['versions'], `${named} has versions, but is ${claim.kind}`, 'Say parted, or leave the versions out');
	}
	for (const [k, { version, match, report }] of claim.says.entries()) {
		if (version && !versions.includes(version)) {
			add(['says', k, 'version'], `${named} has no version "${version}"`, suggest(version, versions));
		} else if (claim.kind === 'parted' && match === 'full' && !version) {
			add(
				['says', k],
				`${named} is parted, but "${report}" gives it in full without a version`,
				`Name its version (${versions.join(', ')}), or say match: part`
			);
		} else if (version && match === 'part') {
			add(
				['says', k, 'version'],
				`"${report}" gives a part of ${named.toLowerCase()}, so it gives no version of it`,
				'Leave the version out, or say match: full'
			);
		}
	}
	for (const version of versions) {
		if (claim.says.some((s) => s.version === version)) continue;
		add(
			['versions', version],
			`Nobody gives the version "${version}" of ${named.toLowerCase()}`,
			'Name it at a saying, or take it out'
		);
	}
}

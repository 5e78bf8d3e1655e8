/**
 * Shores and rivers from GSHHG (Debian gmt and gmt-gshhg-full): the World Vector Shoreline and the
 * rivers of the World Data Bank II. GMT prints them as text.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** GMT writes a history file into the folder where it runs. */
const scratch = mkdtempSync(join(tmpdir(), 'gmt-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/**
 * @param {string[]} what GMT's options
 * @param {number[]} bounds west, east, south, north
 * @returns {[number, number][][]} lines in longitude and latitude; GMT cuts them at the edges of its bins
 */
function dump(what, bounds) {
	const text = execFileSync('gmt', ['coast', `-R${bounds.join('/')}`, '-Df', ...what, '-M'], { maxBuffer: 1e9, cwd: scratch }).toString();
	return text
		.split(/^[>#].*$/m)
		.map((block) =>
			block
				.trim()
				.split('\n')
				.filter(Boolean)
				.map((row) => /** @type {[number, number]} */ (row.split(/\s+/).slice(0, 2).map(Number)))
		)
		.filter((line) => line.length > 1);
}

/** Shores of the sea: level 1. @param {number[]} bounds */
export const shore = (bounds) => dump(['-W', '-A0/1/1'], bounds);
/** Shores of lakes: level 2. @param {number[]} bounds */
export const lakeShore = (bounds) => dump(['-W', '-A0/2/2'], bounds);
/** @param {number[]} bounds @param {string} kind GMT's classes: a for all, r for permanent ones, 01 … 10 for one */
export const streams = (bounds, kind) => dump([`-I${kind}`], bounds);

/** Which claim is open, what of it stands in the browser's history, and what an address opens. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import Sheet from '#lib/evidence/sheet/Sheet.svelte';
import { openNamedClaim } from '#lib/page/client/openNamedClaim.ts';
import { Claims, MemoryStore } from '#lib/reader/claims/claims.svelte.ts';
import { HistoryStore } from '#lib/reader/claims/history.svelte.ts';
import { claims as data } from '../support/component.ts';

const { href } = location;
beforeEach(() => history.replaceState(null, '', href));
afterEach(() => {
	vi.restoreAllMocks();
	history.replaceState(null, '', href);
});

test('a sheet that is closed twice, before the browser has gone back, goes back once', () => {
	const back = vi.spyOn(history, 'back').mockImplementation(() => {});
	const store = new HistoryStore();
	store.show({ id: 'a', version: null });
	store.hide();
	store.hide();
	expect(back).toHaveBeenCalledTimes(1);
	// The way back is told, and the way forward: the sheet is open again, and can be closed again.
	dispatchEvent(new PopStateEvent('popstate'));
	store.hide();
	expect(back).toHaveBeenCalledTimes(2);
});

/** Claims whose sheet comes when the test says so, and the entries that they have made. */
function loading() {
	const store = new MemoryStore();
	const shown = vi.spyOn(store, 'show');
	let come = () => {};
	const coming = new Promise<void>((done) => (come = done));
	const claims = new Claims(store, () => coming.then(() => ({ Sheet, data })), '/evidence/');
	return { claims, shown, come };
}
const [first, second] = Object.keys(data.claims);

test('of the claims that are asked for while the sheet loads only the last one opens', async () => {
	const { claims, shown, come } = loading();
	const mark = document.createElement('a');
	const asked = [first!, second!, second!].map((id) => claims.show(id, null, mark));
	come();
	await Promise.all(asked);
	expect(shown.mock.calls).toEqual([[{ id: second, version: null }]]);
});

test('the claim that is open already is no new entry; another one, or its other version, is', async () => {
	const { claims, shown, come } = loading();
	come();
	for (const version of [null, null, 'a', 'a']) await claims.show(first!, version, null);
	await claims.show(second!, 'a', null);
	expect(shown).toHaveBeenCalledTimes(3);
});

test('a sheet that does not come sends the reader away once, to the row of the last claim', async () => {
	const instead = vi.spyOn(Claims.prototype, 'insteadOf').mockImplementation(() => {});
	const claims = new Claims(new MemoryStore(), () => Promise.reject(new Error()), '/evidence/');
	const mark = document.createElement('a');
	await Promise.all([first!, second!].map((id) => claims.show(id, null, mark)));
	expect(instead.mock.calls).toEqual([[second, false]]);
});

test.each(['constructor', 'nobody'])(
	'an address that names "%s" opens no claim, and stays as it is',
	(name) => {
		const info = vi.spyOn(console, 'info').mockImplementation(() => {});
		const { claims, shown } = loading();
		history.replaceState(null, '', `#claim-${name}`);
		openNamedClaim(claims, { claims: [], steps: [] });
		expect(location.hash).toBe(`#claim-${name}`);
		expect(info).toHaveBeenCalledTimes(1);
		expect(shown).not.toHaveBeenCalled();
	}
);

test('an old id opens the claim that it has become, under its address', async () => {
	const { claims, shown, come } = loading();
	come();
	const mark = document.createElement('a');
	mark.id = `claim-${first}`;
	document.body.append(mark);
	history.replaceState(null, '', '#claim-old');
	openNamedClaim(claims, { claims: [['old', first!]], steps: [] });
	mark.remove();
	expect(location.hash).toBe(`#claim-${first}`);
	await expect.poll(() => shown.mock.calls).toEqual([[{ id: first, version: null }]]);
});

import type { MapScene, Scene } from '../../model/scene.ts';
import type { KnownIds } from './scenes.ts';

/** Everything that a scene names exists. */
export function checkScene(scene: Scene, known: KnownIds): void {
	scene.reports?.forEach(known.report);
	for (const id of [scene.clock.note, scene.clock.brief]) if (id) known.note(id);
	switch (scene.view) {
		case 'map':
			checkMap(scene, known);
			break;
		case 'threads':
			if (scene.knot) known.note(scene.knot);
			for (const [report, note] of Object.entries(scene.answers ?? {})) {
				known.report(report);
				known.note(note);
			}
			scene.reached?.forEach(known.report);
			break;
		case 'lanes':
			known.chart(scene.chart);
			break;
		case 'ledger':
			if (Array.isArray(scene.light)) scene.light.forEach(known.claim);
	}
}

function checkMap(scene: MapScene, known: KnownIds): void {
	scene.frame.forEach(known.place);
	for (const p of scene.points) {
		known.place(p.at);
		if (p.note) known.note(p.note);
	}
	for (const line of scene.lines ?? []) {
		line.through.forEach(known.place);
		if (line.report) known.report(line.report);
	}
	for (const n of scene.notes ?? []) {
		known.place(n.at);
		known.note(n.text);
		if (n.report) known.report(n.report);
	}
	for (const t of scene.tethers ?? []) {
		known.place(t.at);
		known.report(t.report);
		if (t.note) known.note(t.note);
	}
	if (scene.hatch) known.report(scene.hatch.report);
	if (scene.dark) known.note(scene.dark.text);
	if (scene.versions) {
		known.claim(scene.versions.claim);
		for (const [report, small] of Object.entries(scene.versions.small)) {
			known.report(report);
			known.note(small.text);
		}
	}
}

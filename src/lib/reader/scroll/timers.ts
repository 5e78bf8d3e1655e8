/** Timers by name: a new one takes the place of the one that had its name. */
export class Timers<Name extends string> {
	private readonly running = new Map<Name, ReturnType<typeof setTimeout>>();

	/** @param after ms; 0: in a task of its own, as soon as may be */
	set(name: Name, after: number, work: () => void): void {
		this.stop(name);
		this.running.set(name, setTimeout(work, after));
	}
	/** Stops this one, or all. */
	stop(name?: Name): void {
		for (const each of name ? [name] : this.running.keys()) clearTimeout(this.running.get(each));
	}
}

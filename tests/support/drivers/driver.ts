/** What a test asks of a browser, whichever engine stands behind it. */
export type Engine = 'chromium' | 'firefox' | 'webkit';
export type KeyName = 'PageDown' | 'PageUp' | 'Home' | 'End' | 'Enter' | 'Escape' | 'Space' | 'Tab';

/** A window with one page. Addresses are paths under the tested site. */
export interface Driver {
	/** Ways of scrolling that this engine's driver can make as a reader does. */
	can: { wheel: boolean; touch: boolean };
	open(path: string): Promise<void>;
	/** Runs a function in the page; it may name nothing but its argument. */
	run<R, A = undefined>(code: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
	press(key: KeyName): Promise<void>;
	/** One turn of the wheel in the middle of the window, in pixels. */
	wheel(dy: number): Promise<void>;
	/** One stroke of a finger, in pixels; up with a positive number. */
	swipe(dy: number): Promise<void>;
	/** Clicks, or taps where there is a finger, the first element that a selector names; it has to be in the window. */
	click(selector: string): Promise<void>;
	back(): Promise<void>;
	reload(): Promise<void>;
	path(): Promise<string>;
	/** Errors and warnings of the page since it opened, so far as the driver hears of them. */
	trouble: string[];
	close(): Promise<void>;
}

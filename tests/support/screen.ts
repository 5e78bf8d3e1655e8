/** A screen that nobody sees, for browsers with a window. */
import { spawn } from 'node:child_process';

export interface Screen {
	/** Value of `DISPLAY` for programs that shall stand on it. */
	display: string;
	stop(): void;
}

/** Starts Xvfb, which says on its own output which display it took. Throws where it does not start. */
export async function startScreen(): Promise<Screen> {
	const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const display = await new Promise<string>((done, fail) => {
		screen.stdout.once('data', (text: Buffer) => done(text.toString().trim()));
		screen.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
		screen.once('error', fail);
	});
	return { display: `:${display}`, stop: () => void screen.kill() };
}

/** npm start: installs what is missing, builds, serves the built story, prints the address. PORT chooses the port. */
import { install, run } from './setup.js';

install();
run('npm', ['run', 'build']);
const { serve } = await import('./serve.js');
const { address } = await serve({ port: Number(process.env.PORT ?? 4173) });
console.log(
	`\n  The story is served at ${address}\n  In Arabic:             ${address}ar/\n  Stop with Ctrl+C.\n`
);

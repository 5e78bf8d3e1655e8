/** What the component tests share: the fixture's story, and how a component is shown inside it. */
import type { ComponentProps } from 'svelte';
import { render } from 'vitest-browser-svelte';
import story from 'virtual:story/client/en';
import claims from 'virtual:story/claims/en';
import '#lib/styles/tokens.css';
import 'virtual:story/reports.css';
import '#lib/styles/base.css';
import InStory, { type AnyComponent } from './InStory.svelte';

export { claims, story };

// As the page's head says before anything is drawn.
document.documentElement.classList.add('js');

/** Shows a component with the fixture's story around it; `update` gives it other properties. */
export async function inStory<C extends AnyComponent>(of: C, own: ComponentProps<C>) {
	const shown = await render(InStory, { props: { of, own, story } });
	return { ...shown, update: (changed: ComponentProps<C>) => shown.rerender({ own: changed }) };
}

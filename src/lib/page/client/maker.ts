/** Starts the maker of embed code on its own page; the story opens it as a dialog. */
import { mount } from 'svelte';
import words from 'virtual:story/embed';
import Maker from '../../embed/maker/Maker.svelte';
import type { Lang } from '../../model/languages.ts';

const host = document.querySelector<HTMLElement>('[data-maker]')!;
// Not that of the document, which a page translator changes.
const lang = host.dataset['lang'] as Lang;
const { default: data } = await words[lang]();
const asked = new URLSearchParams(location.search).get('section');
const section = data.titles[data.lang].some((t) => t.id === asked) ? asked : null;
// Addresses in the code must be whole: where the page stands is known in the browser alone.
const site = location.origin + (host.dataset['base'] ?? '');
host.replaceChildren();
mount(Maker, { target: host, props: { data, site, section } });

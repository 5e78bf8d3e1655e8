export const prerender = true;
export const trailingSlash = 'always';
/** Pages bring a script of their own (lib/page/client); see docs/adr/001-islands.md. */
export const csr = false;

import { redirect, type RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/href.ts';

/** Whoever is signed in; everyone else signs in first and comes back to this page. */
export function requireAccount({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  if (!locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(url.pathname + url.search)}`));
  return locals.viewer;
}

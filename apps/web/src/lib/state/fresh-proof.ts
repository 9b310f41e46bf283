import { redirect, type RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/href.ts';

/** The way to the page that asks who it is once more, and back to where it was needed. */
export function proveAgain({ url }: Pick<RequestEvent, 'url'>): never {
  redirect(303, href(`/konto/bestaetigen?weiter=${encodeURIComponent(url.pathname)}`));
}

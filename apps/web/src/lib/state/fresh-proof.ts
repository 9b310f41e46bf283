import { redirect, type RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/href.ts';
import { pageOf } from './page-of.ts';

/** The way to the page that asks who it is once more, and back to where it was needed; `more` finds the form there again. */
export function proveAgain(
  { url }: Pick<RequestEvent, 'url'>,
  more: Record<string, string> = {},
): never {
  redirect(303, href(`/konto/bestaetigen?weiter=${encodeURIComponent(pageOf(url, more))}`));
}

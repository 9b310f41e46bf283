import { redirect, type RequestEvent } from '@sveltejs/kit';
import { inLanguage } from '#lib/language.ts';

/** Who has no session signs in first and comes back to this idea; whether a session is valid is for the API to say. */
export function demandSession({ locals, url }: RequestEvent): void {
  if (locals.sessionToken) return;
  redirect(
    303,
    inLanguage(locals.language, `/anmelden?weiter=${encodeURIComponent(url.pathname)}`),
  );
}

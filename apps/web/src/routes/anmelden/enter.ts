import type { RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/href.ts';
import { forgetAddress } from '#lib/state/asked-address.ts';
import { rememberSession } from '#lib/state/session.ts';

interface SignedIn {
  sessionToken: string;
  viewer: { awaitsSecondFactor: boolean; sanction?: object | null };
}

/** Keeps the session of whoever has just signed in; the rest of this request acts as that person. */
export function enter(event: RequestEvent, { sessionToken, viewer }: SignedIn): void {
  rememberSession(event.cookies, sessionToken);
  forgetAddress(event.cookies);
  event.locals.sessionToken = sessionToken;
  event.locals.awaitsSecondFactor = viewer.awaitsSecondFactor;
  event.locals.isSanctioned = Boolean(viewer.sanction);
}

/** Where whoever has just signed in goes: staff may have to show a second factor first. */
export function wayOn({ locals }: Pick<RequestEvent, 'locals'>, next: string): string {
  const weiter = encodeURIComponent(next);
  if (locals.awaitsSecondFactor) return href(`/anmelden/zweiter-faktor?weiter=${weiter}`);
  // Whoever is warned, suspended or blocked is told so first, and why.
  return locals.isSanctioned ? href(`/konto/massnahme?weiter=${weiter}`) : next;
}

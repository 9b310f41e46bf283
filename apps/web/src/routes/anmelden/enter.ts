import type { RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/href.ts';
import { forgetAddress } from '#lib/state/asked-address.ts';
import { rememberSession } from '#lib/state/session.ts';

interface SignedIn {
  sessionToken: string;
  viewer: { awaitsSecondFactor: boolean };
}

/** Keeps the session of whoever has just signed in; the rest of this request acts as that person. */
export function enter(event: RequestEvent, { sessionToken, viewer }: SignedIn): void {
  rememberSession(event.cookies, sessionToken);
  forgetAddress(event.cookies);
  event.locals.sessionToken = sessionToken;
  event.locals.awaitsSecondFactor = viewer.awaitsSecondFactor;
}

/** Where whoever has just signed in goes: staff may have to show a second factor first. */
export const wayOn = ({ locals }: Pick<RequestEvent, 'locals'>, next: string): string =>
  locals.awaitsSecondFactor
    ? href(`/anmelden/zweiter-faktor?weiter=${encodeURIComponent(next)}`)
    : next;

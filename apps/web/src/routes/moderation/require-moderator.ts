import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { askSecondFactor } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';

type Visit = Pick<RequestEvent, 'locals' | 'url'>;

export function isModerator({ locals }: Pick<Visit, 'locals'>): boolean {
  return locals.viewer?.role === 'MODERATOR' || locals.viewer?.role === 'ADMIN';
}

/** Whoever is not signed in is asked to; whoever is no moderator is told so. */
export function requireModerator(event: Visit): void {
  const { viewer } = event.locals;
  if (!viewer)
    redirect(
      303,
      href(`/anmelden?weiter=${encodeURIComponent(event.url.pathname + event.url.search)}`),
    );
  if (viewer.awaitsSecondFactor) askSecondFactor(event);
  if (!isModerator(event)) error(403, m.mod_not_allowed());
}

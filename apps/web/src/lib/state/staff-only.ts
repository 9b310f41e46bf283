import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { askSecondFactor } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';

type Visit = Pick<RequestEvent, 'locals' | 'url'>;

const MODERATORS = ['MODERATOR', 'ADMIN'];

export function isModerator({ locals }: Pick<Visit, 'locals'>): boolean {
  return MODERATORS.includes(locals.viewer?.role ?? '');
}

/** Strangers are asked to sign in and staff for their second factor; everybody else is told no. */
function requireOneOf(
  roles: readonly string[],
  { locals, url }: Visit,
  refusal: () => string,
): void {
  if (!locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(url.pathname + url.search)}`));
  if (locals.viewer.awaitsSecondFactor) askSecondFactor({ locals, url });
  if (!roles.includes(locals.viewer.role)) error(403, refusal());
}

export const requireModerator = (event: Visit): void =>
  requireOneOf(MODERATORS, event, m.mod_not_allowed);

/** Rules, presets, projects and the archive. */
export const requireAdmin = (event: Visit): void =>
  requireOneOf(['ADMIN'], event, m.admin_not_allowed);

/** Answers and the state of the work. */
export const requireOffice = (event: Visit): void =>
  requireOneOf(['OFFICE', 'ADMIN'], event, m.office_not_allowed);

/** The desk of EIN.Lebens.raum. */
export const requireDesk = (event: Visit): void =>
  requireOneOf(['MODERATOR', 'OFFICE', 'ADMIN'], event, m.assurance_desk_not_allowed);

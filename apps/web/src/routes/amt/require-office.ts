import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { askSecondFactor } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';

/** The office's pages are for the office and for admins; strangers are asked to sign in, everybody else is told no. */
export function requireOffice({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): void {
  if (!locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(url.pathname + url.search)}`));
  if (locals.viewer.awaitsSecondFactor) askSecondFactor({ locals, url });
  if (locals.viewer.role !== 'OFFICE' && locals.viewer.role !== 'ADMIN')
    error(403, m.office_not_allowed());
}

import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { askSecondFactor } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';

/** Rules, presets and the archive are for admins; strangers are asked to sign in, everybody else is told no. */
export function requireAdmin({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): void {
  if (!locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(url.pathname + url.search)}`));
  if (locals.viewer.awaitsSecondFactor) askSecondFactor({ locals, url });
  if (locals.viewer.role !== 'ADMIN') error(403, m.admin_not_allowed());
}

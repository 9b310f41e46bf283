import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { endLooking } from '#lib/api/viewer.graphql.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { BEGIN_LOOKING } from './looking.graphql.ts';
import { isLookingRole } from './looking-words.ts';

export const load: PageServerLoad = (event) => {
  requireAdmin(event);
};

export const actions: Actions = {
  beginnen: async (event) => {
    requireAdmin(event);
    const as = text(await event.request.formData(), 'as');
    if (!isLookingRole(as)) return fail(400, { errors: { as: m.looking_error() } });
    await call(event, BEGIN_LOOKING, { input: { as } });
    redirect(303, href('/'));
  },
  // Whoever looks is no admin meanwhile.
  beenden: async (event) => {
    await call(event, endLooking, {});
    redirect(303, href('/verwaltung/ansicht'));
  },
};

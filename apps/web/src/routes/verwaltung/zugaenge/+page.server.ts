import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { ALL_TOKENS, REVOKE_TOKEN } from './desk.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { accessTokens } = await ask(event, ALL_TOKENS, {});
  return { tokens: accessTokens, ended: event.url.searchParams.has('beendet') };
};

export const actions: Actions = {
  default: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const input = { accessTokenId: text(form, 'id'), reason: text(form, 'reason') };
    const { data, fields } = await call(event, REVOKE_TOKEN, { input });
    if (!data) return fail(400, { written: input, errors: errorsOf(fields) });
    const ended = data.revokeAccessToken;
    if (ended.__typename !== 'KnownAccessToken')
      return fail(409, { written: input, problem: ended.message });
    redirect(303, href('/verwaltung/zugaenge?beendet'));
  },
};

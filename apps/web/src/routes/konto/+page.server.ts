import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { m } from '#lib/messages/generated/messages.js';
import { confirmIdea } from '../ideen/neu/confirm-idea.ts';
import { ACCOUNT, UPDATE_PROFILE } from './account.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { viewer, places, myIdeas } = await ask(event, ACCOUNT, {});
  if (!viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(href('/konto'))}`));
  return { viewer, places, ideas: myIdeas };
};

export const actions: Actions = {
  profil: async (event) => {
    const form = await event.request.formData();
    const displayName = text(form, 'displayName');
    const placeId = optional(form, 'placeId');
    if ([...displayName].length < 2) {
      return fail(400, {
        displayName,
        placeId,
        saved: false,
        errors: { displayName: m.account_name_error() },
      });
    }
    const { data, fields } = await call(event, UPDATE_PROFILE, { input: { displayName, placeId } });
    if (!data) return fail(400, { displayName, placeId, saved: false, errors: errorsOf(fields) });
    return { displayName, placeId, saved: true, errors: {} };
  },
  bestaetigen: async (event) => {
    const form = await event.request.formData();
    return fail(409, { problem: await confirmIdea(event, text(form, 'ideaId')) });
  },
};

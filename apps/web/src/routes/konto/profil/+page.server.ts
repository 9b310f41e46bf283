import { fail } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireAccount } from '../require-account.ts';
import { PROFILE, UPDATE_PROFILE } from './profile.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const viewer = requireAccount(event);
  const { places } = await ask(event, PROFILE, {});
  return { viewer, places };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const displayName = text(form, 'displayName');
    const placeId = optional(form, 'placeId');
    const refuse = (errors: Record<string, string | undefined>) =>
      fail(400, { displayName, placeId, saved: false, errors });
    if ([...displayName].length < 2) return refuse({ displayName: m.account_name_error() });
    const { data, fields } = await call(event, UPDATE_PROFILE, { input: { displayName, placeId } });
    if (!data) return refuse(errorsOf(fields));
    return { displayName, placeId, saved: true, errors: {} };
  },
};

import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { enter, wayOn } from '../enter.ts';
import type { Actions, PageServerLoad } from './$types';
import { CONFIRM_PASSKEY_SIGN_IN } from './passkey.graphql.ts';

/** Only the answer of a passkey leads here. */
export const load: PageServerLoad = ({ request }) => {
  if (request.method === 'GET') redirect(303, href('/anmelden'));
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const next = returnPath(text(form, 'weiter'), href('/konto'));
    const input = { challengeId: text(form, 'challengeId'), response: text(form, 'response') };
    const { data } = await call(event, CONFIRM_PASSKEY_SIGN_IN, { input });
    const result = data?.confirmPasskeySignIn;
    if (result?.__typename !== 'SignedIn')
      return fail(400, { problem: result?.message ?? m.passkey_failed(), next });
    enter(event, result);
    redirect(303, wayOn(event, next));
  },
};

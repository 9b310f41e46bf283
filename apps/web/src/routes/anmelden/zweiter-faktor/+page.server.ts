import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { enter, wayOn } from '../enter.ts';
import type { Actions, PageServerLoad } from './$types';
import { PROVE_SECOND_FACTOR, SECOND_FACTOR } from './second-factor.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const next = returnPath(event.url.searchParams.get('weiter'), href('/konto'));
  if (!event.locals.viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(next)}`));
  const { mySecondFactor: has } = await ask(event, SECOND_FACTOR, {});
  return {
    next,
    hasTotp: has.hasTotp,
    hasPasskey: has.passkeyCount > 0,
    asked: event.locals.viewer.awaitsSecondFactor,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const next = returnPath(text(form, 'weiter'), href('/konto'));
    const { data, fields } = await call(event, PROVE_SECOND_FACTOR, {
      input: { code: text(form, 'code') },
    });
    if (!data)
      return fail(400, { errors: { code: fields['code']?.message ?? m.totp_code_error() } });
    const result = data.proveSecondFactor;
    if (result.__typename === 'SignedIn') {
      enter(event, result);
      redirect(303, wayOn(event, next));
    }
    return result.__typename === 'SecondFactorWrong'
      ? fail(400, { errors: { code: result.message } })
      : fail(429, { problem: result.message });
  },
};

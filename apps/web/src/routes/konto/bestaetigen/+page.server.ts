import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { rememberAddress } from '#lib/state/asked-address.ts';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { REQUEST_SIGN_IN } from '../../anmelden/sign-in.graphql.ts';
import { OWN_ADDRESS } from './prove.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const next = returnPath(event.url.searchParams.get('weiter'), href('/konto/sicherheit'));
  if (!event.locals.viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(next)}`));
  const { viewer, mySecondFactor } = await ask(event, OWN_ADDRESS, {});
  return { next, email: viewer?.email ?? '', hasTotp: mySecondFactor.hasTotp };
};

export const actions: Actions = {
  code: async (event) => {
    const next = returnPath(
      text(await event.request.formData(), 'weiter'),
      href('/konto/sicherheit'),
    );
    const { viewer } = await ask(event, OWN_ADDRESS, {});
    if (!viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(next)}`));
    const { data } = await call(event, REQUEST_SIGN_IN, {
      input: { email: viewer.email, locale: event.locals.language, nextPath: next },
    });
    const result = data?.requestSignIn;
    if (result?.__typename !== 'SignInRequested')
      return fail(429, { problem: result?.message ?? m.signin_email_error() });
    rememberAddress(event.cookies, viewer.email, next);
    redirect(303, href(`/anmelden/code?weiter=${encodeURIComponent(next)}`));
  },
};

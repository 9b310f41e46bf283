import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { rememberAddress } from '#lib/state/asked-address.ts';
import { errorsOf, text, type FieldErrors } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { type Asked, askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import type { Actions, PageServerLoad } from './$types';
import { EXTERNAL_LOGIN, REQUEST_SIGN_IN } from './sign-in.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const next = returnPath(event.url.searchParams.get('weiter'), href('/konto'));
  if (event.locals.viewer) redirect(303, next);
  const { externalLogin } = await ask(event, EXTERNAL_LOGIN, {});
  const stamp = stampOf('requestSignIn');
  return { next, external: externalLogin?.label ?? null, stamp };
};

const refuse = (
  status: number,
  email: string,
  problem: string | undefined,
  errors: FieldErrors = {},
  asked?: Asked,
) => fail(status, { email, problem, errors, asked });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const email = text(form, 'email');
    const next = returnPath(text(form, 'weiter'), href('/konto'));
    if (!/^\S+@\S+\.\S+$/.test(email))
      return refuse(400, email, undefined, { email: m.signin_email_error() });

    const { data, fields } = await call(event, REQUEST_SIGN_IN, {
      input: { email, locale: event.locals.language, sender: senderOf(form) },
    });
    if (!data) return refuse(400, email, undefined, errorsOf(fields));
    const result = data.requestSignIn;
    if (result.__typename === 'ChallengeRequired')
      return refuse(403, email, undefined, {}, askedBy(result));
    if (result.__typename !== 'SignInRequested') return refuse(429, email, result.message);

    rememberAddress(event.cookies, email, next);
    redirect(303, href(`/anmelden/code?weiter=${encodeURIComponent(next)}`));
  },
};

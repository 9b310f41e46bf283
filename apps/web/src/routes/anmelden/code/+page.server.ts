import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { askedAddress } from '#lib/state/asked-address.ts';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import { confirmSignIn, digits } from '../confirm.ts';
import { wayOn } from '../enter.ts';
import { REQUEST_SIGN_IN } from '../sign-in.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const startOver = () => href('/anmelden');

export const load: PageServerLoad = ({ cookies, url }) => {
  const email = askedAddress(cookies);
  if (!email) redirect(303, startOver());
  const next = returnPath(url.searchParams.get('weiter'), href('/konto'));
  const otherAddress = href(`/anmelden?weiter=${encodeURIComponent(next)}`);
  return { email, next, otherAddress, stamp: stampOf('requestSignIn') };
};

export const actions: Actions = {
  code: async (event) => {
    const email = askedAddress(event.cookies);
    if (!email) redirect(303, startOver());
    const form = await event.request.formData();
    const refusal = await confirmSignIn(event, { email, code: digits(text(form, 'code')) });
    if (refusal) return fail(400, { ...refusal, sent: false });
    redirect(303, wayOn(event, returnPath(text(form, 'weiter'), href('/konto'))));
  },
  neu: async (event) => {
    const email = askedAddress(event.cookies);
    if (!email) redirect(303, startOver());
    const sender = senderOf(await event.request.formData());
    const { data } = await call(event, REQUEST_SIGN_IN, {
      input: { email, locale: event.locals.language, sender },
    });
    const result = data?.requestSignIn;
    if (result?.__typename === 'SignInRequested') return { sent: true };
    const asked = askedBy(result);
    if (asked) return fail(403, { sent: false, asked });
    return fail(429, { sent: false, problem: result?.message ?? m.signin_email_error() });
  },
};

import { error, fail, redirect } from '@sveltejs/kit';
import { confirmSignIn, digits } from '../../../anmelden/confirm.ts';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { askedAddress } from '#lib/state/asked-address.ts';
import { text } from '#lib/state/form.ts';
import { askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import { confirmIdea } from '../confirm-idea.ts';
import { RESEND_CODE } from '../submit.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const signInFor = (ideaId: string) =>
  href(`/anmelden?weiter=${encodeURIComponent(href(`/ideen/neu/bestaetigen?idee=${ideaId}`))}`);

export const load: PageServerLoad = ({ cookies, locals, url }) => {
  const ideaId = url.searchParams.get('idee');
  if (!ideaId) error(404, m.submit_not_found());
  const email = askedAddress(cookies);
  if (!email && !locals.viewer) redirect(303, signInFor(ideaId));
  const stamp = stampOf('resendIdeaCode');
  return { ideaId, email: email ?? '', signedIn: locals.viewer !== null, stamp };
};

export const actions: Actions = {
  code: async (event) => {
    const form = await event.request.formData();
    const ideaId = text(form, 'idee');
    const email = askedAddress(event.cookies);
    if (!email && !event.locals.viewer) redirect(303, signInFor(ideaId));
    if (email && !event.locals.viewer) {
      const refusal = await confirmSignIn(event, { email, code: digits(text(form, 'code')) });
      if (refusal) return fail(400, { ...refusal, sent: false });
    }
    return fail(409, { sent: false, problem: await confirmIdea(event, ideaId) });
  },
  neu: async (event) => {
    const email = askedAddress(event.cookies);
    if (!email) redirect(303, href('/anmelden'));
    // The mail says which idea it is about, so that nobody takes it for an ordinary sign-in.
    const ideaId = event.url.searchParams.get('idee') ?? '';
    const sender = senderOf(await event.request.formData());
    const { data } = await call(event, RESEND_CODE, {
      input: { ideaId, email, locale: event.locals.language, sender },
    });
    const result = data?.resendIdeaCode;
    if (result?.__typename === 'SignInRequested') return { sent: true };
    const asked = askedBy(result);
    if (asked) return fail(403, { sent: false, asked });
    return fail(429, { sent: false, problem: result?.message ?? m.signin_email_error() });
  },
};

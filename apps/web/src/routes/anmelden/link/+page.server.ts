import { error, fail, redirect } from '@sveltejs/kit';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { askedAddress, askedFrom } from '#lib/state/asked-address.ts';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { confirmIdea, waitingIdea } from '../../ideen/neu/confirm-idea.ts';
import { confirmSignIn } from '../confirm.ts';
import { wayOn } from '../enter.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: mail scanners open links too. Only the button of the page signs in. */
export const load: PageServerLoad = ({ cookies, url }) => {
  const token = url.searchParams.get('token');
  if (!token) error(400, m.signin_link_broken());
  const next = returnPath(url.searchParams.get('weiter') ?? askedFrom(cookies), href('/konto'));
  return {
    token,
    next,
    sameBrowser: askedAddress(cookies) !== undefined,
    again: href(`/anmelden?weiter=${encodeURIComponent(next)}`),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const refusal = await confirmSignIn(event, { token: text(form, 'token') });
    if (refusal) return fail(400, { problem: refusal.problem ?? m.signin_link_broken() });
    const next = returnPath(text(form, 'weiter'), href('/konto'));
    // Whoever came to confirm an idea has pressed a button for it; a second one would only be in the way.
    const ideaId = waitingIdea(next);
    if (ideaId) return fail(409, { problem: await confirmIdea(event, ideaId) });
    redirect(303, wayOn(event, next));
  },
};

import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { END_OTHER_SESSIONS, END_SESSION, SECURITY } from './security.graphql.ts';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(href('/konto/sicherheit'))}`));
  const { viewer, mySessions } = await ask(event, SECURITY, {});
  return { email: viewer?.email ?? '', sessions: mySessions };
};

export const actions: Actions = {
  abmelden: async (event) => {
    const id = text(await event.request.formData(), 'id');
    const { data } = await call(event, END_SESSION, { input: { id } });
    if (!data?.endSession) return fail(404, { problem: m.session_gone() });
    return { done: m.session_ended() };
  },
  andere: async (event) => {
    const { endOtherSessions: count } = await ask(event, END_OTHER_SESSIONS, {});
    return { done: m.session_ended_others({ count }) };
  },
};

import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { passkeyActions, refuse } from './passkeys.ts';
import { END_OTHER_SESSIONS, END_SESSION, SECURITY, UNLINK_EXTERNAL } from './security.graphql.ts';
import { deviceName } from './words.ts';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(href('/konto/sicherheit'))}`));
  const security = await ask(event, SECURITY, {});
  const here = security.mySessions.find(({ current }) => current);
  return {
    sessions: security.mySessions,
    passkeys: security.myPasskeys,
    factor: security.mySecondFactor,
    external: security.externalLogin?.label ?? null,
    linkedAt: security.myExternalLink?.linkedAt ?? null,
    justLinked: event.url.searchParams.has('verknuepft'),
    device: here?.browser || here?.system ? deviceName(here) : m.passkey_default(),
  };
};

export const actions: Actions = {
  ...passkeyActions,
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
  trennen: async (event) => {
    const { unlinkExternal } = await ask(event, UNLINK_EXTERNAL, {});
    if (unlinkExternal.__typename !== 'ExternalUnlinked') return refuse(unlinkExternal);
    return { done: m.oidc_unlinked() };
  },
};

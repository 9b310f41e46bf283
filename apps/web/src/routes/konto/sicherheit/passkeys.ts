import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text } from '#lib/state/form.ts';
import { rememberSession } from '#lib/state/session.ts';
import { ADD_PASSKEY, REMOVE_PASSKEY, RENAME_PASSKEY } from './passkey.graphql.ts';

/** The page that a refusal leads to first: proving again, or the second factor. */
export function wayOf(refused: { __typename: string }, back: string): string | null {
  const next = encodeURIComponent(back);
  if (refused.__typename === 'FreshProofRequired') return href(`/konto/bestaetigen?weiter=${next}`);
  if (refused.__typename === 'SecondFactorFirst')
    return href(`/anmelden/zweiter-faktor?weiter=${next}`);
  return null;
}

/** Sends to the page that must come first, or says what is in the way. */
export function refuse(refused: { __typename: string; message: string }) {
  const way = wayOf(refused, href('/konto/sicherheit'));
  if (way) redirect(303, way);
  return fail(409, { problem: refused.message });
}

/** What the page on security can do with passkeys. */
export const passkeyActions = {
  passkey: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const name = text(form, 'name');
    const input = {
      name,
      challengeId: text(form, 'challengeId'),
      response: text(form, 'response'),
    };
    const { data, fields } = await call(event, ADD_PASSKEY, { input });
    if (!data) return fail(400, { errors: errorsOf(fields, { name: 'passkey' }), name });
    if (data.addPasskey.__typename !== 'OwnPasskeys') return refuse(data.addPasskey);
    const { sessionToken } = data.addPasskey;
    if (sessionToken) {
      rememberSession(event.cookies, sessionToken);
      event.locals.sessionToken = sessionToken;
    }
    return { done: m.passkey_added({ name }) };
  },
  umbenennen: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const input = { id: text(form, 'id'), name: text(form, 'name') };
    const { data } = await call(event, RENAME_PASSKEY, { input });
    if (!data) return fail(400, { renameErrors: { [input.id]: m.passkey_name_error() } });
    if (data.renamePasskey.__typename !== 'OwnPasskeys') return refuse(data.renamePasskey);
    return { done: m.passkey_renamed({ name: input.name }) };
  },
  entfernen: async (event: RequestEvent) => {
    const id = text(await event.request.formData(), 'id');
    const { removePasskey } = await ask(event, REMOVE_PASSKEY, { input: { id } });
    if (removePasskey.__typename !== 'OwnPasskeys') return refuse(removePasskey);
    return { done: m.passkey_removed() };
  },
};

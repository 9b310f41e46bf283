import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { STOP_MAILS, STOP_OFFER } from './stop.graphql.ts';

const isToken = (token: string) => /^[\w-]{1,200}$/.test(token);

/** Opening the link changes nothing, because mail scanners open links. */
export const load: PageServerLoad = async (event) => {
  const { token } = event.params;
  if (!isToken(token)) return { offer: null };
  return { offer: (await ask(event, STOP_OFFER, { token })).stopOffer };
};

export const actions: Actions = {
  /** The button of the page, and the one press in a mail program (RFC 8058), which sends `List-Unsubscribe=One-Click`. */
  default: async (event) => {
    const { token } = event.params;
    const stopped = isToken(token) && (await ask(event, STOP_MAILS, { token })).stopMails;
    if (!stopped) error(404, m.stop_unknown());
    return { stopped };
  },
};

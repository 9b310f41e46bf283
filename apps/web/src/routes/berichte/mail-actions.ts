import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text } from '#lib/state/form.ts';
import { askedBy, senderOf } from '#lib/state/sender.ts';
import { SUBSCRIBE } from '../abonnieren/subscribe.graphql.ts';
import { END_SUBSCRIPTION } from '../konto/mitteilungen/told.graphql.ts';
import { FOLLOW_EDITIONS, OWN_SUBSCRIPTIONS } from './mails.graphql.ts';

/** The viewer's subscription to new editions: null for nobody, without an id where they have none. */
export async function editionSubscription(
  event: RequestEvent,
): Promise<{ id: string | null } | null> {
  if (!event.locals.viewer) return null;
  const { mySubscriptions } = await ask(event, OWN_SUBSCRIPTIONS, {});
  return { id: mySubscriptions.find(({ editions }) => editions)?.id ?? null };
}

/** The deeds of the form for mails, on whichever page it stands. */
export const mailActions = (page: string) => ({
  abo: async (event: RequestEvent) => {
    const input = { name: m.mails_name(), editions: true };
    const { data } = await call(event, SUBSCRIBE, { input });
    if (data && data.subscribe.__typename !== 'Subscription')
      return fail(409, { problem: data.subscribe.message });
    redirect(303, `${href(page)}#per-mail`);
  },
  kein_abo: async (event: RequestEvent) => {
    await ask(event, END_SUBSCRIPTION, { id: text(await event.request.formData(), 'id') });
    redirect(303, `${href(page)}#per-mail`);
  },
  bescheid: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const email = text(form, 'email');
    const { data, fields } = await call(event, FOLLOW_EDITIONS, {
      input: { email, sender: senderOf(form) },
    });
    if (!data) return fail(400, { email, error: errorsOf(fields).email });
    const sent = data.followEditions;
    if (sent.__typename === 'ChallengeRequired') return fail(403, { email, proof: askedBy(sent) });
    return { email, sentDays: sent.validDays };
  },
});

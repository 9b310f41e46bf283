import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import { EVENT_PAGE, REGISTER } from '../../events.graphql.ts';
import { eventHref } from '../../words.ts';
import type { Actions, PageServerLoad } from './$types';
import { eventMarkup } from './markup.ts';

const numberOf = (given: string): number => (/^\d{1,9}$/.test(given) ? Number(given) : error(404));

export const load: PageServerLoad = async (event) => {
  const eventNumber = numberOf(event.params.number);
  const { event: found, town } = await ask(event, EVENT_PAGE, { eventNumber });
  if (!found) error(404);
  const address = eventHref(found);
  if (event.params.slug !== found.slug && event.request.method === 'GET') redirect(308, address);
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  return {
    event: found,
    town,
    stamp: stampOf('registerForEvent'),
    markup: eventMarkup(found, town, site + address),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const eventNumber = numberOf(event.params.number);
    const form = await event.request.formData();
    const [name, email] = [text(form, 'name'), text(form, 'email')];
    const { data, fields } = await call(event, REGISTER, {
      input: { eventNumber, name: name || null, email: email || null, sender: senderOf(form) },
    });
    if (!data) return fail(400, { name, email, errors: errorsOf(fields) });
    const came = data.registerForEvent;
    if (came.__typename === 'RegistrationRequested') return { name, email, sent: came.validHours };
    if (came.__typename === 'OwnRegistration')
      redirect(303, `${href(`/termine/${eventNumber}`)}#dabei`);
    if (came.__typename === 'ChallengeRequired')
      return fail(403, { name, email, proof: askedBy(came) });
    return fail(409, { name, email, problem: came.message });
  },
};

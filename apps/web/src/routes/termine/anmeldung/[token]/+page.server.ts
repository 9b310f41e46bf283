import { fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import {
  CANCEL_REGISTRATION,
  CONFIRM_REGISTRATION,
  OWN_REGISTRATION,
} from '../../events.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const tokenOf = ({ params }: { params: { token: string } }) => params.token.slice(0, 200);

/** Opening the link changes nothing: mail scanners open links too. */
export const load: PageServerLoad = async (event) => {
  const { eventRegistration: own, town } = await ask(event, OWN_REGISTRATION, {
    token: tokenOf(event),
  });
  return { own, town };
};

export const actions: Actions = {
  bestaetigen: async (event) => {
    const token = tokenOf(event);
    const { confirmEventRegistration: came } = await ask(event, CONFIRM_REGISTRATION, {
      input: { token },
    });
    if (came.__typename !== 'OwnRegistration') return fail(409, { problem: came.message });
    redirect(303, href(`/termine/anmeldung/${token}`));
  },
  absagen: async (event) => {
    const { cancelEventRegistration: came } = await ask(event, CANCEL_REGISTRATION, {
      input: { token: tokenOf(event) },
    });
    return came.__typename === 'RegistrationCancelled'
      ? { cancelled: came.event }
      : fail(404, { problem: came.message });
  },
};

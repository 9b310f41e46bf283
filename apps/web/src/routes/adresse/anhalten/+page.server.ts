import { error, fail } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { STOP_ADDRESS_CHANGE } from '../address-link.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: mail scanners open links too. */
export const load: PageServerLoad = ({ url }) => {
  const token = url.searchParams.get('token');
  if (!token) error(400, m.signin_link_broken());
  return { token };
};

export const actions: Actions = {
  default: async (event) => {
    const token = text(await event.request.formData(), 'token');
    const { data } = await call(event, STOP_ADDRESS_CHANGE, { input: { token } });
    const result = data?.stopAddressChange;
    if (result?.__typename !== 'AddressChangeStopped')
      return fail(400, { problem: result?.message ?? m.signin_link_broken() });
    return { done: m.address_stopped() };
  },
};

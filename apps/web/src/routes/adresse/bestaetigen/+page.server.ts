import { error, fail } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { CONFIRM_ADDRESS_LINK } from '../address-link.graphql.ts';
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
    const { data } = await call(event, CONFIRM_ADDRESS_LINK, { input: { token } });
    const result = data?.confirmAddressLink;
    if (result?.__typename !== 'AddressChange')
      return fail(400, { problem: result?.message ?? m.signin_link_broken() });
    if (result.done) return { done: m.address_news_changed() };
    return { done: result.oldConfirmed ? m.address_link_old_done() : m.address_link_new_done() };
  },
};

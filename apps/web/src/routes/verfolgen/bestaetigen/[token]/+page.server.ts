import { fail } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import type { Actions } from './$types';
import { CONFIRM_FOLLOW } from '../../track.graphql.ts';

export const actions: Actions = {
  default: async (event) => {
    const token = event.params.token.slice(0, 200);
    const { confirmAddressFollow: done } = await ask(event, CONFIRM_FOLLOW, { token });
    return done.__typename === 'AddressFollowed'
      ? { number: done.ideaNumber }
      : fail(404, { problem: done.message });
  },
};

import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import { EVENT_GUESTS, REMOVE_GUEST } from '../../desk.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const eventNumber = Number(event.params.number);
  const { eventDesk, eventGuests } = await ask(event, EVENT_GUESTS, { eventNumber });
  if (!eventDesk) error(404);
  return { event: eventDesk.event, guests: eventGuests };
};

export const actions: Actions = {
  default: async (event) => {
    requireOffice(event);
    const guestId = text(await event.request.formData(), 'id');
    await ask(event, REMOVE_GUEST, { input: { guestId } });
    return { removed: true };
  },
};

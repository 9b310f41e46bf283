import { ask } from '#lib/api/client.ts';
import { openState } from '#lib/room/open-state.ts';
import type { PageServerLoad } from './$types';
import { ROOM_PAGE } from './room-page.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const { town, meetingRoom: room, events } = await ask(event, ROOM_PAGE, {});
  return {
    town,
    room,
    state: openState(room.days, new Date()),
    /** The next week with other hours, if one begins. */
    next: room.versions.find(({ validFrom }) => validFrom > room.today)?.validFrom ?? null,
    events: events.nodes,
  };
};

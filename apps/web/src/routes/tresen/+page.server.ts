import { fail } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { requireDesk } from '#lib/state/staff-only.ts';
import { DESK_SHEETS, MAKE_DESK_CODES } from './desk.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

/** Staff work here for hours: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  return { sheets: (await ask(event, DESK_SHEETS, {})).deskCodeSheets };
};

export const actions: Actions = {
  default: async (event) => {
    requireDesk(event);
    const typed = text(await event.request.formData(), 'count');
    const wrong = { count: typed, errors: { count: m.assurance_desk_count_error() } };
    if (!/^\d{1,2}$/.test(typed)) return fail(400, wrong);
    const { data } = await call(event, MAKE_DESK_CODES, { input: { count: Number(typed) } });
    return data ? { made: data.makeDeskCodes } : fail(400, wrong);
  },
};

import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, askSecondFactor, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { DESK_SHEETS, MAKE_DESK_CODES } from './desk.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const STAFF = new Set(['MODERATOR', 'OFFICE', 'ADMIN']);

function requireStaff({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): void {
  if (!locals.viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(url.pathname)}`));
  if (locals.viewer.awaitsSecondFactor) askSecondFactor({ locals, url });
  if (!STAFF.has(locals.viewer.role)) error(403, m.assurance_desk_not_allowed());
}

/** Staff work here for hours: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireStaff(event);
  return { sheets: (await ask(event, DESK_SHEETS, {})).deskCodeSheets };
};

export const actions: Actions = {
  default: async (event) => {
    requireStaff(event);
    const typed = text(await event.request.formData(), 'count');
    const wrong = { count: typed, errors: { count: m.assurance_desk_count_error() } };
    if (!/^\d{1,2}$/.test(typed)) return fail(400, wrong);
    const { data } = await call(event, MAKE_DESK_CODES, { input: { count: Number(typed) } });
    return data ? { made: data.makeDeskCodes } : fail(400, wrong);
  },
};

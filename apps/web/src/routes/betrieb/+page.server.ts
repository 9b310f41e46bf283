import { error, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { OPERATIONS, TRY_AGAIN } from './operations.graphql.ts';

const KINDS = ['DELIVERY', 'MAIL', 'WORK'] as const;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { operations } = await ask(event, OPERATIONS, {});
  const tried = event.url.searchParams.get('nochmal');
  return { ...operations, tried: tried === 'ja' || tried === 'nein' ? tried : null };
};

export const actions: Actions = {
  nochmal: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const kind =
      KINDS.find((one) => one === text(form, 'kind')) ??
      error(400, { status: 400, message: 'unknown' });
    const { data } = await call(event, TRY_AGAIN, { input: { kind, work: text(form, 'id') } });
    const found = data?.tryWorkAgain.__typename === 'Operations';
    redirect(303, href(`/betrieb?nochmal=${found ? 'ja' : 'nein'}#fehlschlaege`));
  },
};

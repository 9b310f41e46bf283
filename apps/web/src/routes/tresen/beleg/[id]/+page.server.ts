import { error } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { qrOf } from '#lib/state/qr.ts';
import { requireDesk } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { SLIP } from './slip.graphql.ts';

export const csr = true;

/** The code is typed by whoever holds the paper, so that it stands in no address. */
export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { data } = await call(event, SLIP, { id: event.params.id });
  const slip = data?.counterSlip;
  if (!slip) error(404, m.error_title_404());
  const site = (process.env.PUBLIC_URL ?? event.url.origin).replace(/\/+$/, '');
  const address = `${site}${href(`/verfolgen?nummer=${slip.number}`)}`;
  return {
    slip,
    answerDays: data.townFigures.answerDays,
    address: `${site}${href('/verfolgen')}`,
    qr: qrOf(address),
    paper: event.url.searchParams.get('papier') === 'rolle' ? ('rolle' as const) : ('a6' as const),
  };
};

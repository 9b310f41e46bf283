import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { qrOf } from '#lib/state/qr.ts';
import { BLANK_PAPER } from '../tresen/papier/paper.graphql.ts';
import type { PageServerLoad } from './$types';

/** A form for everybody who would rather write by hand; without a number, so that it can be copied. */
export const load: PageServerLoad = async (event) => {
  const site = (process.env.PUBLIC_URL ?? event.url.origin).replace(/\/+$/, '');
  const address = `${site}${href('/ideen/neu')}`;
  return { ...(await ask(event, BLANK_PAPER, {})), address, qr: qrOf(address) };
};

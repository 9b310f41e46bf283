import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { qrOf } from '#lib/state/qr.ts';
import type { PageServerLoad } from './$types';
import { QR_PAGE } from './qr.graphql.ts';

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const { idea } = await ask(event, QR_PAGE, { number: Number(event.params.number) });
  if (!idea) error(404);
  // Without the slug: a short address makes a code that can be read from further away.
  const address = `${event.url.origin}/ideen/${idea.number}`;
  return { idea, address, qr: qrOf(address) };
};

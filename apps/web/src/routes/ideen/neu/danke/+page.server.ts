import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { qrOf } from '#lib/state/qr.ts';
import type { PageServerLoad } from './$types';
import { RECEIPT } from './receipt.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const number = Number(event.url.searchParams.get('nummer'));
  if (!event.locals.viewer) redirect(303, href('/anmelden'));
  const { myIdeas, townFigures } = await ask(event, RECEIPT, {});
  const idea = myIdeas.find((one) => one.number === number);
  if (!idea) error(404, m.submit_not_found());
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const address = `${site.replace(/\/+$/, '')}${href(`/ideen/${number}`)}`;
  return { idea, answerDays: townFigures.answerDays, address, qr: qrOf(address) };
};

import { json } from '@sveltejs/kit';
import type { Entry } from '#lib/kiosk/entry.ts';
import { handOver } from '#lib/kiosk/hand-over.ts';
import type { RequestHandler } from './$types';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a kiosk sends by script, now or when the network is back. */
export const POST: RequestHandler = async (event) => {
  const sent = (await event.request.json().catch(() => ({}))) as Partial<Entry>;
  const outcome = await handOver(event, {
    key: text(sent.key),
    title: text(sent.title),
    body: text(sent.body),
    placeId: text(sent.placeId) || null,
    categoryId: text(sent.categoryId),
    email: text(sent.email) || null,
  });
  return json(outcome, { headers: { 'cache-control': 'no-store' } });
};

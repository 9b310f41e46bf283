import type { RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { errorsOf } from '#lib/state/form.ts';
import { deviceOf } from './device.ts';
import type { Entry, Outcome } from './entry.ts';
import { SUBMIT_FROM_KIOSK } from './kiosk.graphql.ts';

/** Names of the form where they differ from those of the API. */
const NAMES = { placeId: 'place', categoryId: 'category' };

/** Hands an entry over to the town, in the name of the device that asks. */
export async function handOver(
  event: RequestEvent,
  entry: Omit<Entry, 'language' | 'refused'>,
): Promise<Outcome> {
  const device = deviceOf(event.cookies);
  if (!device) return { kind: 'unknown' };
  const { key, title, body, placeId, categoryId, email } = entry;
  const input = { device, key, title, body, placeId, categoryId, email };
  const { data, fields } = await call(event, SUBMIT_FROM_KIOSK, { input });
  if (!data) return { kind: 'wrong', errors: errorsOf(fields, NAMES) };
  const taken = data.submitFromKiosk;
  if (taken.__typename === 'KioskReceipt')
    return { kind: 'arrived', receipt: { number: taken.number, code: taken.code } };
  if (taken.__typename === 'KioskUnknown') return { kind: 'unknown' };
  return { kind: 'refused', reason: taken.__typename === 'IdeaClosed' ? 'closed' : 'rate' };
}

import { json } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { deviceOf } from '#lib/kiosk/device.ts';
import { REPORT_KIOSK } from '#lib/kiosk/kiosk.graphql.ts';
import type { RequestHandler } from './$types';
import { saidBy } from './said.ts';

/** A kiosk says that it is there and what was refused, and learns whether it still is one. */
export const POST: RequestHandler = async (event) => {
  const device = deviceOf(event.cookies);
  const said = saidBy(await event.request.json().catch(() => null));
  const answer = device && (await call(event, REPORT_KIOSK, { input: { device, ...said } }));
  const heard = answer ? answer.data?.reportKiosk.__typename : 'KioskUnknown';
  const known = heard !== 'KioskUnknown';
  return json({ known }, { headers: { 'cache-control': 'no-store' } });
};

import { deviceOf, rememberDevice } from '#lib/kiosk/device.ts';
import type { LayoutServerLoad } from './$types';

/** A device of the town, on which the page must run without a network. */
export const csr = true;

export const load: LayoutServerLoad = ({ cookies, setHeaders, url }) => {
  const device = deviceOf(cookies);
  if (device) rememberDevice(cookies, device);
  setHeaders({ 'cache-control': 'no-store' });
  const site = (process.env.PUBLIC_URL ?? url.origin).replace(/\/+$/, '');
  return { frame: 'own' as const, isKiosk: device !== undefined, site };
};

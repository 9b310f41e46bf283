import { href } from '#lib/href.ts';
import { qrOf } from '#lib/state/qr.ts';
import { lookAt } from './look-at.ts';
import type { PageServerLoad } from './$types';

/** Changes by itself for hours, without loading the page again. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const seen = await lookAt(event);
  const count = Math.max(1, seen.panels.length);
  const wanted = Number(searchParams.get('bild') ?? '1');
  const at = Number.isSafeInteger(wanted) && wanted > 0 ? (wanted - 1) % count : 0;
  const next = new URLSearchParams(searchParams);
  next.set('bild', String(((at + 1) % count) + 1));
  const site = (process.env.PUBLIC_URL ?? event.url.origin).replace(/\/+$/, '');
  const write = `${site}${href('/ideen/neu')}${seen.project ? `?projekt=${seen.project.slug}` : ''}`;
  return {
    ...seen,
    frame: 'own' as const,
    at,
    /** Where a browser without a script goes by itself. */
    next: `${event.url.pathname}?${next}`,
    search: event.url.search,
    qr: qrOf(write),
    address: new URL(site).host,
  };
};

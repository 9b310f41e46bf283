import { fail } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { FETCH_RECEIPT } from '#lib/kiosk/kiosk.graphql.ts';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The QR code of a kiosk leads here with the key, which only fills the field. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
  return { key: (url.searchParams.get('schluessel') ?? '').slice(0, 40) };
};

export const actions: Actions = {
  default: async (event) => {
    const key = text(await event.request.formData(), 'key');
    const { data, fields } = await call(event, FETCH_RECEIPT, { input: { key } });
    if (!data) return fail(400, { key, errors: errorsOf(fields) });
    const found = data.kioskReceipt;
    if (found.__typename !== 'KioskReceipt')
      return fail(409, { key, errors: {} as FieldErrors, problem: found.message });
    return { key, errors: {} as FieldErrors, receipt: { number: found.number, code: found.code } };
  },
};

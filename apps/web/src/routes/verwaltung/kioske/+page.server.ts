import { fail } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import { m } from '#lib/messages/generated/messages.js';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { ADD_KIOSK, KIOSKS, RENEW_CODE, REVOKE_KIOSK } from './kiosks.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  return ask(event, KIOSKS, {});
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ours, from a hidden field; whatever else comes is no kiosk. */
async function kioskIn(request: Request): Promise<string | null> {
  const id = text(await request.formData(), 'kiosk');
  return UUID.test(id) ? id : null;
}

export const actions: Actions = {
  aufnehmen: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const values = { name: text(form, 'name'), silentHours: text(form, 'silentHours') };
    if (!/^\d{1,3}$/.test(values.silentHours))
      return fail(400, { values, errors: { silentHours: m.kiosks_hours_error() } as FieldErrors });
    const { data, fields } = await call(event, ADD_KIOSK, {
      input: { name: values.name, silentHours: Number(values.silentHours) },
    });
    return data ? { code: data.addKiosk } : fail(400, { values, errors: errorsOf(fields) });
  },
  code: async (event) => {
    requireAdmin(event);
    const kioskId = await kioskIn(event.request);
    const { data } = kioskId ? await call(event, RENEW_CODE, { input: { kioskId } }) : {};
    const made = data?.renewKioskCode;
    return made?.__typename === 'KioskWithCode'
      ? { code: made }
      : fail(409, { problem: m.kiosks_gone() });
  },
  sperren: async (event) => {
    requireAdmin(event);
    const kioskId = await kioskIn(event.request);
    const { data } = kioskId ? await call(event, REVOKE_KIOSK, { input: { kioskId } }) : {};
    const revoked = data?.revokeKiosk;
    return revoked?.__typename === 'Kiosk'
      ? { revoked: revoked.name }
      : fail(409, { problem: m.kiosks_gone() });
  },
};

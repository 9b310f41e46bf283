import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { rememberDevice } from '#lib/kiosk/device.ts';
import { ENROL_KIOSK } from '#lib/kiosk/kiosk.graphql.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const code = text(await event.request.formData(), 'code');
    if (!code) return fail(400, { errors: { code: m.kiosk_code_missing() } as FieldErrors });
    const { data, fields } = await call(event, ENROL_KIOSK, { input: { code } });
    if (!data) return fail(400, { errors: errorsOf(fields) });
    const answer = data.enrolKiosk;
    if (answer.__typename !== 'KioskEnrolled')
      return fail(409, { errors: { code: answer.message } as FieldErrors });
    rememberDevice(event.cookies, answer.token);
    redirect(303, href('/kiosk'));
  },
};

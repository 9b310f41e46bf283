import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, hasErrors, text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { TAKE_OVER } from './take-over.graphql.ts';

/** The number may stand in the address; the code is typed, so that it stands in none. */
export const load: PageServerLoad = ({ url, locals }) => {
  const number = url.searchParams.get('nummer') ?? '';
  const back = `/uebernehmen${/^\d{1,9}$/.test(number) ? `?nummer=${number}` : ''}`;
  if (!locals.viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(href(back))}`));
  return { number: /^\d{1,9}$/.test(number) ? number : '' };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const number = text(form, 'number').replace(/\D/g, '').slice(0, 9);
    const code = text(form, 'code');
    const errors = {
      number: Number(number) > 0 ? undefined : m.track_number_error(),
      code: code ? undefined : m.track_code_error(),
    };
    if (hasErrors(errors)) return fail(400, { number, code, errors });
    const { data, fields } = await call(event, TAKE_OVER, {
      input: { number: Number(number), code },
    });
    if (!data) return fail(400, { number, code, errors: errorsOf(fields) });
    const taken = data.takeOver;
    if (taken.__typename !== 'TakenOver')
      return fail(409, { number, code, errors: {}, problem: taken.message });
    return { number, code: '', errors: {}, taken };
  },
};

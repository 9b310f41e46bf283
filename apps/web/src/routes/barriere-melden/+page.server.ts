import { fail } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import type { Actions, PageServerLoad } from './$types';
import { REPORT_BARRIER } from './barrier.graphql.ts';

/** The footer of each page leads here with its own path. */
export const load: PageServerLoad = ({ url }) => {
  const asked = url.searchParams.get('seite') ?? '';
  const page = /^\/[^\s]{0,499}$/u.test(asked) ? asked : '/';
  return { page, stamp: stampOf('reportBarrier') };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const written = {
      page: text(form, 'page'),
      text: text(form, 'text'),
      email: text(form, 'email'),
      withBrowser: form.has('withBrowser'),
    };
    const { data, fields } = await call(event, REPORT_BARRIER, {
      input: { ...written, email: optional(form, 'email'), sender: senderOf(form) },
    });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    const answer = data.reportBarrier;
    if (answer.__typename === 'BarrierReported') return { received: answer, told: !!written.email };
    const asked = askedBy(answer);
    if (asked) return fail(403, { written, asked });
    return fail(429, { written, problem: answer.message });
  },
};

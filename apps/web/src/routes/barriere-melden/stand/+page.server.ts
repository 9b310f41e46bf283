import { fail } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import type { Actions } from './$types';
import { BARRIER_PROGRESS } from '../barrier.graphql.ts';

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const asked = { number: text(form, 'number'), code: text(form, 'code') };
    const number = Number(asked.number.replace(/\D/g, '').slice(0, 9));
    const { data, fields } = await call(event, BARRIER_PROGRESS, {
      input: { number, code: asked.code },
    });
    if (!data) return fail(400, { asked, errors: errorsOf(fields) });
    const found = data.barrierProgress;
    return found.__typename === 'BarrierProgress'
      ? { asked, found }
      : fail(409, { asked, problem: found.message });
  },
};

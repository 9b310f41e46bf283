import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import { BARRIER_STATES } from '../../barriere-melden/states.ts';
import type { Actions, PageServerLoad } from './$types';
import { ANSWER_BARRIER, BARRIER_TASKS } from './barriers.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const done = event.url.searchParams.has('erledigt');
  const { barrierTasks } = await ask(event, BARRIER_TASKS, { done });
  const today = berlinDay(new Date());
  return { done, tasks: barrierTasks, today, saved: event.url.searchParams.has('gespeichert') };
};

export const actions: Actions = {
  default: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const state = BARRIER_STATES.find((one) => one === text(form, 'state')) ?? 'IN_WORK';
    const written = { number: Number(text(form, 'number')), state, answer: text(form, 'answer') };
    const { data, fields } = await call(event, ANSWER_BARRIER, {
      input: {
        ...written,
        answer: optional(form, 'answer'),
        version: Number(text(form, 'version')),
      },
    });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if (data.answerBarrier.__typename !== 'BarrierTask')
      return fail(409, { written, problem: data.answerBarrier.message });
    redirect(303, href('/amt/barrieren?gespeichert'));
  },
};

import { error, fail } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text } from '#lib/state/form.ts';
import { APPEAL, DECISION } from '../../account.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { decision } = await ask(event, DECISION, { id: event.params.id });
  return { decision: decision ?? error(404, m.appeal_not_found()) };
};

export const actions: Actions = {
  default: async (event) => {
    const words = text(await event.request.formData(), 'text');
    const refuse = (status: number, problem?: string, errors = {}) =>
      fail(status, { text: words, problem, errors, dueAt: null });
    if (words.length < 10) return refuse(400, undefined, { text: m.appeal_text_error() });
    const { data, fields } = await call(event, APPEAL, {
      input: { decisionId: event.params.id, text: words },
    });
    if (!data) return refuse(400, undefined, errorsOf(fields));
    const result = data.appeal;
    if (result.__typename !== 'AppealReceived') return refuse(409, result.message);
    return { text: '', problem: undefined, errors: {}, dueAt: result.dueAt };
  },
};

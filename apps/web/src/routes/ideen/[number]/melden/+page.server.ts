import { error, fail, type Actions } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import type { PageServerLoad } from './$types';
import { reasons } from './reasons.ts';
import { reportedQuery, reportMutation } from './report.graphql.ts';

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const { idea } = await ask(event, reportedQuery, { number: Number(event.params.number) });
  if (!idea) error(404);
  const commentId = event.url.searchParams.get('beitrag');
  return { idea, commentId, stamp: stampOf('reportContent') };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const reason = reasons.find((one) => one === read('reason')) ?? 'OTHER';
    // Spaces alone are for the API to refuse.
    const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n');
    const values = { reason, text, email: read('email') };
    event.locals.kept = { text: values.text };
    const [ideaId, commentId] = [read('ideaId'), read('commentId')];
    const reply = await call(event, reportMutation, {
      input: {
        ...(commentId ? { commentId } : { ideaId }),
        reason,
        text: values.text,
        email: values.email || null,
        sender: senderOf(form),
      },
    });
    if (!reply.data) {
      const problems = Object.fromEntries(
        Object.entries(reply.fields).map(([name, { message }]) => [name, message]),
      );
      return fail(400, { values, problems, received: null });
    }
    const answer = reply.data.reportContent;
    if (answer.__typename === 'NoticeReceived') return { received: answer.number };
    const asked = askedBy(answer);
    if (asked) return fail(403, { values, problems: {}, received: null, asked });
    return fail(409, { values, problems: { text: answer.message }, received: null });
  },
};

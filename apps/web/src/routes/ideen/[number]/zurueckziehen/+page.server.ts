import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href, ideaHref } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text, type FieldErrors } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { reasons, WITHDRAW_IDEA, WITHDRAW_PAGE } from './withdraw.graphql.ts';

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(event.url.pathname)}`));
  const { idea } = await ask(event, WITHDRAW_PAGE, { number: Number(event.params.number) });
  if (!idea?.authoring) error(404);
  return { idea };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const wish = text(form, 'reason');
    const reason = reasons.find((one) => one === wish);
    const values = { reason: wish, text: text(form, 'text') };
    event.locals.kept = { text: values.text };
    const errors: FieldErrors = {};
    const length = [...values.text].length;
    if (!reason) errors.reason = m.withdraw_reason_error();
    if (length > 500 || (length < 5 && (length > 0 || reason === 'OTHER')))
      errors.text = m.withdraw_text_error();
    if (!reason || errors.text) return fail(400, { values, errors });
    const { data, fields } = await call(event, WITHDRAW_IDEA, {
      input: { ideaId: text(form, 'ideaId'), reason, text: values.text || null },
    });
    if (!data) return fail(400, { values, errors: errorsOf(fields) });
    const result = data.withdrawIdea;
    if (result.__typename !== 'Idea') return fail(409, { values, problem: result.message });
    redirect(303, ideaHref(result));
  },
};

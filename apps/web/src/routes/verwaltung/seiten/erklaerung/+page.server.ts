import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { SAVE_STATEMENT, STATEMENT } from './statement.graphql.ts';

const EMPTY = {
  ...{ status: 'partial', gaps: [], method: 'self', assessedBy: '', assessedOn: '' },
  ...{ reviewedOn: '', email: '', phone: null, answerDays: 28, arbitrationName: '' },
  ...{ arbitrationUrl: '', arbitrationContact: null, demo: false, version: '' },
};

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { accessibilityStatement } = await ask(event, STATEMENT, {});
  return {
    statement: accessibilityStatement ?? EMPTY,
    saved: event.url.searchParams.has('gespeichert'),
  };
};

const MOST_GAPS = 30;

function readGap(form: FormData, at: number) {
  const field = (name: string) => text(form, `gap-${at}-${name}`);
  return {
    what: field('what'),
    reason: field('reason') || 'not_yet',
    why: field('why'),
    alternative: field('alternative') || null,
  };
}

function readStatement(form: FormData) {
  const rows = Array.from({ length: MOST_GAPS }, (_, at) => readGap(form, at));
  return {
    status: text(form, 'status'),
    // An emptied row is taken away.
    gaps: rows.filter(({ what, why, alternative }) => what || why || alternative),
    method: text(form, 'method'),
    assessedBy: text(form, 'assessedBy'),
    assessedOn: text(form, 'assessedOn'),
    reviewedOn: text(form, 'reviewedOn'),
    email: text(form, 'email'),
    phone: optional(form, 'phone'),
    answerDays: Number(text(form, 'answerDays')) || 0,
    arbitrationName: text(form, 'arbitrationName'),
    arbitrationUrl: text(form, 'arbitrationUrl'),
    arbitrationContact: optional(form, 'arbitrationContact'),
    demo: form.has('demo'),
    version: text(form, 'version'),
  };
}

export const actions: Actions = {
  default: async (event) => {
    requireAdmin(event);
    const written = readStatement(await event.request.formData());
    const { data, fields } = await call(event, SAVE_STATEMENT, {
      input: { ...written, version: written.version || null },
    });
    if (!data) {
      const errors = Object.fromEntries(
        Object.entries(errorsOf(fields)).map(([name, word]) => [
          name.replace(/^gaps\.(\d+)\./, 'gap-$1-'),
          word,
        ]),
      );
      return fail(400, { written, errors });
    }
    if ('message' in data.saveAccessibilityStatement)
      return fail(409, { written, problem: data.saveAccessibilityStatement.message });
    redirect(303, href('/verwaltung/seiten/erklaerung?gespeichert'));
  },
};

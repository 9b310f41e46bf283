import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { isStatus } from '#lib/ui/status.ts';
import { COUNT, CREATE, type ScopeField } from './drafts.graphql.ts';

const FIELDS = ['projectId', 'categoryId', 'placeId', 'status', 'from', 'until'] as const;

/** Which field of the form a refusal of the scope belongs to. */
const FIELD_OF: Record<ScopeField, (typeof FIELDS)[number]> = {
  PROJECT: 'projectId',
  THEME: 'categoryId',
  PLACE: 'placeId',
  STATE: 'status',
  FROM: 'from',
  UNTIL: 'until',
};

const writtenIn = (form: FormData) => ({
  title: text(form, 'title'),
  projectId: text(form, 'projectId'),
  categoryId: text(form, 'categoryId'),
  placeId: text(form, 'placeId'),
  status: text(form, 'status'),
  from: text(form, 'from'),
  until: text(form, 'until'),
});

function scopeIn(form: FormData) {
  const status = text(form, 'status');
  return {
    projectId: optional(form, 'projectId'),
    categoryId: optional(form, 'categoryId'),
    placeId: optional(form, 'placeId'),
    status: isStatus(status) ? status : null,
    from: optional(form, 'from'),
    until: optional(form, 'until'),
  };
}

/** What was counted, so that a choice that was changed afterwards is counted first. */
const keyOf = (form: FormData): string => FIELDS.map((name) => text(form, name)).join('|');

/** Says how much there is, at the form as it was filled in. */
export async function count(event: RequestEvent, form: FormData) {
  const written = writtenIn(form);
  const { data, fields } = await call(event, COUNT, { scope: scopeIn(form) });
  if (!data) {
    const errors = Object.entries(errorsOf(fields)).map(
      ([name, message]) => [name.split('.').at(-1) ?? name, message] as const,
    );
    return fail(400, { written, errors: Object.fromEntries(errors) });
  }
  const { refusal, ...extent } = data.reportExtent;
  if (!refusal) return { written, extent, counted: keyOf(form) };
  return refused(written, refusal.field, refusal.message);
}

/** Begins a report about what was counted. */
export async function begin(event: RequestEvent, form: FormData) {
  if (text(form, 'counted') !== keyOf(form)) return count(event, form);
  const written = writtenIn(form);
  const input = { title: written.title, ...scopeIn(form) };
  const { data, fields } = await call(event, CREATE, { input });
  // What was counted stays there: only the title can be wrong now.
  if (!data) return fail(400, { ...(await count(event, form)), written, errors: errorsOf(fields) });
  const begun = data.createReport;
  if (begun.__typename === 'ReportDraft') redirect(303, href(`/berichte/entwuerfe/${begun.id}`));
  if (begun.__typename === 'NotFound') return fail(409, { written, problem: begun.message });
  return refused(written, begun.field, begun.message);
}

function refused(written: ReturnType<typeof writtenIn>, field: ScopeField | null, message: string) {
  return field
    ? fail(409, { written, errors: { [FIELD_OF[field]]: message } as Record<string, string> })
    : fail(409, { written, problem: message });
}

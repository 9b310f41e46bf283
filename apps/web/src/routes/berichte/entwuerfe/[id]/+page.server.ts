import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import {
  ARRANGE,
  DISCARD,
  DRAFT,
  LEAVE_OUT,
  PUBLISH,
  RENAME,
  STEER,
  TAKE_IN,
  WRITE,
} from '../drafts.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const { reportDraft } = await ask(event, DRAFT, { id: event.params.id });
  if (!reportDraft) error(404, m.reports_draft_missing());
  return { draft: reportDraft, kept: event.url.searchParams.get('gesichert') };
};

type Event = RequestEvent<{ id: string }>;

const MOVES = ['UP', 'DOWN', 'LEAVE_OUT', 'TAKE_IN', 'RESET'] as const;

const STEPS = ['START', 'CANCEL', 'RESUME'] as const;

const base = (event: Event, form: FormData) => ({
  reportId: event.params.id,
  version: Number(text(form, 'version')),
});

/** What was typed comes back at its place: the sentence, or the section of a new one. */
const typed = (form: FormData) => ({
  at: text(form, 'sentenceId') || `${text(form, 'section')}.${text(form, 'topic')}`,
  text: text(form, 'text'),
  sources: text(form, 'sources'),
  kind: text(form, 'kind'),
  reason: form.has('reason') ? text(form, 'reason') : null,
});

const quoteIn = (event: Event, form: FormData) => ({
  ...base(event, form),
  quote: text(form, 'sentenceId'),
  reason: text(form, 'reason'),
});

/** Sends one change; the page comes back where it was made. */
async function change<Variables>(
  event: Event,
  form: FormData,
  document: TadaDocumentNode<{ result: { message?: string } | object }, Variables>,
  variables: Variables,
) {
  const { data, fields } = await call(event, document, variables);
  const written = typed(form);
  if (!data) {
    const [first] = Object.values(fields ?? {});
    return fail(400, { written, problem: first?.message ?? m.form_problem() });
  }
  if ('message' in data.result && data.result.message)
    return fail(409, { written, problem: data.result.message });
  const keep = text(form, 'keep');
  const saved = keep ? `?gesichert=${encodeURIComponent(keep)}` : '';
  redirect(303, `${href(`/berichte/entwuerfe/${event.params.id}`)}${saved}#${anchorOf(form)}`);
}

const anchorOf = (form: FormData): string => text(form, 'anchor') || 'inhalt';

/** What is said of the whole report stands with it: only what is about a sentence is marked there. */
function refusalOf(refused: {
  message?: string;
  problems?: { sentenceId: string | null; message: string }[];
}): string {
  const general = (refused.problems ?? []).filter(({ sentenceId }) => sentenceId === null);
  return [refused.message, ...general.map(({ message }) => message)].filter(Boolean).join(' ');
}

export const actions: Actions = {
  titel: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    return change(event, form, RENAME, {
      input: { ...base(event, form), title: text(form, 'text') },
    });
  },
  schreiben: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const kind = text(form, 'kind');
    return change(event, form, WRITE, {
      input: {
        ...base(event, form),
        sentenceId: text(form, 'sentenceId') || null,
        section: text(form, 'section') || null,
        topic: text(form, 'topic') || null,
        text: text(form, 'text'),
        sources: text(form, 'sources')
          .split(/[,;\n]/)
          .map((one) => one.trim())
          .filter(Boolean),
        assessment: kind === 'assessment',
        quote: kind === 'quote',
      },
    });
  },
  ordnen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const move = MOVES.find((one) => one === text(form, 'move'));
    if (!move) return fail(400, { written: typed(form), problem: m.form_problem() });
    return change(event, form, ARRANGE, {
      input: { ...base(event, form), sentenceId: text(form, 'sentenceId'), move },
    });
  },
  auslassen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    return change(event, form, LEAVE_OUT, { input: quoteIn(event, form) });
  },
  aufnehmen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const { reason: _, ...input } = quoteIn(event, form);
    return change(event, form, TAKE_IN, { input });
  },
  lesen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const move = STEPS.find((one) => one === text(form, 'move'));
    if (!move) return fail(400, { written: typed(form), problem: m.form_problem() });
    return change(event, form, STEER, { input: { reportId: event.params.id, move } });
  },
  verwerfen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    await call(event, DISCARD, { input: base(event, form) });
    redirect(303, href('/berichte/entwuerfe'));
  },
  veroeffentlichen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const { data } = await call(event, PUBLISH, { input: base(event, form) });
    if (!data) error(400);
    if (!('number' in data.publishReport))
      return fail(409, { written: null, problem: refusalOf(data.publishReport) });
    redirect(303, href(`/berichte/${data.publishReport.number}`));
  },
};

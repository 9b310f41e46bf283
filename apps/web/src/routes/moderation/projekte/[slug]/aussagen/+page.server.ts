import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { DESK, MEND, MOVE, TAKE, WRITE } from './desk.graphql.ts';

const DONE = ['neu', 'offen', 'zu', 'text'] as const;
type Done = (typeof DONE)[number];

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { statementDesk: desk } = await ask(event, DESK, { slug: event.params.slug });
  if (!desk) error(404);
  const { searchParams } = event.url;
  const done = DONE.find((name) => searchParams.has(name)) ?? null;
  return {
    slug: event.params.slug,
    desk,
    done: done && { what: done, number: Number(searchParams.get(done)) || 0 },
    comment: searchParams.get('beitrag') ?? '',
  };
};

interface Written {
  /** Which form it was: `schreiben`, `uebernehmen`, or the id of the statement. */
  at: string;
  text: string;
  commentNumber: string;
}
interface Reply {
  answer?: { number?: number; message?: string };
  fields?: Record<string, { message: string }>;
}

/** Sends what was written; whatever stands against it comes back to the form it came from. */
async function change(
  event: RequestEvent,
  written: Written,
  done: Done,
  send: () => Promise<Reply>,
) {
  requireAdmin(event);
  const { answer, fields } = await send();
  if (!answer) return fail(400, { written, errors: errorsOf(fields ?? {}), problem: undefined });
  if (answer.message !== undefined)
    return fail(409, { written, errors: undefined, problem: answer.message });
  redirect(303, `${event.url.pathname}?${done}=${answer.number}`);
}

async function projectOf(event: RequestEvent): Promise<string> {
  const { statementDesk } = await ask(event, DESK, { slug: event.params['slug'] ?? '' });
  return statementDesk?.projectId ?? error(404);
}

const move = (state: 'OPEN' | 'CLOSED', done: Done) => async (event: RequestEvent) => {
  const statementId = text(await event.request.formData(), 'statementId');
  const written = { at: statementId, text: '', commentNumber: '' };
  return change(event, written, done, async () => {
    const { data, fields } = await call(event, MOVE, { input: { statementId, state } });
    return data ? { answer: data.moveStatement } : { fields };
  });
};

export const actions: Actions = {
  schreiben: async (event) => {
    const written = {
      at: 'schreiben',
      text: text(await event.request.formData(), 'text'),
      commentNumber: '',
    };
    return change(event, written, 'neu', async () => {
      const input = { projectId: await projectOf(event), text: written.text };
      const { data, fields } = await call(event, WRITE, { input });
      return data ? { answer: data.writeStatement } : { fields };
    });
  },
  uebernehmen: async (event) => {
    const form = await event.request.formData();
    const written = {
      at: 'uebernehmen',
      text: text(form, 'words'),
      commentNumber: text(form, 'commentNumber'),
    };
    return change(event, written, 'neu', async () => {
      const commentNumber = Number(/^(?:K-?)?(\d{1,9})$/i.exec(written.commentNumber)?.[1] ?? 0);
      const input = { projectId: await projectOf(event), text: written.text, commentNumber };
      const { data, fields } = await call(event, TAKE, { input });
      if (data) return { answer: data.takeStatement };
      const { text: words, ...rest } = fields;
      return { fields: { ...rest, ...(words && { words }) } };
    });
  },
  aendern: async (event) => {
    const form = await event.request.formData();
    const statementId = text(form, 'statementId');
    const written = { at: statementId, text: text(form, 'text'), commentNumber: '' };
    return change(event, written, 'text', async () => {
      const { data, fields } = await call(event, MEND, {
        input: { statementId, text: written.text },
      });
      return data ? { answer: data.mendStatement } : { fields };
    });
  },
  oeffnen: move('OPEN', 'offen'),
  schliessen: move('CLOSED', 'zu'),
};

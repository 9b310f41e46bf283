import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { optional, text } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import { listedIn, queueHref } from '../tabs.ts';
import type { Actions, PageServerLoad } from './$types';
import { type Mark, readMarks } from './marks.ts';
import { GIVE_BACK, NEXT_IDEA, RETURN_PAGE, RETURN_PREVIEW } from './return.graphql.ts';

/** Selecting words needs the framework here; marking sentences does not. */
export const csr = true;

const find = async (event: RequestEvent) => {
  const id = event.url.searchParams.get('punkt') ?? '';
  if (!/^[0-9a-f-]{36}$/.test(id)) error(404);
  const { queueItem } = await ask(event, RETURN_PAGE, { id });
  if (queueItem?.kind !== 'IDEA' || !queueItem.idea) error(404);
  return { item: queueItem, idea: queueItem.idea };
};

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const { item, idea } = await find(event);
  const listed = listedIn(event.url.searchParams);
  return { item: { id: item.id, version: item.version }, idea, listed };
};

/** What was written, for a form that comes back. */
async function read(event: RequestEvent) {
  const form = await event.request.formData();
  const { item, idea } = await find(event);
  const marks = readMarks(form, { TITLE: idea.title, BODY: idea.body });
  const passages = marks.map(({ field, from, to, note }: Mark) => ({
    field,
    from,
    to,
    note: note || null,
  }));
  return { form, item, marks, passages, reason: text(form, 'reason') };
}

export const actions: Actions = {
  vorschau: async (event) => {
    requireModerator(event);
    const { item, marks, passages, reason } = await read(event);
    const variables = { itemId: item.id, passages, reason: reason || null };
    const { data, fields } = await call(event, RETURN_PREVIEW, variables);
    return data
      ? { marks, reason, preview: data.mailPreview }
      : fail(400, { marks, reason, errors: said(fields) });
  },
  zurueckgeben: async (event) => {
    requireModerator(event);
    const { form, item, marks, passages, reason } = await read(event);
    const kept = { marks, reason };
    if (!passages.length && !reason)
      return fail(400, { ...kept, errors: { passages: m.return_nothing_marked() } });
    const version = Number(text(form, 'version'));
    const { data, fields } = await call(event, GIVE_BACK, {
      input: {
        itemId: item.id,
        version,
        action: 'RETURN',
        reason: optional(form, 'reason'),
        passages,
      },
    });
    if (!data) return fail(400, { ...kept, errors: said(fields) });
    if (data.decide.__typename !== 'Decision')
      return fail(409, { ...kept, problem: data.decide.message });
    const listed = listedIn(event.url.searchParams);
    // On a phone the undo stands under an item, so the next one is opened.
    const { moderationQueue } = await ask(event, NEXT_IDEA, {});
    const next = moderationQueue.nodes[0]?.id;
    const decided = data.decide.id;
    redirect(303, queueHref({ ...listed, item: next, decided, before: item.id }));
  },
};

/** Whatever is wrong in one of many passages is said above them. */
function said(fields: Record<string, { message: string }>): Record<string, string | undefined> {
  const { reason, ...others } = fields;
  return { reason: reason?.message, passages: Object.values(others)[0]?.message };
}

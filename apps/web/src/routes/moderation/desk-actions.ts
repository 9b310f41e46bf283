import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { optional, text } from '#lib/state/form.ts';
import { ADD_NOTE, ASSIGN, REMOVE_NOTE, REMOVE_VIEW, SAVE_VIEW } from './desk.graphql.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import { listedIn, queueHref } from './tabs.ts';

/** Back to the item that a form stood beside, in the same list. */
function back(event: Pick<RequestEvent, 'url'>): never {
  const { searchParams } = event.url;
  redirect(
    303,
    queueHref({
      ...listedIn(searchParams),
      item: searchParams.get('punkt') ?? undefined,
    }),
  );
}

async function addNote(event: RequestEvent) {
  requireModerator(event);
  const form = await event.request.formData();
  const note = text(form, 'note');
  if (note.length < 2) return fail(400, { note, noteError: m.note_error() });
  const input = { itemId: text(form, 'itemId'), text: note };
  const { data, fields } = await call(event, ADD_NOTE, { input });
  const refusal = data?.addNote;
  if (!refusal) return fail(400, { note, noteError: fields?.text?.message ?? m.note_error() });
  if ('message' in refusal) return fail(409, { note, noteError: refusal.message });
  back(event);
}

async function removeNote(event: RequestEvent) {
  requireModerator(event);
  const noteId = text(await event.request.formData(), 'noteId');
  await call(event, REMOVE_NOTE, { input: { noteId } });
  back(event);
}

async function assign(event: RequestEvent) {
  requireModerator(event);
  const form = await event.request.formData();
  const [accountId, office] = [optional(form, 'accountId'), optional(form, 'office')];
  const input = { itemId: text(form, 'itemId'), accountId, office };
  const { data, fields } = await call(event, ASSIGN, { input });
  const refusal = data?.assignItem;
  const message = refusal && 'message' in refusal ? refusal.message : fields?.office?.message;
  if (message || !data)
    return fail(400, { accountId, office, assignError: message ?? m.assign_error() });
  back(event);
}

async function saveView(event: RequestEvent) {
  requireModerator(event);
  const form = await event.request.formData();
  const viewName = text(form, 'viewName');
  if (!viewName) return fail(400, { viewName, viewError: m.view_error() });
  const query = queueHref({ ...listedIn(event.url.searchParams), after: null }).replace(
    /^[^?]*\?/,
    '',
  );
  const input = { name: viewName, query, standard: form.has('standard') };
  const { data, fields } = await call(event, SAVE_VIEW, { input });
  const refusal = data?.saveView;
  const message =
    refusal && 'message' in refusal
      ? refusal.message
      : (fields?.name?.message ?? fields?.query?.message);
  if (message || !data) return fail(400, { viewName, viewError: message ?? m.view_error() });
  back(event);
}

async function removeView(event: RequestEvent) {
  requireModerator(event);
  const viewId = text(await event.request.formData(), 'viewId');
  await call(event, REMOVE_VIEW, { input: { viewId } });
  back(event);
}

/** What moderators keep beside the queue. */
export const deskActions = {
  notiz: addNote,
  notizentfernen: removeNote,
  zuweisen: assign,
  ansicht: saveView,
  ansichtentfernen: removeView,
};

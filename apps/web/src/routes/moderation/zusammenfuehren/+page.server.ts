import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { ideaHref } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { DECIDED } from '../queue.graphql.ts';
import { tabOf } from '../tabs.ts';
import { takePreset } from '#lib/state/taking-preset.ts';
import { mergeHref } from './addresses.ts';
import {
  chooseQuery,
  itemQuery,
  mergeMutation,
  previewQuery,
  similarQuery,
  undoMergeMutation,
} from './merge.graphql.ts';

const numberIn = (value: string | null): number | null =>
  value && /^\d{1,9}$/.test(value.trim()) && Number(value) > 0 ? Number(value) : null;

/** What a merge can decide; an appeal waits for its own answer. */
const DECIDED_HERE = new Set<string>(['IDEA', 'NOTICE', 'EDIT', 'DUPLICATE']);

/** The open item that the merge would decide, where it was opened from the queue. */
async function itemOf(event: RequestEvent, number: number) {
  const id = /^[0-9a-f-]{36}$/.exec(event.url.searchParams.get('punkt') ?? '')?.[0];
  const item = id ? (await ask(event, itemQuery, { id })).queueItem : null;
  // Opened beside an item about the other one of the two, it only leads back there.
  const decides =
    item && !item.closed && DECIDED_HERE.has(item.kind) && item.idea?.number === number;
  return { from: item?.id ?? null, item: decides ? item : null };
}

/** What was just decided here and can still be taken back. */
async function decidedIn(event: RequestEvent) {
  const id = /^[0-9a-f-]{36}$/.exec(event.url.searchParams.get('entschieden') ?? '')?.[0];
  return id ? (await ask(event, DECIDED, { id })).decision : null;
}

export const load: PageServerLoad = async (event) => {
  requireModerator(event as RequestEvent);
  const { searchParams } = event.url;
  const number = numberIn(searchParams.get('idee'));
  const typed = searchParams.get('mit');
  const main = numberIn(typed);
  const { idea } = number ? await ask(event, chooseQuery, { number }) : { idea: null };
  if (!number || !idea) error(404);
  const { from, item } = await itemOf(event as RequestEvent, number);
  const decided = await decidedIn(event as RequestEvent);
  const readAt = new Date().toISOString();
  const tab = tabOf(searchParams.get('reiter'));
  const shared = { idea, item, from, tab, typed, decided, readAt };
  const chosen = main ? await ask(event, previewQuery, { duplicate: number, main }) : null;
  if (chosen?.mergePreview)
    return {
      ...shared,
      preview: chosen.mergePreview,
      presets: chosen.reasonPresets,
      similar: [],
      error: undefined,
    };
  const { similarIdeas } = await ask(event, similarQuery, { title: idea.title });
  return {
    ...shared,
    preview: null,
    presets: [],
    similar: similarIdeas.filter((one) => one.number !== number),
    error: typed === null ? undefined : main ? m.merge_none() : m.merge_number_error(),
  };
};

/** Reason and ground with what is wrong in them. */
function readReasons(form: FormData) {
  const values = { reason: text(form, 'reason'), ground: text(form, 'ground') };
  const errors = {
    reason: values.reason.length < 10 ? m.mod_reason_error() : undefined,
    ground: values.ground.length < 3 ? m.mod_ground_error() : undefined,
  };
  return { values, errors: errors.reason || errors.ground ? errors : null };
}

export const actions: Actions = {
  zusammenfuehren: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { values, errors } = readReasons(form);
    if (errors) return fail(400, { ...values, errors });
    const itemId = text(form, 'itemId');
    const input = {
      duplicateId: text(form, 'duplicateId'),
      mainId: text(form, 'mainId'),
      ...values,
      ...(itemId && { itemId, version: Number(text(form, 'version')) }),
    };
    const { data } = await call(event, mergeMutation, { input });
    if (!data) return fail(400, { ...values, problem: m.mod_reason_error() });
    if ('message' in data.mergeIdeas)
      return fail(409, { ...values, problem: data.mergeIdeas.message });
    const from = { item: event.url.searchParams.get('punkt'), tab: text(form, 'tab') };
    const [one, other] = [Number(text(form, 'duplicate')), Number(text(form, 'main'))];
    redirect(303, `${mergeHref(one, from, other)}&entschieden=${data.mergeIdeas.id}`);
  },
  vorschau: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { values, errors } = readReasons(form);
    if (errors) return fail(400, { ...values, errors });
    const pair = { duplicate: Number(text(form, 'duplicate')), main: Number(text(form, 'main')) };
    const { data } = await call(event, previewQuery, { ...pair, ...values });
    return data?.mergePreview
      ? { ...values, authorMail: data.mergePreview.authorMail }
      : fail(400, { ...values, problem: m.merge_none() });
  },
  vorlage: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    return takePreset(event, form, text(form, 'usual'));
  },
  aufloesen: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { data } = await call(event, undoMergeMutation, { duplicateId: text(form, 'id') });
    if (!data) return fail(400, { problem: m.merge_none() });
    if ('message' in data.undoMerge) return fail(409, { problem: data.undoMerge.message });
    redirect(303, ideaHref({ number: Number(text(form, 'number')), slug: text(form, 'slug') }));
  },
};

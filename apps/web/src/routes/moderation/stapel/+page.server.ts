import { fail } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, hasErrors, text } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import { listedIn } from '../tabs.ts';
import { takePreset } from '#lib/state/taking-preset.ts';
import type { Actions, PageServerLoad } from './$types';
import { CHOSEN, DECIDE_BATCH, UNDO_BATCH } from './batch.graphql.ts';

/** What goes in one batch; the API says the same. */
const MOST = 50;
/** Beyond this many somebody types the number. */
const UNCONFIRMED = 20;
/** Everything else needs a look of its own. */
const TOGETHER = new Set<string>(['IDEA', 'EDIT', 'COMMENT', 'NOTICE']);
const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const { searchParams } = event.url;
  const wanted = [...new Set(searchParams.getAll('wahl'))].filter(isId);
  const ids = wanted.slice(0, MOST);
  const { queueItems: items, reasonPresets: presets } = await ask(event, CHOSEN, { ids });
  return {
    /** Where a form goes so that its answer still knows what was chosen. */
    query: searchOf(searchParams),
    listed: listedIn(searchParams),
    items: items.filter(({ kind }) => TOGETHER.has(kind)),
    alone: items.filter(({ kind }) => !TOGETHER.has(kind)),
    tooMany: wanted.length > MOST,
    presets,
    unconfirmed: UNCONFIRMED,
  };
};

/** The address without the name of the form that was sent last. */
function searchOf(search: URLSearchParams): string {
  return new URLSearchParams([...search].filter(([name]) => !name.startsWith('/'))).toString();
}

interface Sent {
  items: { itemId: string; version: number }[];
  verb: string;
  reason: string;
  ground: string;
  confirmed: string;
}

/** Each checkbox carries the version that was seen: `<id> <version>`. */
function read(form: FormData): Sent {
  const items = form.getAll('item').flatMap((value) => {
    const [itemId = '', version = ''] = String(value).split(' ');
    return isId(itemId) && /^\d{1,9}$/.test(version) ? [{ itemId, version: Number(version) }] : [];
  });
  return {
    items,
    verb: text(form, 'verb'),
    reason: text(form, 'reason'),
    ground: text(form, 'ground'),
    confirmed: text(form, 'confirmed'),
  };
}

function check({ items, verb, reason, ground, confirmed }: Sent): FieldErrors {
  const takes = verb === 'TAKE';
  return {
    item: items.length ? undefined : m.batch_none(),
    verb: takes || verb === 'LET' ? undefined : m.batch_verb_error(),
    reason: takes && reason.length < 10 ? m.mod_reason_error() : undefined,
    ground: takes && ground.length < 3 ? m.mod_ground_error() : undefined,
    confirmed:
      items.length > UNCONFIRMED && Number(confirmed) !== items.length
        ? m.batch_confirm_error({ count: items.length })
        : undefined,
  };
}

export const actions: Actions = {
  entscheiden: async (event) => {
    requireModerator(event);
    const sent = read(await event.request.formData());
    const errors = check(sent);
    if (hasErrors(errors)) return fail(400, { sent, errors });
    const { items, reason, ground } = sent;
    const takes = sent.verb === 'TAKE';
    const verb = takes ? ('TAKE' as const) : ('LET' as const);
    const words = takes ? { reason, ground } : {};
    const input = { items, verb, ...words, confirmed: Number(sent.confirmed) || null };
    const { data, fields } = await call(event, DECIDE_BATCH, { input });
    if (!data) return fail(400, { sent, errors: errorsOf(fields) });
    return { results: data.decideBatch };
  },
  vorlage: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { preset, ...reasons } = await takePreset(event, form);
    const sent = { ...read(form), ...reasons };
    return { sent: { ...sent, verb: sent.verb || 'TAKE' }, preset };
  },
  zuruecknehmen: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const decisionIds = form.getAll('decisionId').map(String).filter(isId).slice(0, MOST);
    const { data } = await call(event, UNDO_BATCH, { input: { decisionIds } });
    return { undone: data?.undoBatch ?? [] };
  },
};

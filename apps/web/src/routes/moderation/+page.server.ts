import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { checkReasons, givenOf, readReasons } from '#lib/state/reasons.ts';
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types';
import { CLAIM, DECIDED, DISMISS_DUPLICATE, ITEM, QUEUE, type Action } from './queue.graphql.ts';
import { DECIDE, UNDO } from './deciding.graphql.ts';
import { TRUST_AUTHOR } from './trust.graphql.ts';
import { deskActions } from './desk-actions.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import { whereOf } from './narrow.ts';
import { MAIL_PREVIEW, PRESETS } from './reasons.graphql.ts';
import { CHOICES, choiceOf, FILTERS, listedIn, queueHref } from './tabs.ts';

const PAGE = 30;

/** Whoever names no list gets the one that they keep for this. */
async function openStandard({ parent }: Pick<PageServerLoadEvent, 'parent'>): Promise<void> {
  const { choices } = await parent();
  const standard = choices?.queueViews.find((view) => view.standard);
  if (!standard) return;
  const listed = listedIn(new URLSearchParams(standard.query));
  redirect(303, queueHref(listed));
}

/** The same place without what names a part of the list. */
function topOf(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('nach');
  return href(`/moderation?${query}`);
}

/** Staff work here for hours: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  // Before anything is read: what the stream tells of later moments is newer than this page.
  const askedAt = new Date().toISOString();
  const { searchParams } = event.url;
  if (!searchParams.size) await openStandard(event);
  const listed = listedIn(searchParams);
  const { moderationQueue: queue, sanctionAppealCount: sanctionAppeals } = await ask(event, QUEUE, {
    first: PAGE,
    after: listed.after ?? null,
    filter: FILTERS[listed.tab],
    where: whereOf(listed.narrow),
  });
  const opened = searchParams.get('punkt');
  // The last of this part was decided: the list goes on at its top.
  if (listed.after && queue.nodes.length === 0) redirect(303, topOf(event.url));
  const id = opened ?? queue.nodes[0]?.id;
  const item = id ? (await ask(event, ITEM, { id })).queueItem : null;
  const decidedId = searchParams.get('entschieden');
  const decided = decidedId ? (await ask(event, DECIDED, { id: decidedId })).decision : null;
  const reasons = searchParams.has('begruenden') && item !== null && !item.duplicate;
  return {
    frame: 'own' as const,
    listed,
    askedAt,
    queue,
    sanctionAppeals,
    item,
    opened: opened !== null,
    decided,
    before: searchParams.get('vorher') ?? undefined,
    trusted: searchParams.has('vertraut'),
    reasons,
    writing: reasons
      ? await ask(event, PRESETS, { itemId: item.id, action: choiceOf(item).reasoned })
      : null,
    preset: searchParams.get('vorlage'),
    readAt: new Date().toISOString(),
  };
};

/** A moment that a page of ours carried along; now, when it was taken out. */
function momentIn(form: FormData, name: string): string {
  const moment = new Date(text(form, name));
  return (Number.isNaN(moment.getTime()) ? new Date() : moment).toISOString();
}

const ACTIONS = new Set<string>(Object.values(CHOICES).flatMap((choice) => Object.values(choice)));
const isAction = (value: string): value is Action => ACTIONS.has(value);

function readAction(form: FormData): Action {
  const action = text(form, 'action');
  return isAction(action) ? action : error(400, m.mod_unknown_action());
}

/** Whoever wrote what was just let through is trusted from now on; why not, or null. */
async function trustAuthor(
  event: Parameters<typeof call>[0],
  form: FormData,
  decisionId: string,
): Promise<string | null> {
  const { data } = await call(event, TRUST_AUTHOR, {
    input: { accountId: text(form, 'authorId'), decisionId },
  });
  if (!data) return m.mod_unknown_action();
  return 'message' in data.trustAuthor ? data.trustAuthor.message : null;
}

export const actions: Actions = {
  ...deskActions,
  entscheiden: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const action = readAction(form);
    const reasons = readReasons(form);
    const needsReasons = Object.values(CHOICES).some(({ reasoned }) => reasoned === action);
    const errors = needsReasons ? checkReasons(reasons) : null;
    if (errors) return fail(400, { written: reasons, errors });
    const input = { itemId: text(form, 'itemId'), version: Number(text(form, 'version')), action };
    const { data, fields } = await call(event, DECIDE, {
      input: needsReasons ? { ...input, ...givenOf(reasons) } : input,
      seenAt: momentIn(form, 'seenAt'),
    });
    if (!data) return fail(400, { written: reasons, errors: errorsOf(fields) });
    if (data.decide.__typename === 'ItemChanged')
      return fail(409, { written: reasons, problem: data.decide.message, conflict: data.decide });
    if (data.decide.__typename !== 'Decision')
      return fail(409, { written: reasons, problem: data.decide.message });
    const trust = text(form, 'vertrauen') === '1' && action === 'PUBLISH';
    const whyNot = trust && (await trustAuthor(event, form, data.decide.id));
    if (whyNot) return fail(409, { problem: m.trust_failed({ problem: whyNot }) });
    const next = optional(form, 'next') ?? undefined;
    const listed = listedIn(event.url.searchParams);
    const done = queueHref({
      ...listed,
      item: next,
      decided: data.decide.id,
      before: input.itemId,
    });
    redirect(303, trust ? `${done}&vertraut=1` : done);
  },
  keineDoppelung: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { data } = await call(event, DISMISS_DUPLICATE, {
      input: { itemId: text(form, 'itemId'), version: Number(text(form, 'version')) },
    });
    const result = data?.dismissDuplicate;
    if (!result || 'message' in result)
      return fail(409, { problem: result?.message ?? m.mod_unknown_action() });
    const next = optional(form, 'next') ?? undefined;
    redirect(303, queueHref({ ...listedIn(event.url.searchParams), item: next }));
  },
  vorschau: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const reasons = readReasons(form);
    const variables = {
      itemId: text(form, 'itemId'),
      action: readAction(form),
      ...givenOf(reasons),
    };
    const { data, fields } = await call(event, MAIL_PREVIEW, variables);
    return data
      ? { written: reasons, preview: data.mailPreview }
      : fail(400, { written: reasons, errors: errorsOf(fields) });
  },
  zuruecknehmen: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { data } = await call(event, UNDO, { input: { decisionId: text(form, 'decisionId') } });
    const result = data?.undoDecision;
    if (!result || 'message' in result)
      return fail(409, { problem: result?.message ?? m.mod_undo_late() });
    const item = optional(form, 'itemId') ?? undefined;
    redirect(303, queueHref({ ...listedIn(event.url.searchParams), item }));
  },
  reservieren: async (event) => {
    requireModerator(event);
    const { data } = await call(event, CLAIM, {
      input: { itemId: text(await event.request.formData(), 'itemId') },
    });
    return { claimed: data?.claimItem ?? false };
  },
};

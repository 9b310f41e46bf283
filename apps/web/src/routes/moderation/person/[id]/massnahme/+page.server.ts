import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text } from '#lib/state/form.ts';
import { takePreset } from '#lib/state/taking-preset.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { IMPOSE, LADDER, LIFT, PREVIEW } from './ladder.graphql.ts';
import { checkStep, daysOf, readStep } from './step-form.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function accountOf({ params }: Pick<RequestEvent, 'params'>): string {
  const id = params['id'] ?? '';
  return UUID.test(id) ? id : error(404);
}

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const { accountLadder, reasonPresets } = await ask(event, LADDER, {
    accountId: accountOf(event),
  });
  if (!accountLadder) error(404);
  const { searchParams } = event.url;
  const item = UUID.exec(searchParams.get('punkt') ?? '')?.[0] ?? null;
  return {
    ladder: accountLadder,
    presets: reasonPresets,
    item,
    done: searchParams.get('fertig'),
  };
};

const doneAt = (event: RequestEvent, what: 'neu' | 'aufgehoben'): string => {
  const query = new URLSearchParams({ fertig: what });
  const item = event.url.searchParams.get('punkt');
  if (item) query.set('punkt', item);
  return href(`/moderation/person/${accountOf(event)}/massnahme?${query}`);
};

export const actions: Actions = {
  vorlage: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { reason, ground } = await takePreset(event, form);
    return { step: { ...readStep(form), reason, ground } };
  },
  vorschau: async (event) => {
    requireModerator(event);
    const step = readStep(await event.request.formData());
    const errors = checkStep(step);
    if (!step.kind || Object.keys(errors).length) return fail(400, { step, errors });
    const { kind, reason, ground, facts } = step;
    const { data } = await call(event, PREVIEW, {
      ...{ accountId: accountOf(event), kind, days: daysOf(step), reason, ground, facts },
    });
    return { step, preview: data?.sanctionPreview ?? '' };
  },
  treffen: async (event) => {
    requireModerator(event);
    const step = readStep(await event.request.formData());
    const errors = checkStep(step);
    if (!step.kind || Object.keys(errors).length) return fail(400, { step, errors });
    const { kind, about, reason, ground, facts, severeGround } = step;
    const { data, fields } = await call(event, IMPOSE, {
      input: {
        ...{ accountId: accountOf(event), kind, about, reason, ground, facts },
        days: daysOf(step),
        severeGround: severeGround || null,
      },
    });
    if (!data) return fail(400, { step, errors: errorsOf(fields) });
    if ('message' in data.imposeSanction)
      return fail(409, { step, problem: data.imposeSanction.message });
    redirect(303, doneAt(event, 'neu'));
  },
  aufheben: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const lift = { id: text(form, 'sanctionId'), reason: text(form, 'liftReason') };
    const errors = { liftReason: m.mod_reason_error() };
    if (lift.reason.length < 10) return fail(400, { lift, errors });
    const { data } = await call(event, LIFT, {
      input: { sanctionId: lift.id, reason: lift.reason },
    });
    if (!data) return fail(400, { lift, errors });
    if ('message' in data.liftSanction)
      return fail(409, { lift, problem: data.liftSanction.message });
    redirect(303, doneAt(event, 'aufgehoben'));
  },
};

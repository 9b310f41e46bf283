import { fail, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, optional, text } from '#lib/state/form.ts';
import { requireDesk, requireOffice } from '#lib/state/staff-only.ts';
import {
  CLOSE_DAY,
  END_SERIES,
  OFFERS,
  OPEN_SERIES,
  REOPEN_DAY,
  SAVE_MATTER,
} from '../desk.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const mayChange = ['OFFICE', 'ADMIN'].includes(event.locals.viewer?.role ?? '');
  return { ...(await ask(event, OFFERS, {})), mayChange };
};

type Values = Record<string, string | string[]>;

/** Which of the forms it was, and what was typed, so that nothing is lost. */
const wrong = (which: string, values: Values, errors: FieldErrors) =>
  fail(400, { which, values, errors });
const refused = (which: string, values: Values, problem: string) =>
  fail(409, { which, values, errors: {} as FieldErrors, problem });

const told = ({ displaced, toBeCalled }: { displaced: number; toBeCalled: number }) =>
  displaced ? m.appt_displaced({ count: displaced, calls: toBeCalled }) : m.appt_saved();

async function saveMatter(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const matterId = optional(form, 'id');
  const values = { name: text(form, 'matterName'), hint: text(form, 'hint') };
  const active = text(form, 'active') === 'ja';
  const { data, fields } = await call(event, SAVE_MATTER, {
    input: { matterId, ...values, active },
  });
  const which = `matter-${matterId ?? 'new'}`;
  return data
    ? { said: m.appt_saved() }
    : wrong(which, values, errorsOf(fields, { name: 'matterName' }));
}

async function openSeries(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const names = ['host', 'weekday', 'fromTime', 'untilTime', 'minutes', 'validFrom', 'validUntil'];
  const typed = Object.fromEntries(names.map((name) => [name, text(form, name)]));
  const values = { ...typed, matterIds: form.getAll('matterIds').map(String) };
  const { host = '', weekday, fromTime = '', untilTime = '', minutes, validFrom = '' } = typed;
  const { data, fields } = await call(event, OPEN_SERIES, {
    input: {
      ...{ matterIds: values.matterIds, host, fromTime, untilTime, validFrom },
      weekday: Number(weekday) || null,
      minutes: Math.trunc(Number(minutes)) || 0,
      validUntil: typed['validUntil'] || null,
    },
  });
  if (!data) return wrong('series', values, errorsOf(fields));
  const opened = data.openAppointmentSeries;
  return 'message' in opened ? refused('series', values, opened.message) : { said: m.appt_saved() };
}

async function endSeries(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const seriesId = text(form, 'id');
  const values = { lastDay: text(form, 'lastDay'), reason: text(form, 'reason') };
  const which = `end-${seriesId}`;
  const { data, fields } = await call(event, END_SERIES, { input: { seriesId, ...values } });
  if (!data) return wrong(which, values, errorsOf(fields));
  const ended = data.endAppointmentSeries;
  return ended.__typename === 'TimesTakenBack'
    ? { said: told(ended) }
    : refused(which, values, ended.message);
}

async function closeDay(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const values = { day: text(form, 'day'), reason: text(form, 'reason') };
  const seriesId = optional(form, 'seriesId');
  const { data, fields } = await call(event, CLOSE_DAY, { input: { ...values, seriesId } });
  const kept = { ...values, seriesId: seriesId ?? '' };
  if (!data) return wrong('close', kept, errorsOf(fields));
  const closed = data.closeAppointmentDay;
  return closed.__typename === 'TimesTakenBack'
    ? { said: told(closed) }
    : refused('close', kept, closed.message);
}

async function reopenDay(event: RequestEvent) {
  requireOffice(event);
  const closureId = text(await event.request.formData(), 'id');
  const { data } = await call(event, REOPEN_DAY, { input: { closureId } });
  return data ? { said: m.appt_saved() } : wrong('reopen', {}, {});
}

export const actions: Actions = {
  anliegen: saveMatter,
  reihe: openSeries,
  beenden: endSeries,
  schliessen: closeDay,
  oeffnen: reopenDay,
};

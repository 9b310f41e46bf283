import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  ALL_HOURS,
  REMOVE_EXCEPTION,
  REMOVE_OPENING,
  SAVE_EXCEPTION,
  SAVE_OPENING,
} from './room.graphql.ts';
import { inputOf, readWeek, weekOf } from './week.ts';

const NEW = 'neu';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const { meetingRoom: room } = await ask(event, ALL_HOURS, {});
  const opened = event.url.searchParams.get('zeiten');
  const found = room.versions.find(({ id }) => id === opened) ?? null;
  // A new week begins with the lines of the newest one, as new lines.
  const { lines, note } = weekOf(room.versions.at(-1) ?? null);
  const copy = { id: null, validFrom: '', note, lines: lines.map((line) => ({ ...line, id: '' })) };
  return {
    room,
    week: found ? weekOf(found) : opened === NEW ? copy : null,
    exceptions: room.exceptions.filter(({ day }) => day >= room.today),
    saved: event.url.searchParams.has('gespeichert'),
  };
};

const saved = () => redirect(303, href('/verwaltung/raum?gespeichert'));

export const actions: Actions = {
  speichern: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const week = readWeek(form);
    const sequence = Number(optional(form, 'sequence') ?? 0);
    const { data, fields } = await call(event, SAVE_OPENING, {
      input: { ...inputOf(week), sequence },
    });
    if (!data) return fail(400, { week, errors: errorsOf(fields) });
    if (data.saveOpening.__typename !== 'OpeningVersion')
      return fail(409, { week, problem: data.saveOpening.message });
    saved();
  },
  loeschen: async (event) => {
    requireOffice(event);
    const openingId = text(await event.request.formData(), 'id');
    await ask(event, REMOVE_OPENING, { input: { openingId } });
    saved();
  },
  tag: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const day = { day: text(form, 'day'), reason: text(form, 'reason') };
    const hours = { from: optional(form, 'from'), until: optional(form, 'until') };
    const { data, fields } = await call(event, SAVE_EXCEPTION, { input: { ...day, ...hours } });
    if (!data) return fail(400, { exception: { ...day, ...hours }, errors: errorsOf(fields) });
    saved();
  },
  zuruecknehmen: async (event) => {
    requireOffice(event);
    const day = text(await event.request.formData(), 'day');
    await ask(event, REMOVE_EXCEPTION, { input: { day } });
    saved();
  },
};

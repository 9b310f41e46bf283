import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import {
  CANCEL_EVENT,
  DISCARD_EVENT,
  DUPLICATE_EVENT,
  EVENT_DESK,
  KEEP_MINUTES,
  PUBLISH_EVENT,
  SAVE_EVENT,
} from '../desk.graphql.ts';
import { blank, inputOf, readNumbers, readWritten, writtenOf } from '../written.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form for a new event, in the place of a number. */
const NEW = 'neu';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const { number } = event.params;
  if (number !== NEW && !/^\d{1,9}$/.test(number)) error(404);
  const saved = event.url.searchParams.has('gespeichert');
  if (number === NEW) return { desk: null, written: blank(), saved };
  const { eventDesk: desk } = await ask(event, EVENT_DESK, { eventNumber: Number(number) });
  if (!desk) error(404);
  return { desk, written: writtenOf(desk), saved };
};

const to = (number: number | string) =>
  redirect(303, href(`/verwaltung/termine/${number}?gespeichert`));
const back = (event: RequestEvent) => to(event.params.number ?? NEW);

export const actions: Actions = {
  speichern: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const written = readWritten(form);
    const { input, errors } = inputOf(written);
    if (!input) return fail(400, { at: 'event' as const, written, errors });
    const own = { eventId: optional(form, 'id'), version: Number(text(form, 'version')) || null };
    const { data, fields } = await call(event, SAVE_EVENT, { input: { ...input, ...own } });
    if (!data) return fail(400, { at: 'event' as const, written, errors: errorsOf(fields) });
    const saved = data.saveEvent;
    if (saved.__typename !== 'EventDesk')
      return fail(409, { at: 'event' as const, written, problem: saved.message });
    to(saved.event.number);
  },
  veroeffentlichen: async (event) => {
    requireOffice(event);
    const eventId = text(await event.request.formData(), 'id');
    const { publishEvent } = await ask(event, PUBLISH_EVENT, { input: { eventId } });
    if (publishEvent.__typename !== 'EventDesk')
      return fail(409, { at: 'event' as const, problem: publishEvent.message });
    back(event);
  },
  absagen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const [eventId, reason] = [text(form, 'id'), text(form, 'reason')];
    const { data, fields } = await call(event, CANCEL_EVENT, { input: { eventId, reason } });
    if (!data) return fail(400, { at: 'cancel' as const, reason, errors: errorsOf(fields) });
    if (data.cancelEvent.__typename !== 'EventDesk')
      return fail(409, { at: 'cancel' as const, reason, problem: data.cancelEvent.message });
    back(event);
  },
  kopieren: async (event) => {
    requireOffice(event);
    const eventId = text(await event.request.formData(), 'id');
    const { duplicateEvent } = await ask(event, DUPLICATE_EVENT, { input: { eventId } });
    if (duplicateEvent.__typename !== 'EventDesk')
      return fail(409, { at: 'event' as const, problem: duplicateEvent.message });
    to(duplicateEvent.event.number);
  },
  verwerfen: async (event) => {
    requireOffice(event);
    const eventId = text(await event.request.formData(), 'id');
    await ask(event, DISCARD_EVENT, { input: { eventId } });
    redirect(303, href('/verwaltung/termine'));
  },
  protokoll: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const [eventId, minutes] = [text(form, 'id'), text(form, 'minutes')];
    const version = Number(text(form, 'version'));
    const numbers = text(form, 'ideaNumbers');
    const ideaNumbers = readNumbers(form);
    const kept = { at: 'minutes' as const, minutes, numbers };
    if (!ideaNumbers)
      return fail(400, { ...kept, errors: { ideaNumbers: m.event_staff_ideas_error() } });
    const publish = text(form, 'publish') === '1';
    const { data, fields } = await call(event, KEEP_MINUTES, {
      input: { eventId, version, minutes: minutes || null, ideaNumbers, publish },
    });
    if (!data) return fail(400, { ...kept, errors: errorsOf(fields) });
    if (data.keepEventMinutes.__typename !== 'EventDesk')
      return fail(409, { ...kept, problem: data.keepEventMinutes.message });
    back(event);
  },
};

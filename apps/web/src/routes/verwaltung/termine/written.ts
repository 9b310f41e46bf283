import type { EventPageFields } from '../../termine/events.graphql.ts';
import { m } from '#lib/messages/generated/messages.js';
import { localOf, momentOf } from '#lib/state/berlin-time.ts';
import { type FieldErrors, optional, text } from '#lib/state/form.ts';
import type { Desk } from './desk.graphql.ts';

type Access = EventPageFields['access'][number];
type Kind = EventPageFields['kind'];
export const ACCESSES: readonly Access[] = [
  'STEP_FREE',
  'TOILET',
  'HEARING_LOOP',
  'QUIET_ROOM',
  'COMPANION',
  'SIGN_LANGUAGE',
];
export const ALL_KINDS: readonly Kind[] = ['THEMED_EVENING', 'TRAINING', 'COUNCIL_DATE', 'OTHER'];

/** An event as it stands in the form. */
export interface Written {
  kind: string;
  title: string;
  description: string;
  startsAt: string;
  endsAt: string;
  place: string;
  access: Access[];
  language: string;
  takesRegistrations: boolean;
  capacity: string;
  registrationUntil: string;
}

export const blank = (): Written => ({
  ...{ kind: 'THEMED_EVENING', title: '', description: '', startsAt: '', endsAt: '', place: '' },
  ...{ access: ['STEP_FREE', 'TOILET'], language: 'Deutsch', takesRegistrations: true },
  ...{ capacity: '', registrationUntil: '' },
});

export const writtenOf = ({ event, description, registrationUntil }: Desk): Written => ({
  ...{ kind: event.kind, title: event.title, description, language: event.language },
  ...{ startsAt: localOf(event.startsAt), endsAt: localOf(event.endsAt) },
  ...{ place: event.place ?? '', access: event.access },
  takesRegistrations: event.takesRegistrations,
  capacity: event.capacity === null ? '' : String(event.capacity),
  registrationUntil: registrationUntil ? localOf(registrationUntil) : '',
});

export function readWritten(form: FormData): Written {
  const chosen = form.getAll('access').map(String);
  return {
    ...{ kind: text(form, 'kind'), title: text(form, 'title') },
    ...{ description: text(form, 'description'), startsAt: text(form, 'startsAt') },
    ...{ endsAt: text(form, 'endsAt'), place: text(form, 'place') },
    access: ACCESSES.filter((one) => chosen.includes(one)),
    language: text(form, 'language'),
    takesRegistrations: form.has('takesRegistrations'),
    ...{ capacity: text(form, 'capacity'), registrationUntil: text(form, 'registrationUntil') },
  };
}

/** What the API takes, or what is wrong with the times, which only Einbeck's clocks know. */
export function inputOf(written: Written) {
  const { startsAt, endsAt, registrationUntil, kind, capacity, place, ...rest } = written;
  const [starts, ends] = [momentOf(startsAt), momentOf(endsAt)];
  const until = registrationUntil ? momentOf(registrationUntil) : null;
  const errors: FieldErrors = {
    ...(!starts && { startsAt: m.event_staff_time_error() }),
    ...(!ends && { endsAt: m.event_staff_time_error() }),
    ...(registrationUntil && !until && { registrationUntil: m.event_staff_time_error() }),
  };
  if (!starts || !ends || Object.keys(errors).length) return { errors };
  return {
    input: {
      ...{ ...rest, startsAt: starts, endsAt: ends, registrationUntil: until },
      kind: ALL_KINDS.find((one) => one === kind) ?? 'OTHER',
      place: place || null,
      capacity: /^\d{1,6}$/.test(capacity) ? Number(capacity) : capacity ? 0 : null,
    },
  };
}

/** "18, 26" or null where something else stands there too. */
export function readNumbers(form: FormData): number[] | null {
  const given = optional(form, 'ideaNumbers');
  if (!given) return [];
  const parts = given.split(/[\s,;]+/).filter(Boolean);
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? [...new Set(parts.map(Number))] : null;
}

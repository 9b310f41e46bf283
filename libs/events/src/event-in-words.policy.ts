import { createHash } from 'node:crypto';
import { germanMoment } from '@ein/platform';
import type { Kept } from '@ein/settings-log';
import type { EventRow } from './event.repository.js';
import type { TownEvent } from './town-event.entity.js';
import type { EventAccess, EventKind } from './town-event.type.js';

const KINDS: Record<EventKind, string> = {
  themed_evening: 'Themenabend',
  training: 'Schulung',
  council_date: 'Sitzung',
  other: 'Weiterer Termin',
};
const STATES: Record<TownEvent['state'], string> = {
  draft: 'Entwurf',
  published: 'Veröffentlicht',
  cancelled: 'Abgesagt',
};
const ACCESS: Record<EventAccess, string> = {
  step_free: 'Ohne Stufen erreichbar',
  hearing_loop: 'Höranlage',
  toilet: 'Toilette für Rollstuhlfahrende',
  companion: 'Begleitung auf Anfrage',
  sign_language: 'Gebärdensprache auf Anfrage',
  quiet_room: 'Ruhiger Nebenraum',
};

/** What the fields of an event are called where its changes are shown. */
export const EVENT_WORDS = {
  state: { de: 'Stand', en: 'State' },
  cancelReason: { de: 'Grund der Absage', en: 'Reason of the cancellation' },
  kind: { de: 'Art', en: 'Kind' },
  title: { de: 'Titel', en: 'Title' },
  description: { de: 'Beschreibung', en: 'Description' },
  begins: { de: 'Beginn', en: 'Begins' },
  ends: { de: 'Ende', en: 'Ends' },
  place: { de: 'Ort (leer: im Raum)', en: 'Place (empty: in the room)' },
  access: { de: 'Barrierefreier Zugang', en: 'Accessibility' },
  language: { de: 'Sprache', en: 'Language' },
  takesRegistrations: { de: 'Man meldet sich an', en: 'Takes registrations' },
  capacity: { de: 'Plätze', en: 'Seats' },
  registersUntil: { de: 'Anmeldung bis', en: 'Registration until' },
};
export const MINUTES_WORDS = {
  length: { de: 'Länge in Zeichen', en: 'Length in characters' },
  published: { de: 'Ist öffentlich', en: 'Is public' },
  ideas: { de: 'Ideen, die daraus entstanden', en: 'Ideas that came out of it' },
};

/** What is put back. */
export type Details = Pick<
  TownEvent,
  | 'kind'
  | 'title'
  | 'description'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'access'
  | 'language'
  | 'takesRegistrations'
  | 'capacity'
  | 'registrationUntil'
>;
/** What only the way back reads: words would not say it exactly. */
interface Codes extends Pick<Details, 'kind' | 'access'> {
  state: TownEvent['state'];
  startsAt: string;
  endsAt: string;
  registrationUntil: string | null;
}

/** An event as its changes show it, on the clock of the town; who registered is no part of it. */
export function eventValue(
  event: (Details & Pick<TownEvent, 'state' | 'cancelReason'>) | null,
): Kept {
  if (!event) return null;
  const { kind, access, startsAt, endsAt, registrationUntil, state, ...words } = event;
  const { title, description, place, language, takesRegistrations, capacity } = words;
  return {
    ...{ title, description, place, language, takesRegistrations, capacity },
    cancelReason: words.cancelReason,
    state: STATES[state],
    kind: KINDS[kind],
    access: access.map((one) => ACCESS[one]),
    begins: germanMoment(startsAt),
    ends: germanMoment(endsAt),
    registersUntil: registrationUntil && germanMoment(registrationUntil),
    codes: { kind, access, startsAt, endsAt, registrationUntil, state },
  };
}

/** What such a value was made of. */
export function eventOf(value: NonNullable<Kept>): Details & Pick<TownEvent, 'state'> {
  const { startsAt, endsAt, registrationUntil, ...codes } = value['codes'] as Codes;
  const words = value as unknown as Details;
  const { title, description, place, language, takesRegistrations, capacity } = words;
  return {
    ...{ title, description, place, language, takesRegistrations, capacity, ...codes },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    registrationUntil: registrationUntil === null ? null : new Date(registrationUntil),
  };
}

type Held = Pick<EventRow, 'state' | 'endsAt' | 'confirmed' | 'waiting' | 'takesRegistrations'>;

/** Why an event does not become again at `now` what it was, or null: by hand one sees whom it concerns, here nobody does. */
export function againstEvent(
  held: Held,
  back: Pick<Held, 'state' | 'endsAt' | 'takesRegistrations'> & Pick<TownEvent, 'capacity'>,
  now: Date,
): string | null {
  if (held.state === 'cancelled')
    return 'Allen wurde abgesagt. Leg den Termin als neuen Entwurf an.';
  if (held.state !== back.state)
    return 'Was veröffentlicht ist, wird kein Entwurf mehr. Du kannst es absagen.';
  if (back.capacity !== null && back.capacity < held.confirmed)
    return 'Inzwischen sind mehr Plätze vergeben, als es davor gab.';
  if (held.takesRegistrations && !back.takesRegistrations && held.confirmed + held.waiting)
    return 'Inzwischen haben sich Menschen angemeldet. Ändere den Termin von Hand, wenn das so gemeint ist.';
  if (held.state === 'published' && held.endsAt > now && back.endsAt <= now)
    return 'Die Zeit, die davor dort stand, ist schon vorbei.';
  return null;
}

/** Minutes by length and digest, never by their words: those may be about people, and would be kept here for years after they were mended. */
export function minutesValue(
  { minutes, minutesPublishedAt }: Pick<TownEvent, 'minutes' | 'minutesPublishedAt'>,
  ideas: readonly number[],
): Kept {
  if (!minutes && !ideas.length) return null;
  return {
    length: minutes?.length ?? null,
    published: minutesPublishedAt !== null,
    ideas,
    digest: minutes && createHash('sha256').update(minutes).digest('base64url'),
  };
}

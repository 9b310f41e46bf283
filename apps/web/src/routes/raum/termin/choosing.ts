import { getLocale } from '#lib/messages/generated/runtime.js';
import type { Time } from './appointments.graphql.ts';

/** What has been chosen so far; all of it stands in the address, so that every step is a plain link. */
export interface Chosen {
  matter?: string | undefined;
  day?: string | undefined;
  time?: string | undefined;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const fitting = (value: string | null, pattern: RegExp) =>
  value !== null && pattern.test(value) ? value : undefined;

export const chosenIn = ({ searchParams }: URL): Chosen => ({
  matter: fitting(searchParams.get('anliegen'), UUID),
  day: fitting(searchParams.get('tag'), DAY),
  time: searchParams.get('zeit') ?? undefined,
});

/** The address of a step: what is left out is asked again. */
export function stepHref(base: string, { matter, day, time }: Chosen): string {
  const query = new URLSearchParams();
  if (matter) query.set('anliegen', matter);
  if (day) query.set('tag', day);
  if (time) query.set('zeit', time);
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

/** A free time as one word of an address or a form. */
export const keyOf = ({ seriesId, startsAt }: Pick<Time, 'seriesId' | 'startsAt'>): string =>
  `${seriesId}~${startsAt}`;

/** The other way round; null where somebody made it up. */
export function timeIn(key: string): { seriesId: string; startsAt: string } | null {
  const [seriesId = '', startsAt = ''] = key.split('~');
  return UUID.test(seriesId) && !Number.isNaN(Date.parse(startsAt)) ? { seriesId, startsAt } : null;
}

/** "Montag, 30. November" */
export const weekdayAndDay = (value: string): string =>
  new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'de-DE', {
    timeZone: 'Europe/Berlin',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
    .format(new Date(DAY.test(value) ? `${value}T12:00:00Z` : value))
    .replace(/(\d+\.?) (?=\p{L})/gu, '$1\u00a0');

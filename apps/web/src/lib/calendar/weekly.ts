import { momentOf } from '#lib/state/berlin-time.ts';
import type { Entry } from './ics.ts';

interface Line {
  id: string;
  weekday: number;
  from: string | null;
  until: string | null;
  who: string;
  helpsWith: string;
}
export interface Version {
  validFrom: string;
  lines: Line[];
  note: string;
  sequence: number;
  changedAt: string;
}
export interface Exception {
  day: string;
  from: string | null;
  until: string | null;
  reason: string;
  sequence: number;
  changedAt: string;
}

/** What stands in every entry about the room, and how it is said that it is open. */
export interface RoomWords {
  location: string;
  url: string;
  open: (who: string) => string;
  day: (who: string) => string;
  other: (reason: string) => string;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const compact = (day: string) => day.replaceAll('-', '');

function after(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Every clock time of opening hours lies by day, so it exists on each day. */
function moment(day: string, clock: string): string {
  const found = momentOf(`${day}T${clock}`);
  if (!found) throw new Error(`There is no ${clock} on ${day}.`);
  return found;
}

/** Opening hours as entries that come again each week: each version until the next one begins, without the days that differ. */
export function weekly(
  versions: readonly Version[],
  exceptions: readonly Exception[],
  words: RoomWords,
): Entry[] {
  const inOrder = versions.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const lines = inOrder.flatMap((version, at) => {
    const next = inOrder[at + 1]?.validFrom;
    const last = next ? after(next, -1) : null;
    return version.lines.flatMap((line) => entryOf(version, line, { last, exceptions, words }));
  });
  return [...lines, ...exceptions.flatMap((one) => otherHours(one, words))];
}

interface Around {
  /** The last day on which the version holds; null: for good. */
  last: string | null;
  exceptions: readonly Exception[];
  words: RoomWords;
}

function entryOf(version: Version, line: Line, { last, exceptions, words }: Around): Entry[] {
  const { weekday, from, until, who, helpsWith } = line;
  const first = after(version.validFrom, (weekday - weekdayOf(version.validFrom) + 7) % 7);
  if (last && first > last) return [];
  const out = exceptions
    .map(({ day }) => day)
    .filter((day) => weekdayOf(day) === weekday && day >= first && (!last || day <= last));
  const hours = from && until ? { from, until } : null;
  return [
    {
      key: `oeffnung-${line.id}`,
      title: hours ? words.open(who) : words.day(who),
      text: [helpsWith, version.note].filter(Boolean).join('\n\n'),
      ...{ location: words.location, url: words.url, free: true },
      ...{ sequence: version.sequence, changedAt: version.changedAt },
      when: hours
        ? { starts: moment(first, hours.from), ends: moment(first, hours.until) }
        : { day: first },
      repeats: rule(weekday, { last, out, from }),
    },
  ];
}

/** The end of a repetition is a moment in UTC where its beginning is one, and a day where it is a day (RFC 5545, 3.3.10). */
function rule(
  weekday: number,
  { last, out, from }: { last: string | null; out: string[]; from: string | null },
): string {
  const end = last && (from ? compactMoment(moment(last, '23:59')) : compact(last));
  const left = from
    ? `EXDATE;TZID=Europe/Berlin:${out.map((day) => `${compact(day)}T${from.replace(':', '')}00`).join(',')}`
    : `EXDATE;VALUE=DATE:${out.map(compact).join(',')}`;
  return [
    `RRULE:FREQ=WEEKLY;BYDAY=${DAYS[weekday - 1]}${end ? `;UNTIL=${end}` : ''}`,
    ...(out.length ? [left] : []),
  ].join('\r\n');
}

const compactMoment = (iso: string) => iso.replace(/[-:]|\.\d+/g, '');

/** A day on which the room is open at other hours than the week says; a closed one has no entry. */
function otherHours({ day, from, until, reason, ...rest }: Exception, words: RoomWords): Entry[] {
  if (!from || !until) return [];
  const { location, url } = words;
  const when = { starts: moment(day, from), ends: moment(day, until) };
  const { sequence, changedAt } = rest;
  return [
    {
      ...{ key: `ausnahme-${day}`, title: words.other(reason), text: '', free: true },
      ...{ location, url, sequence, changedAt, when },
    },
  ];
}

import { createHash } from 'node:crypto';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import { BerlinMoment } from './berlin-moment.ts';

const ZONE = 'Europe/Berlin';
/** Since 1996, and until the law changes. */
const RULES_OF_ZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** One entry of a calendar, in words of ours. */
export interface Entry {
  /** Stable beginning of its id: it stays the same whatever changes. */
  key: string;
  title: string;
  text: string;
  location: string;
  url: string;
  /** Grows with each change. */
  sequence: number;
  changedAt: string;
  cancelled?: boolean;
  /** Opening hours keep nobody's time busy. */
  free?: boolean;
  when:
    | { starts: string; ends: string }
    /** A whole day, ISO. */
    | { day: string };
  /** Lines of RFC 5545 that say how it comes again. */
  repeats?: string;
}

export interface CalendarHead {
  name: string;
  /** Without a slash at the end. */
  site: string;
  language: string;
}

/** RFC 5545. The same entries give the same text, so that a reader who has it is told so. */
export function calendar(head: CalendarHead, entries: readonly Entry[]): string {
  const { hostname } = new URL(head.site);
  const book: ICalCalendar = ical({
    name: head.name,
    prodId: { company: hostname, product: 'EIN.Ideen.raum', language: head.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  // Without a name: it would put every moment, the stamps too, on the clocks of the zone.
  book.timezone({ name: null, generator: () => RULES_OF_ZONE });
  for (const entry of entries) book.createEvent(written(entry, hostname));
  return book.toString();
}

function written(entry: Entry, hostname: string): ICalEventData {
  const { key, title, text, location, url, sequence, changedAt } = entry;
  const own = {
    ...{ id: `${key}@${hostname}`, summary: title, description: text, location, url, sequence },
    ...{ stamp: new Date(changedAt), lastModified: new Date(changedAt) },
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency:
      entry.free || entry.cancelled
        ? ICalEventTransparency.TRANSPARENT
        : ICalEventTransparency.OPAQUE,
    ...(entry.repeats && { repeating: entry.repeats }),
  };
  if ('day' in entry.when)
    return { ...own, start: new Date(`${entry.when.day}T00:00:00Z`), allDay: true };
  const { starts, ends } = entry.when;
  return { ...own, start: new BerlinMoment(starts), end: new BerlinMoment(ends), timezone: ZONE };
}

/** The calendar, or 304 where the reader has exactly this one. */
export function calendarResponse(text: string, file: string, request: Request): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = new Headers({
    etag,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${file}"`,
    'cache-control': 'no-cache',
  });
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(br|gzip|zstd)"$/, '"'),
  );
  return known.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { calendarWords } from './appointment.letter.js';
import type { Booking } from './booking.repository.js';

export interface CalendarPlace {
  /** "EIN.Lebens.raum, Marktplatz 16" */
  where: string;
  /** Of our website; makes the UID one of the whole world. */
  domain: string;
}

const GONE = new Set(['cancelled', 'displaced', 'lapsed']);

/**
 * The entry for a calendar (RFC 5545). The same UID for the whole life of a booking and a number that grows, so that a calendar
 * moves or strikes out what it has. It carries no link: calendars are shared more readily than mails.
 */
export function calendarOf(
  booking: Booking,
  { where, domain }: CalendarPlace,
  stamp: Date,
): string {
  const words = calendarWords(booking.language);
  const gone = GONE.has(booking.status);
  const calendar = ical({
    prodId: { company: 'EIN.Ideen.raum', product: 'Termine' },
    method: gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `termin-${booking.id}@${domain}`,
    sequence: booking.sequence,
    stamp,
    start: booking.startsAt,
    end: booking.endsAt,
    summary: `${words.title}: ${booking.matter}`,
    location: where,
    description: `${booking.host}. ${words.change}`,
    status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

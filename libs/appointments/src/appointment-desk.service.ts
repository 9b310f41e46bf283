import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  type Day,
  dayAfter,
  daysFrom,
  isDay,
  type Language,
  newId,
  NotFound,
  startOf,
} from '@ein/platform';
import { parseMailAddress } from '@ein/mail';
import { AppointmentTelling } from './appointment-telling.service.js';
import type {
  BookAtDeskInput,
  CloseDayInput,
  RecordVisitInput,
  TakeBackAppointmentInput,
} from './appointment-desk.inputs.js';
import {
  type BookAtDeskResult,
  SlotTaken,
  type TakeBackTimesResult,
  TimesDoNotFit,
} from './appointment.problems.js';
import type { TimesTakenBack } from './appointment.type.js';
import { type Booking, BookingRepository } from './booking.repository.js';
import { BookingService } from './booking.service.js';
import { SlotRepository } from './slot.repository.js';
import { SlotsService } from './slots.service.js';

/** So many days are shown at once. */
const MOST_DAYS = 60;

/** What staff do with appointments: who comes, who came, and what cannot take place. */
@Injectable()
export class AppointmentDesk {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingRepository,
    private readonly booking: BookingService,
    private readonly slots: SlotsService,
    private readonly series: SlotRepository,
    private readonly telling: AppointmentTelling,
    private readonly clock: Clock,
  ) {}

  /** From this day on; soonest first. */
  async coming(from: Day, days: number): Promise<Booking[]> {
    if (!isDay(from)) return [];
    const last = daysFrom(from, Math.min(Math.max(days, 1), MOST_DAYS)).at(-1) ?? from;
    return this.bookings.findBetween(startOf(from), startOf(dayAfter(last)));
  }

  /** For somebody who stands at the desk or is on the telephone: nothing needs to be confirmed. */
  async book(language: Language, input: BookAtDeskInput): Promise<BookAtDeskResult> {
    const email = input.email ? (parseMailAddress(input.email)?.toLowerCase() ?? null) : null;
    const phone = input.phone ?? null;
    if ((input.email && !email) || !(email ?? phone))
      throw badInput({
        [input.email ? 'email' : 'phone']: {
          constraint: 'reachable',
          message: 'Bitte nimm eine E-Mail-Adresse oder eine Telefonnummer auf.',
        },
      });
    const who = { email, phone, status: 'confirmed', heldUntil: null, language } as const;
    return (
      (await this.booking.enter(input, who, true)) ??
      new SlotTaken(await this.slots.nextFree(input.matterId, input.startsAt))
    );
  }

  async recordVisit({ appointmentId, outcome }: RecordVisitInput): Promise<Booking | null> {
    const recorded = await this.bookings.recordVisit(appointmentId, outcome);
    return recorded ? this.bookings.find(appointmentId) : null;
  }

  /** One appointment cannot take place: whoever booked it is told why and chooses another time. */
  async takeBack({
    appointmentId,
    reason,
  }: TakeBackAppointmentInput): Promise<TakeBackTimesResult> {
    const known = await this.bookings.find(appointmentId);
    if (!known) return new NotFound();
    return this.database.transaction(async () => {
      await this.bookings.takeTurns(known.host);
      const found = await this.bookings.findForChange(appointmentId);
      if (found?.status !== 'confirmed' || found.startsAt <= this.clock.now())
        return new TimesDoNotFit('Nur ein bestätigter Termin, der noch kommt, kann ausfallen.');
      await this.bookings.setStatus(appointmentId, 'displaced', reason);
      return this.tellAll([appointmentId]);
    });
  }

  /** Nobody is there on this day. */
  async closeDay({ day, seriesId = null, reason }: CloseDayInput): Promise<TakeBackTimesResult> {
    if (!isDay(day))
      throw badInput({ day: { constraint: 'isDay', message: 'Bitte gib den Tag als Datum an.' } });
    if (seriesId && !(await this.series.findSeries(seriesId))) return new NotFound();
    const now = this.clock.now();
    return this.database.transaction(async () => {
      await this.bookings.takeTurns(...(await this.bookings.findHosts(seriesId)));
      const closure = { id: newId(), day, seriesId, reason, createdAt: now };
      if (!(await this.series.insertClosure(closure)))
        return new TimesDoNotFit('Dieser Tag ist schon geschlossen.');
      return this.displace(seriesId, { from: startOf(day), until: startOf(dayAfter(day)) }, reason);
    });
  }

  /** Takes back what is booked in this span and is still to come; with the turns of its hosts. */
  async displace(
    seriesId: string | null,
    span: { from: Date; until: Date | null },
    reason: string,
  ): Promise<TimesTakenBack> {
    const now = this.clock.now();
    const from = span.from > now ? span.from : now;
    return this.tellAll(await this.bookings.displace(seriesId, { ...span, from }, reason));
  }

  private async tellAll(ids: readonly string[]): Promise<TimesTakenBack> {
    let toBeCalled = 0;
    for (const id of ids) {
      const booking = await this.bookings.find(id);
      if (booking && !(await this.telling.tell('displaced', booking))) toBeCalled += 1;
    }
    return { displaced: ids.length, toBeCalled };
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  newId,
  NotFound,
  RateLimits,
  type RequestContext,
} from '@ein/platform';
import { Challenges } from '@ein/challenges';
import { parseMailAddress } from '@ein/mail';
import { AppointmentLinks } from './appointment-links.service.js';
import { AppointmentTelling } from './appointment-telling.service.js';
import type { Appointment } from './appointment.entity.js';
import type {
  BookAppointmentInput,
  MoveAppointmentInput,
  VisitInput,
} from './appointment.inputs.js';
import {
  AppointmentOver,
  type BookAppointmentResult,
  type ChangeAppointmentResult,
  SlotTaken,
} from './appointment.problems.js';
import { type Booking, BookingRepository } from './booking.repository.js';
import { HOLD_MINUTES } from './slot.policy.js';
import { SlotsService } from './slots.service.js';

/** Nobody books for a whole street; and who does could hold all that is free. */
const PER_CLIENT = { name: 'appointment-client', points: 8, seconds: 3600 };
/** Anybody can type anybody's address, so it gets few mails. */
const PER_ADDRESS = { name: 'appointment-address', points: 4, seconds: 86_400 };

const MINUTE_MS = 60_000;
const CHANGEABLE = new Set(['held', 'lapsed', 'confirmed', 'displaced']);

/** What residents do with an appointment, without an account: by its form, and by the link in the mail. */
@Injectable()
export class BookingService {
  constructor(
    private readonly database: Database,
    private readonly slots: SlotsService,
    private readonly bookings: BookingRepository,
    private readonly links: AppointmentLinks,
    private readonly telling: AppointmentTelling,
    private readonly challenges: Challenges,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Holds the slot until the link in the mail is used. */
  async book(request: RequestContext, input: BookAppointmentInput): Promise<BookAppointmentResult> {
    const email = parseMailAddress(input.email)?.toLowerCase();
    if (!email)
      throw badInput({
        email: { constraint: 'isEmail', message: 'Bitte prüfe die E-Mail-Adresse.' },
      });
    if (!(await this.isFree(input))) return this.taken(input);
    return this.challenges.guard(request, 'bookAppointment', input.sender, async () => {
      const tooMany =
        (await this.limits.take(PER_CLIENT, request.clientAddress)) ??
        (await this.limits.take(PER_ADDRESS, keyOf(email)));
      if (tooMany) return tooMany;
      const heldUntil = new Date(this.clock.now().getTime() + HOLD_MINUTES * MINUTE_MS);
      const booking = await this.enter(
        input,
        { email, phone: null, status: 'held', heldUntil, language: request.language },
        false,
      );
      if (booking) return { startsAt: booking.startsAt, heldUntil };
      // Who comes second did nothing that a limit is for.
      await this.limits.giveBack(PER_CLIENT, request.clientAddress);
      await this.limits.giveBack(PER_ADDRESS, keyOf(email));
      return this.taken(input);
    });
  }

  /** Writes the booking down and tells its owner; null: somebody else has the slot. */
  async enter(
    input: VisitInput,
    who: Pick<Appointment, 'email' | 'phone' | 'status' | 'heldUntil' | 'language'>,
    atDesk: boolean,
  ): Promise<Booking | null> {
    const id = newId();
    const asked = await this.slots.offered(input.matterId, input, atDesk);
    if (!asked) return null;
    return this.database.transaction(async () => {
      await this.bookings.takeTurns(asked.host);
      await this.bookings.lapse(this.clock.now(), asked.host);
      // The day may have been closed while others had their turn.
      const slot = await this.slots.offered(input.matterId, input, atDesk);
      const { matterId, name, note = '', needs = '' } = input;
      const row = { id, ...slot, matterId, name, note, needs, ...who, ...this.fresh() };
      if (!slot || !(await this.bookings.insert(row as Appointment))) return null;
      const booking = await this.bookings.find(id);
      if (!booking) return null;
      await this.telling.tell(who.status === 'held' ? 'requested' : 'confirmed', booking);
      return booking;
    });
  }

  async byLink(token: string): Promise<Booking | null> {
    const id = this.links.read(token);
    return id ? this.bookings.find(id) : null;
  }

  /** The entry for a calendar, as the booking stands now. */
  async calendarOf(id: string): Promise<string> {
    const booking = await this.bookings.find(id);
    return booking ? this.telling.calendarOf(booking) : '';
  }

  /** From the button behind the link; twice is once. Whoever comes too late gets the slot if it is still free. */
  async confirm(token: string): Promise<ChangeAppointmentResult> {
    return this.change(token, async (booking) => {
      if (booking.status === 'confirmed') return booking;
      if (booking.status === 'displaced') return this.taken(booking);
      const slot = await this.slots.offered(booking.matterId, booking, true);
      const stillHeld = booking.status === 'held';
      if (!(slot ?? stillHeld) || !(await this.bookings.confirm(booking.id)))
        return this.taken(booking);
      return this.told('confirmed', booking.id);
    });
  }

  /** To another time for the same matter. */
  async move(input: MoveAppointmentInput): Promise<ChangeAppointmentResult> {
    const known = await this.byLink(input.token);
    const asked = known && (await this.slots.offered(known.matterId, input));
    return this.change(
      input.token,
      async (booking) => {
        const slot = await this.slots.offered(booking.matterId, input);
        if (!slot || !(await this.bookings.move(booking.id, slot)))
          return this.taken({ ...input, matterId: booking.matterId });
        return this.told('moved', booking.id);
      },
      asked?.host,
    );
  }

  async cancel(token: string): Promise<ChangeAppointmentResult> {
    return this.change(token, async (booking) => {
      await this.bookings.setStatus(booking.id, 'cancelled');
      return this.told('cancelled', booking.id);
    });
  }

  /** Takes away all that was written down; what was still to come is cancelled by that. */
  async erase(token: string): Promise<boolean> {
    const id = this.links.read(token);
    if (!id) return false;
    return this.database.transaction(async () => {
      await this.telling.forget(id);
      return this.bookings.delete(id);
    });
  }

  /** With the booking locked, after everybody who books with the same host. */
  private async change(
    token: string,
    deed: (booking: Booking) => Promise<ChangeAppointmentResult>,
    otherHost?: string,
  ): Promise<ChangeAppointmentResult> {
    const known = await this.byLink(token);
    if (!known) return new NotFound('Diesen Termin gibt es nicht oder nicht mehr.');
    return this.database.transaction(async () => {
      await this.bookings.takeTurns(known.host, ...(otherHost ? [otherHost] : []));
      for (const host of new Set([known.host, otherHost ?? known.host]))
        await this.bookings.lapse(this.clock.now(), host);
      const booking = await this.bookings.findForChange(known.id);
      if (!booking) return new NotFound('Diesen Termin gibt es nicht oder nicht mehr.');
      const over = booking.status !== 'displaced' && booking.startsAt <= this.clock.now();
      if (over || !CHANGEABLE.has(booking.status)) return new AppointmentOver();
      return deed(booking);
    });
  }

  private async isFree(input: VisitInput): Promise<boolean> {
    const slot = await this.slots.offered(input.matterId, input);
    if (!slot) return false;
    const taken = await this.bookings.findTaken(slot.startsAt, slot.endsAt, this.clock.now());
    return !taken.some(({ host }) => host === slot.host);
  }

  private fresh() {
    return { sequence: 0, reason: null, remindedAt: null, createdAt: this.clock.now() };
  }

  private async told(
    news: 'confirmed' | 'moved' | 'cancelled',
    id: string,
  ): Promise<Booking | NotFound> {
    const booking = await this.bookings.find(id);
    if (!booking) return new NotFound('Diesen Termin gibt es nicht oder nicht mehr.');
    await this.telling.tell(news, booking);
    return booking;
  }

  private async taken(asked: { matterId: string; startsAt: Date }): Promise<SlotTaken> {
    return new SlotTaken(await this.slots.nextFree(asked.matterId, asked.startsAt));
  }
}

const keyOf = (email: string) => createHash('sha256').update(email).digest('base64url');

import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, type Day, dayAfter, daysFrom, isDay, startOf } from '@ein/platform';
import type { TimeInput } from './appointment.inputs.js';
import type { FreeDay, MatterType } from './appointment.type.js';
import { BookingRepository } from './booking.repository.js';
import { DAYS_AHEAD, freeAmong, LEAD_MINUTES, type Slot, slotsOn } from './slot.policy.js';
import { SlotRepository } from './slot.repository.js';

const MINUTE_MS = 60_000;
/** More are not read when a time was just taken. */
const NEXT_FREE = 5;

/** Which times are free. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly slots: SlotRepository,
    private readonly bookings: BookingRepository,
    private readonly clock: Clock,
  ) {}

  /** What people can come for now. */
  async matters(): Promise<MatterType[]> {
    return (await this.slots.findMatters()).filter(({ active }) => active);
  }

  async days(matterId: string): Promise<FreeDay[]> {
    const counts = new Map<Day, number>();
    for (const { startsAt } of await this.free(matterId)) {
      const day = berlinDay(startsAt);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return [...counts].map(([day, count]) => ({ day, count }));
  }

  async times(matterId: string, day: Day, atDesk = false): Promise<Slot[]> {
    return isDay(day) ? this.free(matterId, { days: [day], atDesk }) : [];
  }

  /** The next free ones for this matter from the asked moment on; where there are none, the first that there are. */
  async nextFree(matterId: string, asked: Date): Promise<Slot[]> {
    const free = await this.free(matterId);
    const later = free.filter(({ startsAt }) => startsAt >= asked);
    return (later.length ? later : free).slice(0, NEXT_FREE);
  }

  /** The slot behind a series and a moment, if it is offered for this matter; whether somebody has it is another question. */
  async offered(matterId: string, time: TimeInput, atDesk = false): Promise<Slot | null> {
    const day = berlinDay(time.startsAt);
    const series = await this.slots.findOffer(time.seriesId, matterId, day);
    const slot = series
      ? slotsOn(day, series).find(({ startsAt }) => startsAt.getTime() === time.startsAt.getTime())
      : null;
    return slot && this.isAhead(slot, atDesk) ? slot : null;
  }

  private async isActive(matterId: string): Promise<boolean> {
    return (await this.matters()).some(({ id }) => id === matterId);
  }

  private isAhead(slot: Slot, atDesk: boolean): boolean {
    const [first = '', last = ''] = [this.window().at(0), this.window().at(-1)];
    const day = berlinDay(slot.startsAt);
    return slot.startsAt >= this.earliest(slot, atDesk) && day >= first && day <= last;
  }

  private window(): Day[] {
    return daysFrom(berlinDay(this.clock.now()), DAYS_AHEAD);
  }

  /** Who stands at the desk may also take a time that has just begun. */
  private earliest({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>, atDesk: boolean): Date {
    const now = this.clock.now().getTime();
    return new Date(
      atDesk ? now - (endsAt.getTime() - startsAt.getTime()) / 2 : now + LEAD_MINUTES * MINUTE_MS,
    );
  }

  private async free(
    matterId: string,
    { days = this.window(), atDesk = false }: { days?: Day[]; atDesk?: boolean } = {},
  ): Promise<Slot[]> {
    const [first, last] = [days.at(0), days.at(-1)];
    if (!first || !last || !(await this.isActive(matterId))) return [];
    const series = (await this.slots.findSeriesFrom(first)).filter((one) =>
      one.matterIds.includes(matterId),
    );
    const closures = await this.slots.findClosures(first, last);
    const now = this.clock.now();
    const taken = await this.bookings.findTaken(startOf(first), startOf(dayAfter(last)), now);
    const slots = days
      .flatMap((day) => series.flatMap((one) => slotsOn(day, one, closures)))
      .filter((slot) => this.isAhead(slot, atDesk));
    return freeAmong(slots, taken, new Date(0));
  }
}

import type { TownEvent } from './town-event.entity.js';
import type { EventState } from './town-event.type.js';

type Timed = Pick<TownEvent, 'state' | 'startsAt' | 'endsAt'>;

/** How it stands at this moment: what was published and has ended is over. */
export const stateAt = ({ state, endsAt }: Timed, now: Date): EventState =>
  state === 'published' && endsAt <= now ? 'over' : state;

/** When registration ends: never later than the event begins. */
export function registrationEnd({
  registrationUntil,
  startsAt,
}: Pick<TownEvent, 'registrationUntil' | 'startsAt'>): Date {
  return registrationUntil && registrationUntil < startsAt ? registrationUntil : startsAt;
}

/** Whether somebody may register now, be it for the waiting list. */
export const isOpen = (
  event: Timed & Pick<TownEvent, 'takesRegistrations' | 'registrationUntil'>,
  now: Date,
): boolean =>
  event.state === 'published' && event.takesRegistrations && now < registrationEnd(event);

/** Whether seats are still given: also after the end of registration, to those who wait. */
export const givesSeats = ({ state, startsAt }: Timed, now: Date): boolean =>
  state === 'published' && now < startsAt;

/** Null: as many as come. */
export const seatsLeft = (capacity: number | null, confirmed: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - confirmed);

/** Whether those who registered must be told: another time or another place. */
export const hasMoved = (
  before: Pick<TownEvent, 'startsAt' | 'endsAt' | 'place'>,
  after: Pick<TownEvent, 'startsAt' | 'endsAt' | 'place'>,
): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place;

/** What a draft begins with. */
export const draftAt = (now: Date) => ({
  state: 'draft' as const,
  ...{ cancelReason: null, minutes: null, minutesPublishedAt: null, publishedAt: null },
  ...{ version: 1, createdAt: now, changedAt: now },
});

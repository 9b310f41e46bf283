import { Injectable } from '@nestjs/common';
import { EventService, type TownEventType } from '@ein/events';
import {
  badInput,
  berlinDay,
  Clock,
  type Day,
  isDay,
  newId,
  NotAllowed,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import type { OccasionRemoved, OccasionRow } from './counter.type.js';
import type { AddOccasionInput, ChangeOccasionInput } from './occasion.inputs.js';
import { OccasionRepository } from './occasion.repository.js';

const SHOWN = 30;
const NONE = 'Diese Veranstaltung gibt es nicht.';
/** Cards are typed in soon after they were written. */
const EVENT_DAYS_BACK = 60;
const DAY_MS = 24 * 60 * 60_000;

/** Evenings at which people write cards. */
@Injectable()
export class OccasionsService {
  constructor(
    private readonly occasions: OccasionRepository,
    private readonly events: EventService,
    private readonly clock: Clock,
  ) {}

  async newest(): Promise<OccasionRow[]> {
    return this.occasions.findNewest(SHOWN);
  }

  /** Adding it twice changes nothing. Cards are typed in after they were written, so its day is not to come. */
  async add(viewer: SignedInViewer, { name, heldOn }: AddOccasionInput): Promise<OccasionRow> {
    this.demandPast(heldOn);
    return this.put(viewer, { name, heldOn, eventId: null });
  }

  /** Its cards say the new name at once. */
  async change({
    occasionId,
    name,
    heldOn,
  }: ChangeOccasionInput): Promise<OccasionRow | NotFound | NotAllowed> {
    this.demandPast(heldOn);
    if (!(await this.occasions.find(occasionId))) return new NotFound(NONE);
    if (!(await this.occasions.change(occasionId, name, heldOn)))
      return new NotAllowed('An diesem Tag gibt es schon eine Veranstaltung, die so heißt.');
    return this.rowOf(occasionId);
  }

  /** One that was added by mistake; where cards come from there, their origin stays. */
  async remove(occasionId: string): Promise<OccasionRemoved | NotFound | NotAllowed> {
    if (!(await this.occasions.find(occasionId))) return new NotFound(NONE);
    return (await this.occasions.removeUnused(occasionId))
      ? { removed: true }
      : new NotAllowed('Von dort gibt es Karten. Du kannst den Namen und den Tag ändern.');
  }

  private demandPast(heldOn: string): void {
    if (!isDay(heldOn) || heldOn > berlinDay(this.clock.now()))
      throw badInput({
        heldOn: {
          constraint: 'isPast',
          message: 'Bitte gib den Tag der Veranstaltung an: heute oder früher.',
        },
      });
  }

  /** Events of the calendar that have begun lately and have no evening with cards yet, newest first. */
  async fromCalendar(): Promise<TownEventType[]> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - EVENT_DAYS_BACK * DAY_MS);
    const begun = (await this.events.calendar()).filter(
      ({ startsAt, cancelReason }) => startsAt >= since && startsAt <= now && !cancelReason,
    );
    const known = await this.occasions.findOfEvents(begun.map(({ id }) => id));
    return begun.filter(({ id }) => !known.has(id)).reverse();
  }

  /** The evening of an event; its name and day are those of the calendar. */
  async addEvent(viewer: SignedInViewer, eventNumber: number): Promise<OccasionRow | NotFound> {
    const event = (await this.fromCalendar()).find((one) => one.number === eventNumber);
    if (!event) return new NotFound('Diese Veranstaltung steht nicht zur Wahl.');
    const heldOn = berlinDay(event.startsAt);
    return this.put(viewer, { name: event.title, heldOn, eventId: event.id });
  }

  private async put(
    viewer: SignedInViewer,
    evening: { name: string; heldOn: Day; eventId: string | null },
  ): Promise<OccasionRow> {
    const id = await this.occasions.put({
      id: newId(),
      ...evening,
      madeBy: viewer.id,
      madeAt: this.clock.now(),
    });
    return this.rowOf(id);
  }

  private async rowOf(id: string): Promise<OccasionRow> {
    const all = await this.occasions.findNewest(1000);
    const row = all.find((one) => one.id === id);
    if (!row) throw new Error('An evening was kept and cannot be read.');
    return row;
  }
}

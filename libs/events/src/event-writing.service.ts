import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { Clock, type SignedInViewer } from '@ein/platform';
import { hasMoved } from './event.policy.js';
import { EventRepository, type EventRow } from './event.repository.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationTelling } from './registration-telling.service.js';
import { Seats } from './seats.service.js';
import type { TownEvent } from './town-event.entity.js';
import { TownEventChanged } from './town-event.events.js';

/** How an event is written, whoever decided it: by hand or by taking a change back. Called inside the transaction of the deed. */
@Injectable()
export class EventWriting {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly seats: Seats,
    private readonly telling: RegistrationTelling,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  async add(viewer: SignedInViewer, event: Omit<TownEvent, 'number'>): Promise<void> {
    await this.events.keep(event);
    await this.record(viewer, event.id, 'added');
  }

  /** The next version of what was locked; whoever registered is told of another time or place, or that it is cancelled. */
  async change(
    viewer: SignedInViewer,
    before: EventRow,
    after: EventRow,
    what: string,
  ): Promise<void> {
    const changedAt = this.clock.now();
    const next = { ...after, version: before.version + 1, changedAt };
    await this.events.keep(next);
    await this.record(viewer, next.id, what);
    await this.tell(before, next, changedAt);
  }

  /** Says whether there was such a draft. */
  async discard(viewer: SignedInViewer, id: string): Promise<boolean> {
    if (!(await this.events.deleteDraft(id))) return false;
    await this.record(viewer, id, 'discarded');
    return true;
  }

  private async tell(before: EventRow, after: EventRow, now: Date): Promise<void> {
    if (before.state !== 'published' || before.endsAt <= now) return;
    if (after.state === 'cancelled') {
      const guests = await this.registrations.findGuests(after.id);
      return this.telling.tellCancelled(guests, after, after.cancelReason ?? '');
    }
    if (hasMoved(before, after))
      await this.telling.tellChanged(await this.registrations.findGuests(after.id), after);
    await this.seats.moveUp(after, now);
  }

  private async record(viewer: SignedInViewer, subjectId: string, change: string): Promise<void> {
    const kind = TownEventChanged;
    await this.log.record({ kind, actorId: viewer.id, subjectId, detail: { change } });
  }
}

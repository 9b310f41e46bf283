import { Injectable } from '@nestjs/common';
import { Clock, Database, NotFound } from '@ein/platform';
import { givesSeats } from './event.policy.js';
import { EventRepository, type EventRow } from './event.repository.js';
import { shownEvent } from './event.service.js';
import {
  type CancelRegistrationResult,
  type ConfirmRegistrationResult,
} from './registration.problems.js';
import { closed, RegistrationService } from './registration.service.js';
import { RegistrationLinks } from './registration-links.service.js';
import { type Guest, RegistrationRepository } from './registration.repository.js';
import { RegistrationStandings } from './registration-standings.service.js';
import { RegistrationTelling } from './registration-telling.service.js';
import { RegistrationCancelled } from './registration.type.js';
import { Seats } from './seats.service.js';

const GONE =
  'Diesen Link gibt es nicht mehr. Auf der Seite des Termins kannst du dich neu anmelden.';

/** Confirming and cancelling a registration. Whoever cancels makes room, and the first who waits gets it at once. */
@Injectable()
export class RegistrationChanging {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly registering: RegistrationService,
    private readonly standings: RegistrationStandings,
    private readonly links: RegistrationLinks,
    private readonly seats: Seats,
    private readonly telling: RegistrationTelling,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From the button on the page that the link in the mail opens; twice is once. */
  async confirm(token: string): Promise<ConfirmRegistrationResult> {
    const now = this.clock.now();
    const done = await this.withLock(this.links.read(token), async (guest, event) => {
      if (guest.state === 'unconfirmed') {
        if (!givesSeats(event, now)) return closed(event);
        await this.registering.settle(guest.id, event, now);
      }
      return this.standings.own(guest.id);
    });
    return done ?? new NotFound(GONE);
  }

  /** By the link of the registration. */
  async cancel(token: string): Promise<CancelRegistrationResult> {
    const event = await this.leave(this.links.read(token));
    if (!event) return new NotFound(GONE);
    return Object.assign(new RegistrationCancelled(), {
      event: shownEvent(event, this.clock.now()),
    });
  }

  /** Staff do it for somebody who asked for it by phone; they are told. Says whether there was such a registration. */
  async remove(registrationId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const guest = await this.registrations.find(registrationId);
      const event = await this.leave(registrationId);
      if (!guest || !event) return false;
      await this.telling.tellRemoved(guest, event);
      return true;
    });
  }

  /** The row goes and the first who waits moves up. The event as it then is, or null when there was no such registration. */
  async leave(registrationId: string | null): Promise<EventRow | null> {
    return this.withLock(registrationId, async (guest) => {
      await this.registrations.delete(guest.id);
      const after = await this.events.find(guest.eventId);
      if (after) await this.seats.moveUp(after, this.clock.now());
      return this.events.find(guest.eventId);
    });
  }

  private async withLock<T>(
    registrationId: string | null,
    act: (guest: Guest, event: EventRow) => Promise<T>,
  ): Promise<T | null> {
    const known = registrationId && (await this.registrations.find(registrationId));
    if (!known) return null;
    return this.database.transaction(async () => {
      const event = await this.events.lock(known.eventId);
      // Read again: whoever held the lock before may have confirmed or cancelled it.
      const guest = event && (await this.registrations.find(known.id));
      return guest ? act(guest, event) : null;
    });
  }
}

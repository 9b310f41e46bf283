import { Injectable } from '@nestjs/common';
import { Clock, type SignedInViewer } from '@ein/platform';
import { EventRepository } from './event.repository.js';
import { shownEvent } from './event.service.js';
import { RegistrationLinks } from './registration-links.service.js';
import { RegistrationRepository } from './registration.repository.js';
import { type EventGuestType, OwnRegistrationType } from './registration.type.js';

/** How people stand with an event: each their own, and all of them for staff. */
@Injectable()
export class RegistrationStandings {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly links: RegistrationLinks,
    private readonly clock: Clock,
  ) {}

  /** Of whoever holds the link; null where it opens nothing any more. Reading changes nothing. */
  async behind(token: string): Promise<OwnRegistrationType | null> {
    const id = this.links.read(token);
    return id && (await this.registrations.find(id)) ? this.own(id) : null;
  }

  /** The viewer's own, if they have one. */
  async ofViewer(viewer: SignedInViewer, eventId: string): Promise<OwnRegistrationType | null> {
    const guest = await this.registrations.findOfAccount(eventId, viewer.id, viewer.email);
    return guest?.accountId ? this.own(guest.id) : null;
  }

  async own(id: string): Promise<OwnRegistrationType> {
    const guest = await this.registrations.find(id);
    const event = guest && (await this.events.find(guest.eventId));
    if (!guest || !event) throw new Error(`There is no registration ${id}.`);
    return Object.assign(new OwnRegistrationType(), {
      state: guest.state,
      waitingPosition: await this.registrations.findPosition(id),
      token: this.links.tokenFor(id),
      event: shownEvent(event, this.clock.now()),
    });
  }

  /** Everybody who confirmed; for staff alone. */
  async guests(eventNumber: number): Promise<EventGuestType[]> {
    const event = await this.events.findByNumber(eventNumber);
    return event ? this.registrations.findGuests(event.id) : [];
  }
}

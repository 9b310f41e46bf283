import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, PeriodicWork } from '@ein/platform';
import { EventRepository } from './event.repository.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationTelling } from './registration-telling.service.js';

/** From this hour in Berlin on, people are reminded of tomorrow. */
const FROM_HOUR = 9;

/** Reminds everybody with a seat on the day before; at most once, however often it runs. */
@Injectable()
export class EventReminding implements OnModuleInit {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly telling: RegistrationTelling,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'event-reminders', every: 'hour', run: () => this.remind() });
  }

  /** Says how many there were to remind. Who got their seat today was written to already. */
  async remind(): Promise<number> {
    const guests = await this.registrations.findToRemind(this.clock.now(), FROM_HOUR);
    for (const eventId of new Set(guests.map((guest) => guest.eventId))) {
      const event = await this.events.find(eventId);
      const those = guests.filter((guest) => guest.eventId === eventId);
      if (event) await this.telling.remind(those, event);
    }
    return guests.length;
  }
}

import { Injectable } from '@nestjs/common';
import { givesSeats, seatsLeft } from './event.policy.js';
import type { EventRow } from './event.repository.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationTelling } from './registration-telling.service.js';

/** Who gets a seat. Everything here is called with the event locked, with the counts that were read under that lock. */
@Injectable()
export class Seats {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly telling: RegistrationTelling,
  ) {}

  /** A seat if one is left and nobody waits for it, else the end of the waiting list. */
  async place(registrationId: string, event: EventRow, now: Date): Promise<void> {
    const left = seatsLeft(event.capacity, event.confirmed);
    const standing = left === null || left > event.waiting ? 'confirmed' : 'waiting';
    await this.registrations.place(registrationId, standing, now);
  }

  /** Gives the seats that are left to those who wait, in their order, and tells them. */
  async moveUp(event: EventRow, now: Date): Promise<void> {
    if (!event.waiting || !givesSeats(event, now)) return;
    const left = seatsLeft(event.capacity, event.confirmed) ?? event.waiting;
    const next = left ? await this.registrations.findWaiting(event.id, left) : [];
    for (const guest of next) await this.registrations.place(guest.id, 'confirmed', now);
    await this.telling.tellMovedUp(next, event, now);
  }
}

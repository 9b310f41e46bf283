import { Inject, Injectable } from '@nestjs/common';
import { type Letter, MailOutbox, type Reader } from '@ein/mail';
import { CONFIG, type Config, type Language } from '@ein/platform';
import { TownService } from '@ein/town';
import {
  confirmRegistrationLetter,
  eventCancelledLetter,
  type EventFacts,
  placeLetter,
  registrationRemovedLetter,
  waitingLetter,
} from './registration.letter.js';
import { RegistrationLinks } from './registration-links.service.js';
import { type Guest, RegistrationRepository } from './registration.repository.js';
import type { TownEvent } from './town-event.entity.js';

const HOUR_MS = 3_600_000;
type Told = Pick<TownEvent, 'number' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'version'>;

/** What people who registered are told by mail. Called inside the transaction of the deed, so that both stand or fall together. */
@Injectable()
export class RegistrationTelling {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly links: RegistrationLinks,
    private readonly registrations: RegistrationRepository,
    private readonly town: TownService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks whether the address is theirs; it gets nothing else before. */
  async askToConfirm(guest: Guest, event: Told, hours: number, now: Date): Promise<void> {
    const url = this.urlOf(guest);
    await this.outbox.queue({
      key: `event-confirm:${guest.id}:${now.getTime()}`,
      recipient: guest.address,
      expiresAt: new Date(Math.min(now.getTime() + hours * HOUR_MS, event.startsAt.getTime())),
      ...confirmRegistrationLetter(await this.factsOf(event), { url, hours }, this.readerOf(guest)),
    });
  }

  /** How they stand now: a seat, or a place in the waiting list. */
  async tellStanding(guest: Guest, event: Told, now: Date): Promise<void> {
    const [facts, url, reader] = [
      await this.factsOf(event),
      this.urlOf(guest),
      this.readerOf(guest),
    ];
    const position = await this.registrations.findPosition(guest.id);
    const words = position
      ? waitingLetter(facts, { url, position }, reader)
      : placeLetter('confirmed', facts, url, reader);
    await this.send(guest, event, `standing:${now.getTime()}`, words);
  }

  async tellMovedUp(guests: readonly Guest[], event: Told, now: Date): Promise<void> {
    await this.tellEach(guests, event, `moved-up:${now.getTime()}`, (facts, guest) =>
      placeLetter('movedUp', facts, this.urlOf(guest), this.readerOf(guest)),
    );
  }

  /** On the day before; at most once for each beginning. */
  async remind(guests: readonly Guest[], event: Told): Promise<void> {
    await this.tellEach(guests, event, `reminder:${event.startsAt.getTime()}`, (facts, guest) =>
      placeLetter('reminder', facts, this.urlOf(guest), this.readerOf(guest)),
    );
  }

  /** Another time or another place. */
  async tellChanged(guests: readonly Guest[], event: Told): Promise<void> {
    await this.tellEach(guests, event, `changed:${event.version}`, (facts, guest) =>
      placeLetter('changed', facts, this.urlOf(guest), this.readerOf(guest)),
    );
  }

  async tellCancelled(guests: readonly Guest[], event: Told, reason: string): Promise<void> {
    await this.tellEach(guests, event, 'cancelled', (facts, guest) =>
      eventCancelledLetter(facts, reason, this.readerOf(guest)),
    );
  }

  async tellRemoved(guest: Guest, event: Told): Promise<void> {
    await this.tellEach([guest], event, 'removed', (facts) =>
      registrationRemovedLetter(facts, this.readerOf(guest)),
    );
  }

  private async tellEach(
    guests: readonly Guest[],
    event: Told,
    key: string,
    write: (facts: EventFacts, guest: Guest) => Letter,
  ): Promise<void> {
    if (!guests.length) return;
    const facts = await this.factsOf(event);
    for (const guest of guests) await this.send(guest, event, key, write(facts, guest));
  }

  private async send(guest: Guest, event: Told, key: string, words: Letter): Promise<void> {
    await this.outbox.queue({
      key: `event-${key}:${guest.id}`,
      recipient: guest.address,
      // Worthless once it has ended.
      expiresAt: event.endsAt,
      ...words,
    });
  }

  private async factsOf({ number, title, startsAt, endsAt, place }: Told): Promise<EventFacts> {
    const room = place === null ? await this.town.facts() : null;
    const where = place ?? [room?.roomName, room?.roomAddress].filter(Boolean).join(', ');
    return { number, title, startsAt, endsAt, place: where };
  }

  private urlOf({ id, language }: Guest): string {
    return this.links.urlFor(id, language);
  }

  private readerOf({ language }: { language: Language }): Reader {
    return { language, publicUrl: this.config.publicUrl };
  }
}

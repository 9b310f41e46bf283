import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Challenges } from '@ein/challenges';
import { parseMailAddress } from '@ein/mail';
import {
  badInput,
  Clock,
  Database,
  newId,
  NotFound,
  RateLimits,
  type RequestContext,
  Retention,
  type SignedInViewer,
  TooManyRequests,
} from '@ein/platform';
import type { EventRegistration } from './event-registration.entity.js';
import { isOpen } from './event.policy.js';
import { EventRepository, type EventRow } from './event.repository.js';
import type { RegisterForEventInput } from './registration.inputs.js';
import { type RegisterForEventResult, RegistrationClosed } from './registration.problems.js';
import { type Guest, RegistrationRepository } from './registration.repository.js';
import { RegistrationStandings } from './registration-standings.service.js';
import { RegistrationTelling } from './registration-telling.service.js';
import { RegistrationRequested } from './registration.type.js';
import { Seats } from './seats.service.js';

/** How long a registration waits to be confirmed: its key in the table `retention`, and how long the link works. */
export const UNCONFIRMED = 'event_registration_open';
/** Anybody can type an address, so it gets few mails. */
const MAILS_PER_ADDRESS = { name: 'event-address', points: 5, seconds: 86_400 };
const PER_ACCOUNT = { name: 'event-account', points: 30, seconds: 3600 };

/** Saying that one comes. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly standings: RegistrationStandings,
    private readonly seats: Seats,
    private readonly telling: RegistrationTelling,
    private readonly challenges: Challenges,
    private readonly limits: RateLimits,
    private readonly retention: Retention,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whoever is signed in has a seat or a place in the waiting list at once; everybody else gets a mail to confirm. */
  async register(
    request: RequestContext,
    input: RegisterForEventInput,
  ): Promise<RegisterForEventResult> {
    const event = await this.events.findByNumber(input.eventNumber);
    if (!event || event.state === 'draft') return new NotFound('Diesen Termin gibt es nicht.');
    if (!isOpen(event, this.clock.now())) return closed(event);
    const { viewer } = request;
    return viewer ? this.enter(viewer, event.id) : this.ask(request, input, event);
  }

  private async enter(viewer: SignedInViewer, eventId: string): Promise<RegisterForEventResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    const now = this.clock.now();
    return this.database.transaction(async () => {
      const event = await this.events.lock(eventId);
      if (!event) return new NotFound('Diesen Termin gibt es nicht.');
      if (!isOpen(event, now)) return closed(event);
      const before = await this.registrations.findOfAccount(event.id, viewer.id, viewer.email);
      const id = before?.id ?? newId();
      if (!before) await this.registrations.insert(blank(id, event.id, viewer, now));
      else if (!before.accountId) await this.registrations.handOver(id, viewer.id);
      if (!before || before.state === 'unconfirmed') await this.settle(id, event, now);
      return this.standings.own(id);
    });
  }

  /** A seat or a place in the waiting list, and the mail that says so. */
  async settle(id: string, event: EventRow, now: Date): Promise<void> {
    await this.seats.place(id, event, now);
    const guest = await this.registrations.find(id);
    if (guest) await this.telling.tellStanding(guest, event, now);
  }

  private async ask(
    request: RequestContext,
    input: RegisterForEventInput,
    event: EventRow,
  ): Promise<RegisterForEventResult> {
    const address = parseMailAddress(input.email ?? '')?.toLowerCase();
    const name = input.name ?? null;
    if (!address || !name)
      throw badInput({
        ...(!name && { name: wrong('Bitte nenne einen Namen (2 bis 80 Zeichen).') }),
        ...(!address && { email: wrong('Bitte prüfe die E-Mail-Adresse.') }),
      });
    const challenge = await this.challenges.demand(request, 'registerForEvent', input.sender);
    if (challenge) return challenge;
    const validHours = await this.retention.hoursOf(UNCONFIRMED);
    const requested = Object.assign(new RegistrationRequested(), { validHours });
    const key = createHash('sha256').update(address).digest('base64url');
    // The answer is the same, so that nobody learns who registered.
    if ((await this.limits.take(MAILS_PER_ADDRESS, key)) instanceof TooManyRequests)
      return requested;
    const now = this.clock.now();
    await this.database.transaction(async () => {
      // So that two requests with one address make one row.
      await this.events.lock(event.id);
      const guest = await this.wish(event.id, { name, address, language: request.language }, now);
      if (guest.state === 'unconfirmed')
        await this.telling.askToConfirm(guest, event, validHours, now);
      else await this.telling.tellStanding(guest, event, now);
    });
    return requested;
  }

  private async wish(
    eventId: string,
    person: Pick<EventRegistration, 'language'> & { name: string; address: string },
    now: Date,
  ): Promise<Guest> {
    const before = await this.registrations.findOfAddress(eventId, person.address);
    if (before && !before.accountId)
      await this.registrations.renew(before.id, person.name, person.language, now);
    const id = before?.id ?? newId();
    if (!before) {
      const row = { id, eventId, accountId: null, ...person, createdAt: now, placedAt: null };
      await this.registrations.insert({ ...row, state: 'unconfirmed' });
    }
    const guest = await this.registrations.find(id);
    if (!guest) throw new Error(`The registration ${id} was not kept.`);
    return guest;
  }
}

const wrong = (message: string) => ({ constraint: 'isFilled', message });

const blank = (
  id: string,
  eventId: string,
  viewer: SignedInViewer,
  createdAt: Date,
): EventRegistration => ({
  ...{ id, eventId, accountId: viewer.id, name: null, address: null, createdAt },
  ...{ language: viewer.language, state: 'unconfirmed', placedAt: null },
});

/** Why nobody can register for it now. */
export function closed(event: EventRow): RegistrationClosed {
  if (event.state === 'cancelled') return new RegistrationClosed('Dieser Termin ist abgesagt.');
  return new RegistrationClosed(
    event.takesRegistrations
      ? 'Die Anmeldung für diesen Termin ist zu Ende.'
      : 'Für diesen Termin braucht es keine Anmeldung. Komm einfach vorbei.',
  );
}

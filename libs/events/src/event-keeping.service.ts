import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  newId,
  NotAllowed,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import type { CancelEventInput, KeepMinutesInput, SaveEventInput } from './event.inputs.js';
import { EventHistory } from './event-history.service.js';
import { draftAt } from './event.policy.js';
import { EventEdited, type EventResult } from './event.problems.js';
import { EventRepository, type EventRow } from './event.repository.js';
import { EventService } from './event.service.js';
import { EventWriting } from './event-writing.service.js';
import type { TownEvent } from './town-event.entity.js';

/** A copy is four weeks later on the same day of the week. */
const COPY_DAYS = 28;
const NONE = 'Diesen Termin gibt es nicht.';

/** What those who keep events do with them. */
@Injectable()
export class EventKeeping {
  constructor(
    private readonly events: EventRepository,
    private readonly reading: EventService,
    private readonly writing: EventWriting,
    private readonly history: EventHistory,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A new draft, or the event in the version that was read. Whoever registered is told of another time or place. */
  async save(viewer: SignedInViewer, input: SaveEventInput): Promise<EventResult> {
    const now = this.clock.now();
    if (!input.eventId) return this.add(viewer, { ...fresh(now), ...written(input) });
    return this.change(viewer, input.eventId, 'edited', async (before) => {
      if (before.version !== input.version) return new EventEdited();
      if (before.state === 'cancelled')
        return new NotAllowed('Ein abgesagter Termin ändert sich nicht mehr.');
      const after = { ...before, ...written(input, before.capacity) };
      if (after.capacity !== null && after.capacity < before.confirmed)
        throw badInput({
          capacity: {
            constraint: 'isEnough',
            message: 'So viele Plätze sind schon vergeben. Bitte gib mindestens so viele an.',
          },
        });
      return after;
    });
  }

  async publish(viewer: SignedInViewer, eventId: string): Promise<EventResult> {
    const publishedAt = this.clock.now();
    return this.change(viewer, eventId, 'published', async (before) =>
      before.state === 'draft'
        ? { ...before, state: 'published', publishedAt }
        : new NotAllowed('Dieser Termin ist schon veröffentlicht.'),
    );
  }

  /** It stays in lists and calendars as cancelled, with the reason. */
  async cancel(
    viewer: SignedInViewer,
    { eventId, reason }: CancelEventInput,
  ): Promise<EventResult> {
    return this.change(viewer, eventId, 'cancelled', async (before) =>
      before.state === 'published' && before.endsAt > this.clock.now()
        ? { ...before, state: 'cancelled', cancelReason: reason }
        : new NotAllowed('Absagen lässt sich nur, was veröffentlicht und noch nicht vorbei ist.'),
    );
  }

  /** A new draft with the same words. */
  async duplicate(viewer: SignedInViewer, eventId: string): Promise<EventResult> {
    const before = await this.events.find(eventId);
    if (!before) return new NotFound(NONE);
    const moments = [before.startsAt, before.endsAt, before.registrationUntil ?? before.startsAt];
    const [startsAt, endsAt, until] = await this.events.laterByDays(moments, COPY_DAYS);
    if (!startsAt || !endsAt) throw new Error('Three moments went in and fewer came out.');
    const registrationUntil = before.registrationUntil && (until ?? null);
    const facts = { ...before, ...fresh(this.clock.now()) };
    return this.add(viewer, { ...facts, startsAt, endsAt, registrationUntil });
  }

  /** Throws a draft away; false for what was public, which is cancelled instead. */
  async discard(viewer: SignedInViewer, eventId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const before = await this.events.lock(eventId);
      if (!before || !(await this.writing.discard(viewer, eventId))) return false;
      await this.history.note(viewer, before, null);
      return true;
    });
  }

  /** The minutes and the ideas that came out of it. Once public, minutes stay public. */
  async keepMinutes(viewer: SignedInViewer, input: KeepMinutesInput): Promise<EventResult> {
    const ideas = await this.events.findIdeas(input.ideaNumbers);
    const known = new Set(ideas.map(({ number }) => number));
    const unknown = input.ideaNumbers.filter((number) => !known.has(number));
    if (unknown.length)
      throw badInput({
        ideaNumbers: {
          constraint: 'isIdea',
          message: `Diese Nummern gehören zu keiner öffentlichen Idee: ${unknown.join(', ')}.`,
        },
      });
    const now = this.clock.now();
    return this.change(viewer, input.eventId, 'minutes', async (before) => {
      if (before.version !== input.version) return new EventEdited();
      if (before.state === 'draft')
        return new NotAllowed('Bitte veröffentliche zuerst den Termin.');
      const minutes = input.minutes ?? null;
      if (!minutes && (input.publish || before.minutesPublishedAt))
        throw badInput({
          minutes: { constraint: 'isDefined', message: 'Bitte schreib das Protokoll.' },
        });
      const first = input.publish && minutes ? now : null;
      const after = { ...before, minutes, minutesPublishedAt: before.minutesPublishedAt ?? first };
      await this.history.noteMinutes(viewer, before, after, async () =>
        this.events.linkIdeas(
          before.id,
          ideas.map(({ id }) => id),
        ),
      );
      return after;
    });
  }

  private async add(
    viewer: SignedInViewer,
    event: Omit<TownEvent, 'number'>,
  ): Promise<EventResult> {
    return this.database.transaction(async () => {
      await this.writing.add(viewer, event);
      await this.history.note(viewer, null, event);
      return this.result(event.id);
    });
  }

  private async change(
    viewer: SignedInViewer,
    id: string,
    what: string,
    to: (before: EventRow) => Promise<EventRow | EventEdited | NotAllowed>,
  ): Promise<EventResult> {
    return this.database.transaction(async () => {
      const before = await this.events.lock(id);
      if (!before) return new NotFound(NONE);
      const after = await to(before);
      if (after instanceof EventEdited || after instanceof NotAllowed) return after;
      await this.writing.change(viewer, before, after, what);
      await this.history.note(viewer, before, after);
      return this.result(id);
    });
  }

  private async result(id: string): Promise<EventResult> {
    const row = await this.events.find(id);
    return row ? this.reading.deskOf(row) : new NotFound(NONE);
  }
}

const fresh = (now: Date) => ({ id: newId(), ...draftAt(now) });

/** Without registration the seats stay as they were: no limit would give everybody who waits a seat at once. */
function written(input: SaveEventInput, capacityBefore: number | null = null) {
  const { kind, title, description, startsAt, endsAt, access, language } = input;
  const { takesRegistrations, place = null } = input;
  const capacity = takesRegistrations ? (input.capacity ?? null) : capacityBefore;
  const registrationUntil = takesRegistrations ? (input.registrationUntil ?? null) : null;
  return {
    ...{ kind, title, description, startsAt, endsAt, place, language },
    ...{ access: [...new Set(access)], takesRegistrations, capacity, registrationUntil },
  };
}

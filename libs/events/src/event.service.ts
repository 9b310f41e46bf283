import { Injectable } from '@nestjs/common';
import { IdeaType } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import {
  Clock,
  decodeCursor,
  pageOf,
  renderPage,
  slugOf,
  type Viewer,
  wordsOf,
} from '@ein/platform';
import type { AllEventsArgs, EventsArgs } from './event.inputs.js';
import { isOpen, registrationEnd, seatsLeft, stateAt } from './event.policy.js';
import { EventRepository, type EventRow } from './event.repository.js';
import type { EventDeskType, TownEventConnection, TownEventType } from './town-event.type.js';

const DAY_MS = 86_400_000;
/** Calendars keep what was for a year, and what was cancelled long enough to be struck out. */
const CALENDAR_DAYS_BACK = 400;

/** What everybody may read of events, and what those who keep them read. */
@Injectable()
export class EventService {
  constructor(
    private readonly events: EventRepository,
    private readonly listing: ListingService,
    private readonly clock: Clock,
  ) {}

  async list({ first, after, time, kind = null }: EventsArgs): Promise<TownEventConnection> {
    const now = this.clock.now();
    const place = cursorOf(after);
    const rows = await this.events.findPublic({ time, kind, now, after: place, limit: first + 1 });
    return this.page(rows, first, now);
  }

  /** With drafts. */
  async all({ first, after }: AllEventsArgs): Promise<TownEventConnection> {
    const rows = await this.events.findAll(cursorOf(after), first + 1);
    return this.page(rows, first, this.clock.now());
  }

  /** Everything public of the last year and to come, in the order of its beginning: for calendars and open data. */
  async calendar(): Promise<TownEventType[]> {
    const now = this.clock.now();
    const rows = await this.events.findSince(new Date(now.getTime() - CALENDAR_DAYS_BACK * DAY_MS));
    return rows.map((row) => shownEvent(row, now));
  }

  /** Null for what is not public. */
  async byNumber(number: number): Promise<TownEventType | null> {
    const row = await this.events.findByNumber(number);
    return row && row.state !== 'draft' ? shownEvent(row, this.clock.now()) : null;
  }

  /** Drafts too; for those who keep events. */
  async desk(number: number): Promise<EventDeskType | null> {
    const row = await this.events.findByNumber(number);
    return row && this.deskOf(row);
  }

  async deskOf(row: EventRow): Promise<EventDeskType> {
    const { description, registrationUntil, minutes, confirmed: confirmedCount } = row;
    const ideaNumbers = await this.events.findIdeaNumbers(row.id);
    const event = shownEvent(row, this.clock.now());
    return { event, description, registrationUntil, minutes, ideaNumbers, confirmedCount };
  }

  /** For each event the public ideas that came out of it. */
  async ideasOf(viewer: Viewer, eventIds: readonly string[]): Promise<IdeaType[][]> {
    const links = await this.events.findIdeaLinks(eventIds);
    const cards = await this.listing.cardsByIds(viewer, [
      ...new Set(links.map(({ ideaId }) => ideaId)),
    ]);
    const known = new Map(cards.map((card) => [card.id, card]));
    return eventIds.map((id) =>
      links.flatMap(({ eventId, ideaId }) => {
        const card = eventId === id ? known.get(ideaId) : undefined;
        return card ? [card] : [];
      }),
    );
  }

  /** For each idea the public events out of which it came. */
  async eventsOf(ideaIds: readonly string[]): Promise<TownEventType[][]> {
    const now = this.clock.now();
    const rows = await this.events.findOfIdeas(ideaIds);
    return ideaIds.map((id) =>
      rows.filter(({ ideaId }) => ideaId === id).map((row) => shownEvent(row, now)),
    );
  }

  private page(rows: EventRow[], first: number, now: Date): TownEventConnection {
    const { nodes, pageInfo } = pageOf(rows, first, ({ startsAt, number }) => [
      startsAt.toISOString(),
      number,
    ]);
    return { nodes: nodes.map((row) => shownEvent(row, now)), pageInfo };
  }
}

function cursorOf(after: string | null | undefined): [Date, number] | null {
  const parts = decodeCursor(after, ['moment', 'integer']);
  return parts && [new Date(parts[0] ?? 0), Number(parts[1])];
}

/** What the world may see of it. */
export function shownEvent(row: EventRow, now: Date): TownEventType {
  const { minutes, minutesPublishedAt, confirmed, waiting, description } = row;
  const { id, number, kind, title, startsAt, endsAt, place, access, language } = row;
  const { capacity, takesRegistrations, cancelReason, version, changedAt } = row;
  return {
    ...{ id, number, kind, title, startsAt, endsAt, place, access, language },
    ...{ capacity, takesRegistrations, cancelReason, version, changedAt, minutesPublishedAt },
    slug: slugOf(title),
    descriptionHtml: renderPage(description),
    descriptionText: wordsOf(description),
    state: stateAt(row, now),
    registrationOpen: isOpen(row, now),
    registrationUntil: registrationEnd(row),
    seatsLeft: seatsLeft(capacity, confirmed),
    waitingCount: waiting,
    minutesHtml: minutesPublishedAt && minutes ? renderPage(minutes) : null,
  };
}

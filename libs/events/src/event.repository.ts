import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { TownEvent } from './town-event.entity.js';
import { EventIdea } from './event-idea.entity.js';
import type { EventKind, EventTime } from './town-event.type.js';

/** An event with the numbers that everybody may see. */
export interface EventRow extends TownEvent {
  confirmed: number;
  waiting: number;
}

const COLUMNS = `e.id, e.number, e.kind, e.title, e.description, e.starts_at as "startsAt", e.ends_at as "endsAt", e.place, e.access, e.language,
  e.takes_registrations as "takesRegistrations", e.capacity, e.registration_until as "registrationUntil", e.state,
  e.cancel_reason as "cancelReason", e.minutes, e.minutes_published_at as "minutesPublishedAt", e.version,
  e.created_at as "createdAt", e.changed_at as "changedAt", e.published_at as "publishedAt",
  (select count(*)::int from event_registration r where r.event_id = e.id and r.state = 'confirmed') as confirmed,
  (select count(*)::int from event_registration r where r.event_id = e.id and r.state = 'waiting') as waiting`;
const MOST_IN_CALENDAR = 500;
/** The committee as words of their own, also in the genitive: "Rat" is neither in "Ortsrat" nor in "Beratung". */
const NAMES_COMMITTEE = String.raw`e.title ~* ('(^|[^[:alnum:]])' || regexp_replace(p.committee, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(e?s)?($|[^[:alnum:]])')`;
/** Ideas that came out of an event, and those that the committee of a council date has before it on that day in Einbeck. */
const LINKS = `(select event_id, idea_id from event_idea union
  select e.id, p.idea_id from town_event e join processing_step p on p.to_status = 'to_council' and e.kind = 'council_date'
    and p.meeting_at >= date_trunc('day', e.starts_at at time zone 'Europe/Berlin') at time zone 'Europe/Berlin'
    and p.meeting_at < (date_trunc('day', e.starts_at at time zone 'Europe/Berlin') + interval '1 day') at time zone 'Europe/Berlin'
    and ${NAMES_COMMITTEE}
    and not exists (select from processing_step n where n.idea_id = p.idea_id and n.to_status = 'to_council' and n.created_at > p.created_at))`;

export interface Wanted {
  time: EventTime;
  kind: EventKind | null;
  now: Date;
  /** Beginning and number of the last one before. */
  after: [Date, number] | null;
  limit: number;
}

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  /** Public ones: coming with the next one first, past with the last one first. */
  async findPublic({ time, kind, now, after, limit }: Wanted): Promise<EventRow[]> {
    const [ends, order, follows] =
      time === 'coming' ? ['> $1', 'asc', '>'] : ['<= $1', 'desc', '<'];
    return this.database.rows(
      `select ${COLUMNS} from town_event e where e.state <> 'draft' and e.ends_at ${ends} and ($2::text is null or e.kind = $2)
         and ($3::timestamptz is null or (e.starts_at, e.number) ${follows} ($3, $4::int))
       order by e.starts_at ${order}, e.number ${order} limit $5`,
      [now, kind, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Everything that those who keep events see, the latest beginning first. */
  async findAll(after: [Date, number] | null, limit: number): Promise<EventRow[]> {
    return this.database.rows(
      `select ${COLUMNS} from town_event e where $1::timestamptz is null or (e.starts_at, e.number) < ($1, $2::int)
       order by e.starts_at desc, e.number desc limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** For calendars: public ones that ended after this moment, also cancelled ones, so that they are struck out there. */
  async findSince(moment: Date): Promise<EventRow[]> {
    return this.database.rows(
      `select ${COLUMNS} from town_event e where e.state <> 'draft' and e.ends_at > $1
       order by e.starts_at, e.number limit ${MOST_IN_CALENDAR}`,
      [moment],
    );
  }

  async findByNumber(number: number): Promise<EventRow | null> {
    const [event] = await this.database.rows<EventRow & Record<string, unknown>>(
      `select ${COLUMNS} from town_event e where e.number = $1`,
      [number],
    );
    return event ?? null;
  }

  async find(id: string): Promise<EventRow | null> {
    const [event] = await this.database.rows<EventRow & Record<string, unknown>>(
      `select ${COLUMNS} from town_event e where e.id = $1`,
      [id],
    );
    return event ?? null;
  }

  /** Locked until the transaction ends: seats are counted and given under this lock alone. */
  async lock(id: string): Promise<EventRow | null> {
    const locked = await this.database.write(
      'select from town_event where id = $1 for no key update',
      [id],
    );
    // Counted by a statement of its own, which sees what those before us have committed.
    return locked ? this.find(id) : null;
  }

  async keep(event: Omit<TownEvent, 'number'>): Promise<void> {
    await this.database.write(
      `insert into town_event (id, kind, title, description, starts_at, ends_at, place, access, language, takes_registrations,
         capacity, registration_until, state, cancel_reason, minutes, minutes_published_at, version, created_at, changed_at, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
       on conflict (id) do update set kind = excluded.kind, title = excluded.title, description = excluded.description,
         starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place, access = excluded.access,
         language = excluded.language, takes_registrations = excluded.takes_registrations, capacity = excluded.capacity,
         registration_until = excluded.registration_until, state = excluded.state, cancel_reason = excluded.cancel_reason,
         minutes = excluded.minutes, minutes_published_at = excluded.minutes_published_at, version = excluded.version,
         changed_at = excluded.changed_at, published_at = excluded.published_at`,
      [
        ...[event.id, event.kind, event.title, event.description, event.startsAt, event.endsAt],
        ...[event.place, event.access, event.language, event.takesRegistrations, event.capacity],
        ...[event.registrationUntil, event.state, event.cancelReason, event.minutes],
        ...[event.minutesPublishedAt, event.version, event.createdAt, event.changedAt],
        event.publishedAt,
      ],
    );
  }

  /** Says whether there was such a draft; what was public stays. */
  async deleteDraft(id: string): Promise<boolean> {
    return (
      (await this.database.write(`delete from town_event where id = $1 and state = 'draft'`, [
        id,
      ])) > 0
    );
  }

  /** The same hour on Einbeck's clocks so many days later, over both changes of the clocks. */
  async laterByDays(moments: readonly Date[], days: number): Promise<Date[]> {
    const rows = await this.database.rows<{ at: Date }>(
      `select ((m at time zone 'Europe/Berlin') + make_interval(days => $2)) at time zone 'Europe/Berlin' as at
       from unnest($1::timestamptz[]) with ordinality t (m, nr) order by nr`,
      [moments, days],
    );
    return rows.map(({ at }) => at);
  }

  /** Ids of published ideas by number. */
  async findIdeas(numbers: readonly number[]): Promise<{ id: string; number: number }[]> {
    return this.database.rows(
      `select id, number from idea where number = any ($1) and visibility = 'published' order by number`,
      [numbers],
    );
  }

  /** Links to ideas that are not public stay: no form could name them. */
  async linkIdeas(eventId: string, ideaIds: readonly string[]): Promise<void> {
    await this.database.write(
      `delete from event_idea l using idea i where l.event_id = $1 and i.id = l.idea_id and i.visibility = 'published' and not i.id = any ($2)`,
      [eventId, ideaIds],
    );
    await this.database.write(
      `insert into event_idea (event_id, idea_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
      [eventId, ideaIds],
    );
  }

  /** Which ideas belong to these events; whether they are public is for the list of ideas to say. */
  async findIdeaLinks(eventIds: readonly string[]): Promise<EventIdea[]> {
    return this.database.rows(
      `select l.event_id as "eventId", l.idea_id as "ideaId" from ${LINKS} l join idea i on i.id = l.idea_id
       where l.event_id = any ($1) order by i.number`,
      [eventIds],
    );
  }

  /** Numbers of the linked ideas that are public. */
  async findIdeaNumbers(eventId: string): Promise<number[]> {
    const rows = await this.database.rows<{ number: number }>(
      `select i.number from event_idea l join idea i on i.id = l.idea_id
       where l.event_id = $1 and i.visibility = 'published' order by i.number`,
      [eventId],
    );
    return rows.map(({ number }) => number);
  }

  /** Public events out of which these ideas came, by idea, oldest first. */
  async findOfIdeas(ideaIds: readonly string[]): Promise<(EventRow & { ideaId: string })[]> {
    return this.database.rows(
      {
        name: 'events-of-ideas',
        text: `select l.idea_id as "ideaId", ${COLUMNS} from ${LINKS} l join town_event e on e.id = l.event_id
               where l.idea_id = any ($1) and e.state <> 'draft' order by e.starts_at, e.number`,
      },
      [ideaIds],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { currentRequest } from '@ein/log-lines';
import { Database } from '@ein/platform';
import { LoggedEvent } from './event.entity.js';

export interface Delivery {
  eventId: string;
  subscriber: string;
  attempts: number;
  /** Of whoever caused the event; null when nobody asked for it. */
  requestId: string | null;
}

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  async insert(event: Omit<LoggedEvent, 'id' | 'createdAt'>, subscribers: string[]): Promise<void> {
    await this.database.write(
      {
        name: 'event-insert',
        text: `with e as (
                 insert into event (kind, actor_id, subject_id, idea_id, detail) values ($1, $2, $3, $4, $5) returning id
               )
               insert into event_delivery (event_id, subscriber, request_id) select e.id, s, $7 from e, unnest($6::text[]) s`,
      },
      [
        event.kind,
        event.actorId,
        event.subjectId,
        event.ideaId,
        JSON.stringify(event.detail),
        subscribers,
        currentRequest(),
      ],
    );
  }

  /** The next due delivery, locked until the transaction ends; other workers step over it. */
  async lockNextDelivery(subscribers: string[]): Promise<Delivery | null> {
    const [row] = await this.database.rows<Delivery>(
      {
        name: 'delivery-next',
        text: `select event_id as "eventId", subscriber, attempts, request_id as "requestId" from event_delivery
               where subscriber = any($1) and not_before <= now()
               order by event_id limit 1 for update skip locked`,
      },
      [subscribers],
    );
    return row ?? null;
  }

  async find(id: string): Promise<LoggedEvent> {
    return this.database.repository(LoggedEvent).findOneByOrFail({ id });
  }

  async markDelivered(delivery: Delivery): Promise<void> {
    await this.database.write(
      'delete from event_delivery where subscriber = $1 and event_id = $2',
      [delivery.subscriber, delivery.eventId],
    );
  }

  /** Tries again later: after 1, 2, 4 … seconds, at most an hour. */
  async postpone(delivery: Delivery, reason: string): Promise<void> {
    await this.database.write(
      `update event_delivery set attempts = attempts + 1, last_error = $3,
         not_before = now() + least(power(2, attempts), 3600) * interval '1 second'
       where subscriber = $1 and event_id = $2`,
      [delivery.subscriber, delivery.eventId, reason.slice(0, 500)],
    );
  }

  async findByIdea(ideaId: string): Promise<LoggedEvent[]> {
    return this.database.repository(LoggedEvent).find({ where: { ideaId }, order: { id: 'ASC' } });
  }
}

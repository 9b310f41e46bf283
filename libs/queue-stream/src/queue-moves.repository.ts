import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

/** Somebody is on an item. */
export interface Claim {
  itemId: string;
  accountId: string;
  who: string;
}

/** An open item that came in a while ago at most, with what lists are narrowed by. */
export interface Arrival {
  id: string;
  kind: string;
  createdAt: Date;
  dueAt: Date;
  risk: number;
  imported: boolean;
  placeId: string | null;
  categoryId: string;
  projectId: string;
}

/** What moves in the queue while somebody looks at it. */
@Injectable()
export class QueueMovesRepository {
  constructor(private readonly database: Database) {}

  async findClaims(now: Date): Promise<Claim[]> {
    return this.database.rows<Claim>(
      {
        name: 'queue-claims',
        text: `select q.id as "itemId", q.claimed_by as "accountId", a.display_name as who
          from queue_item q join account a on a.id = q.claimed_by
          where q.closed_at is null and q.claimed_until > $1 order by q.claimed_until, q.id limit 200`,
      },
      [now],
    );
  }

  /** Newest first. */
  async findArrivals(since: Date, limit: number): Promise<Arrival[]> {
    return this.database.rows<Arrival>(
      {
        name: `queue-arrivals-${limit}`,
        text: `select id, kind, created_at as "createdAt", due_at as "dueAt", risk, imported, place_id as "placeId",
            category_id as "categoryId", project_id as "projectId"
          from queue_item where closed_at is null and created_at > $1 order by created_at desc, id desc limit ${limit}`,
      },
      [since],
    );
  }
}

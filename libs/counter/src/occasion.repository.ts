import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Occasion } from './occasion.entity.js';
import type { OccasionRow } from './counter.type.js';

@Injectable()
export class OccasionRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Occasion | null> {
    return this.database.repository(Occasion).findOneBy({ id });
  }

  /** The evening of this name and day, old or new. */
  async put(occasion: Occasion): Promise<string> {
    const [row] = await this.database.rows<{ id: string }>(
      `insert into occasion (id, name, held_on, made_by, made_at, event_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (name, held_on) do update set event_id = coalesce(occasion.event_id, excluded.event_id) returning id`,
      [
        occasion.id,
        occasion.name,
        occasion.heldOn,
        occasion.madeBy,
        occasion.madeAt,
        occasion.eventId,
      ],
    );
    return row?.id ?? occasion.id;
  }

  /** False where another evening has this name and day. */
  async change(id: string, name: string, heldOn: string): Promise<boolean> {
    const touched = await this.database.write(
      `update occasion set name = $2, held_on = $3 where id = $1
         and not exists (select from occasion where name = $2 and held_on = $3 and id <> $1)`,
      [id, name, heldOn],
    );
    return touched === 1;
  }

  /** False where cards say that they come from there. */
  async removeUnused(id: string): Promise<boolean> {
    const gone = await this.database.write(
      'delete from occasion where id = $1 and not exists (select from counter_entry where occasion_id = $1)',
      [id],
    );
    return gone === 1;
  }

  /** Which of these events have cards already, or could have. */
  async findOfEvents(eventIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      'select event_id as id from occasion where event_id = any ($1)',
      [eventIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Newest first. */
  async findNewest(limit: number): Promise<OccasionRow[]> {
    return this.database.rows<OccasionRow & object>(
      `select o.id, o.name, o.held_on::text as "heldOn",
         (select count(*)::integer from counter_entry e where e.occasion_id = o.id) as cards
       from occasion o order by o.held_on desc, o.name limit $1`,
      [limit],
    );
  }

  /** At which evening each of these comments was a card, in the given order. */
  async ofComments(commentIds: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.database.rows<{ id: string; name: string }>(
      {
        name: 'cards-among-comments',
        text: `select e.comment_id as id, o.name from counter_entry e join occasion o on o.id = e.occasion_id
          where e.comment_id = any ($1)`,
      },
      [commentIds],
    );
    const found = new Map(rows.map(({ id, name }) => [id, name]));
    return commentIds.map((id) => found.get(id) ?? null);
  }
}

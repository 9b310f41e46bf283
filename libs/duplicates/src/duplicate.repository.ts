import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Comparable, PairScore } from './duplicate-scoring.policy.js';

export interface ComparedIdea extends Comparable {
  id: string;
  version: number;
}

export interface PairOfItem {
  itemId: string;
  otherId: string;
  metres: number | null;
}

const COLUMNS = 'i.id, i.title, i.body, i.lat, i.lon, i.version, i.place_id as "placeId"';
/** Drafts and what was taken away are nobody's duplicate. */
const THERE = `i.visibility in ('published', 'submitted')`;
const CANDIDATES = 40;
/** The others of which this holds; state by state, because each has an index of its own. */
const amongAll = (condition: string): string =>
  ['published', 'submitted']
    .map(
      (state) =>
        `select ${COLUMNS} from idea i where i.visibility = '${state}' and i.id <> $1 and ${condition}`,
    )
    .join(' union all ');

/** Pairs of ideas, and how far the comparing has come. */
@Injectable()
export class DuplicateRepository {
  constructor(private readonly database: Database) {}

  /** From now on all ideas that are there are to be compared. */
  async wantAll(now: Date): Promise<void> {
    await this.database.write(
      `insert into duplicate_night (wanted_at) values ($1) on conflict (only_row) do update set wanted_at = excluded.wanted_at`,
      [now],
    );
  }

  /** Ideas whose text nobody has compared yet, of those that were there when the night began. */
  async findToCheck(limit: number): Promise<ComparedIdea[]> {
    return this.database.rows<ComparedIdea>(
      `select ${COLUMNS} from idea i join duplicate_night n on coalesce(i.submitted_at, i.published_at) <= n.wanted_at
       left join duplicate_check d on d.idea_id = i.id
       where ${THERE} and d.version is distinct from i.version order by coalesce(i.submitted_at, i.published_at), i.id limit ${limit}`,
    );
  }

  async noteChecked({ id, version }: ComparedIdea, now: Date): Promise<void> {
    await this.database.write(
      `insert into duplicate_check (idea_id, version, checked_at) values ($1, $2, $3)
       on conflict (idea_id) do update set version = excluded.version, checked_at = excluded.checked_at`,
      [id, version, now],
    );
  }

  /**
   * What may be the same: all within the box around its pin, and where one has no pin those of the same place with titles alike in
   * their letters. Others are never suspected, so they need not be read.
   */
  async findCandidates(
    idea: ComparedIdea,
    box: { lat: number; lon: number },
  ): Promise<ComparedIdea[]> {
    const samePlace = idea.placeId
      ? 'i.place_id = $7::uuid'
      : 'i.place_id is null and $7::uuid is null';
    return this.database.rows<ComparedIdea>(
      `(${amongAll(`i.lat between $3::float8 - $5 and $3::float8 + $5 and i.lon between $4::float8 - $6 and $4::float8 + $6`)} limit 200)
       union
       (select * from (${amongAll(`${samePlace} and ($3::float8 is null or i.lat is null) and similarity(lower(i.title), lower($2)) >= 0.25`)}) i
        order by similarity(lower(i.title), lower($2)) desc, i.id limit ${CANDIDATES})`,
      [idea.id, idea.title, idea.lat, idea.lon, box.lat, box.lon, idea.placeId],
    );
  }

  /** A pair that was found before keeps what people said about it. */
  async save(
    one: string,
    other: string,
    { score, metres }: Pick<PairScore, 'score' | 'metres'>,
    now: Date,
  ): Promise<void> {
    await this.database.write(
      `insert into duplicate_suspicion (one_id, other_id, score, metres, found_at)
       values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, $5)
       on conflict (one_id, other_id) do update set score = excluded.score, metres = excluded.metres`,
      [one, other, score, metres === null ? null : Math.round(metres), now],
    );
  }

  /** Pairs that nobody was asked about, the likeliest first, with the newer idea first in each; none of an idea that waits already. */
  async findToAsk(limit: number): Promise<{ ideaId: string; otherId: string }[]> {
    return this.database.rows(
      `select distinct on (newer.id) newer.id as "ideaId", older.id as "otherId" from duplicate_suspicion s
       join lateral (select i.id from idea i where i.id in (s.one_id, s.other_id) and ${THERE} order by i.number desc limit 1) newer on true
       join lateral (select i.id from idea i where i.id in (s.one_id, s.other_id) and ${THERE} and i.id <> newer.id) older on true
       where s.item_id is null and s.dismissed_at is null
         and not exists (select from queue_item q where q.kind = 'duplicate' and q.idea_id = newer.id and q.closed_at is null)
       order by newer.id, s.score desc limit ${limit}`,
    );
  }

  async putInItem(ideaId: string, otherId: string, itemId: string): Promise<void> {
    await this.database.write(
      `update duplicate_suspicion set item_id = $3 where one_id = least($1::uuid, $2::uuid) and other_id = greatest($1::uuid, $2::uuid)`,
      [ideaId, otherId, itemId],
    );
  }

  /** Items of pairs of which one is no longer there: merged, withdrawn or taken away. */
  async findOvertaken(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select q.id from queue_item q where q.kind = 'duplicate' and q.closed_at is null and not exists (
         select from duplicate_suspicion s join idea one on one.id = s.one_id join idea other on other.id = s.other_id
         where s.item_id = q.id and s.dismissed_at is null
           and one.visibility in ('published', 'submitted') and other.visibility in ('published', 'submitted'))
       order by q.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Nobody has decided about the pair: when both are there again, it is asked about again. */
  async release(itemId: string): Promise<void> {
    await this.database.write(
      'update duplicate_suspicion set item_id = null where item_id = $1 and dismissed_at is null',
      [itemId],
    );
  }

  async findByItems(itemIds: readonly string[]): Promise<PairOfItem[]> {
    return this.database.rows<PairOfItem>(
      {
        name: 'duplicates-of-items',
        text: `select q.id as "itemId", case when q.idea_id = s.one_id then s.other_id else s.one_id end as "otherId", s.metres
          from queue_item q join duplicate_suspicion s on s.item_id = q.id where q.id = any($1::uuid[]) and q.kind = 'duplicate'`,
      },
      [itemIds],
    );
  }

  async findIdeas(ids: readonly string[]): Promise<ComparedIdea[]> {
    return this.database.rows<ComparedIdea>(
      `select ${COLUMNS} from idea i where i.id = any($1::uuid[])`,
      [ids],
    );
  }

  /** Whether one of these ideas is this person's own. */
  async isAuthor(accountId: string, ideaIds: readonly string[]): Promise<boolean> {
    const own = await this.database.rows(
      'select from idea where id = any($2::uuid[]) and author_id = $1 and source is null',
      [accountId, ideaIds],
    );
    return own.length > 0;
  }

  async dismiss(itemId: string, now: Date): Promise<void> {
    await this.database.write(
      'update duplicate_suspicion set dismissed_at = $2 where item_id = $1',
      [itemId, now],
    );
  }
}

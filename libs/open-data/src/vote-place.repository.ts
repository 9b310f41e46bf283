import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ByPlace } from './vote-places.policy.js';

@Injectable()
export class VotePlaceRepository {
  constructor(private readonly database: Database) {}

  async findPlaces(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from place order by id');
    return rows.map(({ id }) => id);
  }

  /** Public ideas after this number that enough people support to be split, or whose split was published. */
  async findIdeas(after: number, limit: number): Promise<{ id: string; number: number }[]> {
    return this.database.rows(
      `select i.id, i.number from idea i join idea_tally t on t.idea_id = i.id
       where i.visibility in ('published', 'withdrawn') and i.number > $1
         and (t.vote_count >= 5 or exists (select from vote_place v where v.idea_id = i.id))
       order by i.number limit $2`,
      [after, limit],
    );
  }

  /** Supporters by place, each person once, those of merged ideas too. */
  async count(ideaId: string): Promise<ByPlace> {
    const rows = await this.database.rows<{ place: string; votes: number }>(
      `select coalesce(a.place_id::text, '') as place, count(*)::integer as votes from (
         select s.account_id from canonical_vote s where s.main_id = $1
         union select v.account_id from vote v where v.idea_id = $1
       ) people join account a on a.id = people.account_id group by 1`,
      [ideaId],
    );
    return new Map(rows.map(({ place, votes }) => [place, votes]));
  }

  async findPublished(ideaId: string): Promise<ByPlace> {
    const rows = await this.database.rows<{ place: string; votes: number }>(
      `select coalesce(place_id::text, '') as place, votes from vote_place where idea_id = $1`,
      [ideaId],
    );
    return new Map(rows.map(({ place, votes }) => [place, votes]));
  }

  async publish(ideaId: string, votes: ByPlace): Promise<void> {
    await this.database.write('delete from vote_place where idea_id = $1', [ideaId]);
    await this.database.write(
      `insert into vote_place (idea_id, place_id, votes)
       select $1, nullif(place, '')::uuid, votes from unnest($2::text[], $3::integer[]) as one (place, votes)`,
      [ideaId, [...votes.keys()], [...votes.values()]],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database, slugOf } from '@ein/platform';
import { FollowChoice } from './follow-choice.entity.js';
import type { FollowedIdea, FollowReason } from './follow.type.js';

/** Somebody who follows an idea, and why. */
export interface Follower {
  id: string;
  reason: FollowReason;
}

const REASONS: readonly FollowReason[] = ['author', 'voter', 'commenter', 'choice'];

/** Every row by which somebody follows something; an imported idea has no author to tell. */
const TIES = `select i.id as idea_id, i.author_id as account_id, 1 as rank from idea i where i.source is null
    and i.visibility not in ('draft', 'unconfirmed', 'anonymised')
  union all select v.idea_id, v.account_id, 2 from vote v
  union all select c.idea_id, c.author_id, 3 from comment c where c.published_at is not null and c.visibility not in ('anonymised', 'deleted')
  union all select f.idea_id, f.account_id, 4 from follow_choice f where f.follows`;

/** A stop of the idea itself; a duplicate that somebody has stopped brings them no news of the main idea either. */
const OWN_NOT_STOPPED = `not exists (select from follow_choice s where s.idea_id = own.idea_id and s.account_id = own.account_id and not s.follows)`;

/** Whoever follows a duplicate follows the main idea, without being its author or voter. */
const CANONICAL = `select coalesce(d.merged_into, own.idea_id) as idea_id, own.account_id, case when d.id is null then own.rank else 4 end as rank
  from (${TIES}) own left join idea d on d.id = own.idea_id and d.visibility = 'merged' where ${OWN_NOT_STOPPED}`;
const OF_IDEA = `select $1::uuid as idea_id, own.account_id, case when own.idea_id = $1 then own.rank else 4 end as rank from (${TIES}) own
  where own.idea_id = any (array(select $1::uuid union all select d.id from idea d where d.merged_into = $1 and d.visibility = 'merged')) and ${OWN_NOT_STOPPED}`;

const NOT_STOPPED = `not exists (select from follow_choice s where s.idea_id = t.idea_id and s.account_id = t.account_id and not s.follows)`;

const reasonOf = (rank: number): FollowReason => REASONS[rank - 1] ?? 'choice';

/** Who follows what is derived here from authors, votes, comments and choices, and stored nowhere a second time. */
@Injectable()
export class FollowRepository {
  constructor(private readonly database: Database) {}

  /** All confirmed people who follow this idea, each once with the strongest reason. */
  async findFollowers(ideaId: string): Promise<Follower[]> {
    const rows = await this.database.rows<{ id: string; rank: number }>(
      {
        name: 'followers-of-idea',
        text: `select t.account_id as id, min(t.rank) as rank from (${OF_IDEA}) t join account a on a.id = t.account_id
               where a.confirmed_at is not null and ${NOT_STOPPED} group by t.account_id order by t.account_id`,
      },
      [ideaId],
    );
    return rows.map(({ id, rank }) => ({ id, reason: reasonOf(rank) }));
  }

  /** Why this person follows each of these ideas, in the given order; null where they do not. */
  async findReasons(
    accountId: string,
    ideaIds: readonly string[],
  ): Promise<(FollowReason | null)[]> {
    const rows = await this.database.rows<{ id: string; rank: number }>(
      {
        name: 'follows-among',
        text: `select t.idea_id as id, min(t.rank) as rank from (select * from (${TIES}) own union all select * from (${CANONICAL}) main) t
               where t.account_id = $1 and t.idea_id = any ($2) and ${NOT_STOPPED} group by t.idea_id`,
      },
      [accountId, ideaIds],
    );
    const ranks = new Map(rows.map(({ id, rank }) => [id, reasonOf(rank)]));
    return ideaIds.map((id) => ranks.get(id) ?? null);
  }

  /** Which of these people have stopped hearing of this idea. */
  async findStopped(ideaId: string, accountIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      'select account_id as id from follow_choice where idea_id = $1 and account_id = any ($2) and not follows',
      [ideaId, accountIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The public ideas that somebody follows, newest first; those that nobody but the author can see are in their account. */
  async findFollowed(accountId: string, limit: number): Promise<FollowedIdea[]> {
    const rows = await this.database.rows<Omit<FollowedIdea, 'slug' | 'reason'> & { rank: number }>(
      `select i.id as "ideaId", i.number, i.title, i.status, f.rank
       from (select t.idea_id, min(t.rank) as rank from (${CANONICAL}) t where t.account_id = $1 and ${NOT_STOPPED} group by t.idea_id) f
       join idea i on i.id = f.idea_id where i.visibility in ('published', 'withdrawn')
       order by i.published_at desc, i.id desc limit $2`,
      [accountId, limit],
    );
    return rows.map(({ rank, ...idea }) => ({
      ...idea,
      slug: slugOf(idea.title),
      reason: reasonOf(rank),
    }));
  }

  async choose(choice: FollowChoice): Promise<void> {
    await this.database.repository(FollowChoice).upsert(choice, ['accountId', 'ideaId']);
  }
}

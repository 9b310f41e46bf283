import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '@ein/platform';
import {
  ANSWERED,
  COMMENT_JOINS,
  commentColumns,
  commentOf,
  type CommentRow,
} from './comment-row.repository.js';
import { Z } from './comment-order.policy.js';
import type { CommentType } from './comment.type.js';
import type { Stance, StanceCounts } from './stance.type.js';

export interface CommentPage {
  ideaId: string;
  /** Duplicates are merged into it: what is said there stands here too. */
  linked: boolean;
  viewerId: string | null;
  stance: Stance | null;
  /** Rows to fetch. */
  limit: number;
  /** Values after which it goes on, as the order has them. */
  after: (string | number)[] | null;
  /** When the first page was read, for a later one: what came since moves nothing on it. */
  asOf?: string | number;
}

/** A statement fetches so many replies of each thread: what is needed stands in its text, in a few sizes. */
const MOST_REPLIES = 100;
const REPLIES = [3, 10, MOST_REPLIES];

/** A comment with its place in the balanced order: n-th best of its side, and where that side stands. */
export interface Ranked {
  comment: CommentType;
  rank: number;
  side: number;
  /** Comments in this list on all its pages. */
  total: number;
}

// The same sum in the same order as in `comment-order.policy`, so that both come to the same number.
const WILSON = `case when n = 0 then 0
  else (k / n + ${Z ** 2}::float8 / (2 * n) - ${Z}::float8 * sqrt((k / n * (1 - k / n) + ${Z ** 2}::float8 / (4 * n)) / n)) / (1 + ${Z ** 2}::float8 / n) end`;

const within = (linked: boolean) =>
  linked
    ? `c.idea_id in (select $1::uuid union all select d.id from idea d where d.merged_into = $1 and d.visibility = 'merged')`
    : 'c.idea_id = $1';
const ofIdea = (linked: boolean) =>
  `${within(linked)} and c.parent_id is null and c.published_at is not null and ($3::text is null or c.stance = $3)`;

// As the first page saw it, as far as rows tell: a good reason taken back since then is gone without a trace, on purpose.
const SHOWN = `c.visibility = 'published'`;
const SHOWN_THEN = `(c.visibility = 'published' or c.removed_at > $7)`;
const VOTES_THEN = `greatest(t.vote_count - (select count(*) from comment_vote v where v.comment_id = c.id and v.created_at > $7), 0)`;

/** Every comment under an idea with its side and its rank on it, those of `which` alone; later pages as the first one saw them. */
const ranked = (
  linked: boolean,
  after: string,
  which: string,
): string => `with root as materialized (
    select c.id, c.idea_id, c.stance, ${after ? SHOWN_THEN : SHOWN} as shown, ${after ? VOTES_THEN : 't.vote_count'}::float8 as k, t.votes_before
    from comment c join comment_tally t on t.comment_id = c.id
    where ${within(linked)} and c.parent_id is null and c.published_at ${after ? '<= $7' : 'is not null'}
  ), weighed as materialized (
    select id, stance, shown, k, greatest(sum(k) over (partition by idea_id) - votes_before, k) as n from root
  ), ranked as (
    select id, stance, coalesce(array_position($6::text[], stance), case stance when 'question' then 4 else 5 end) as side,
      row_number() over (partition by stance order by shown desc, ${WILSON} desc, md5($5::bigint || id::text))::integer as rank
    from weighed ${which}
  )`;

const rankedOf = ({ rank, side, total, ...row }: CommentRow & Omit<Ranked, 'comment'>): Ranked => ({
  comment: commentOf(row),
  rank,
  side,
  total,
});

/** The orders of an idea's comments: each one statement, each with its keyset. */
@Injectable()
export class CommentListRepository {
  constructor(private readonly database: Database) {}

  async findByTime(page: CommentPage, newestFirst: boolean): Promise<CommentType[]> {
    const [order, sign] = newestFirst ? ['desc', '<'] : ['asc', '>'];
    const rows = await this.list<CommentRow>(
      `comments-${newestFirst ? 'newest' : 'oldest'}`,
      page,
      (after) => `select ${commentColumns('$2')} from comment c ${COMMENT_JOINS}
        where ${ofIdea(page.linked)} ${after && `and (c.published_at, c.id) ${sign} ($5, $6)`}
        order by c.published_at ${order}, c.id ${order} limit $4`,
    );
    return rows.map(commentOf);
  }

  async findMostAnswered(page: CommentPage): Promise<{ comment: CommentType; replies: number }[]> {
    const rows = await this.list<CommentRow & { replies: number }>(
      'comments-most-answered',
      page,
      (after) => `with root as (
          select c.id, c.published_at, (select count(*)::integer from comment r where r.parent_id = c.id and r.published_at ${after ? '<= $5' : 'is not null'}) as replies
          from comment c where ${ofIdea(page.linked)} ${after && 'and c.published_at <= $5'}
        ), page as (
          select * from root ${after && 'where (replies, published_at, id) < ($6, $7, $8)'}
          order by replies desc, published_at desc, id desc limit $4
        )
        select ${commentColumns('$2')}, page.replies from page join comment c on c.id = page.id ${COMMENT_JOINS}
        order by page.replies desc, c.published_at desc, c.id desc`,
      page.after ? [page.asOf] : [],
    );
    return rows.map(({ replies, ...row }) => ({ comment: commentOf(row), replies }));
  }

  /** The best of each side in turn: `sides` says who comes first; questions and comments without a stance follow. Ties are shuffled by the seed. */
  async findBalanced(page: CommentPage, seed: number, sides: Stance[]): Promise<Ranked[]> {
    const rows = await this.list<CommentRow & Omit<Ranked, 'comment'>>(
      'comments-balanced',
      page,
      (after) => `${ranked(page.linked, after, 'where $3::text is null or stance = $3')}, page as (
          select * from ranked ${after && 'where (rank, side, id) > ($8, $9, $10)'} order by rank, side, id limit $4
        )
        select ${commentColumns('$2')}, page.rank, page.side, (select count(*)::integer from ranked) as total from page join comment c on c.id = page.id ${COMMENT_JOINS}
        order by page.rank, page.side, page.id`,
      page.after ? [seed, sides, page.asOf] : [seed, sides],
    );
    return rows.map(rankedOf);
  }

  /** The beginnings of the lists of these sides, each in the balanced order, in one statement: a rank on a side does not depend on the others. */
  async findBeginnings(
    page: Omit<CommentPage, 'stance' | 'after'>,
    seed: number,
    sides: Stance[],
    stances: readonly Stance[],
  ): Promise<Ranked[]> {
    const rows = await this.database.rows<CommentRow & Omit<Ranked, 'comment'>>(
      {
        // What differs from one reader to the next is hidden from the planner; see the replies.
        name: `comments-beginnings${page.linked ? '-linked' : ''}`,
        text: `${ranked(page.linked, '', 'where stance = any((select $3::text[])::text[])')}, page as (
          select *, (count(*) over (partition by stance))::integer as total from ranked
        )
        select ${commentColumns('(select $2::uuid)')}, page.rank, page.side, page.total from page join comment c on c.id = page.id ${COMMENT_JOINS}
        where page.rank <= (select $4::integer) order by page.side, page.rank`,
      },
      [page.ideaId, page.viewerId, stances, page.limit, seed, sides],
    );
    return rows.map(rankedOf);
  }

  /** Replies by thread, oldest first, those after the given one; in the order of the given ids. */
  async findReplies(
    threads: readonly string[],
    viewerId: string | null,
    limit: number,
    after: string | null,
  ): Promise<CommentType[][]> {
    const most = REPLIES.find((rows) => rows >= limit) ?? MOST_REPLIES;
    const rows = await this.database.rows<CommentRow>(
      {
        // How many threads there are and what is null is hidden from the planner: it would find what it knows better than the plan it
        // keeps, and make a new one each time, which takes ten times as long as reading them.
        name: `comment-replies-${most}`,
        text: `select ${commentColumns('(select $2::uuid)')} from unnest((select $1::uuid[])) with ordinality thread (id, nr)
          cross join lateral (
            select r.id from comment r where r.parent_id = thread.id and r.published_at is not null
              and ((select $3::uuid) is null or (r.published_at, r.id) > (select b.published_at, b.id from comment b where b.id = (select $3::uuid)))
            order by r.published_at, r.id limit ${most}
          ) reply
          join comment c on c.id = reply.id ${COMMENT_JOINS} order by thread.nr, c.published_at, c.id`,
      },
      [threads, viewerId, after],
    );
    const replies = rows.map(commentOf);
    return threads.map((thread) =>
      replies.filter((reply) => reply.parentId === thread).slice(0, limit),
    );
  }

  /** By idea: published comments of each side, and how many there are in the list, removed ones too. */
  async countStances(
    ideaIds: readonly string[],
  ): Promise<(StanceCounts & { listed: Record<Stance | 'all', number> })[]> {
    const rows = await this.database.rows<{
      ideaId: string;
      stance: Stance | null;
      shown: number;
      listed: number;
      answered: number;
    }>(
      {
        name: 'comment-stances',
        text: `with within as (
            select id, id as main from unnest((select $1::uuid[])) id
            union all select d.id, d.merged_into from idea d where d.merged_into = any((select $1::uuid[])::uuid[]) and d.visibility = 'merged')
          select w.main as "ideaId", c.stance, (count(*) filter (where c.visibility = 'published'))::integer as shown,
            count(*)::integer as listed, (count(*) filter (where ${ANSWERED}))::integer as answered
          from within w join comment c on c.idea_id = w.id where c.parent_id is null and c.published_at is not null group by w.main, c.stance`,
      },
      [ideaIds],
    );
    return ideaIds.map((ideaId) => {
      const counts = {
        for: 0,
        if: 0,
        against: 0,
        question: 0,
        answeredQuestions: 0,
        listed: { for: 0, if: 0, against: 0, question: 0, all: 0 },
      };
      for (const row of rows.filter((one) => one.ideaId === ideaId)) {
        counts.listed.all += row.listed;
        counts.answeredQuestions += row.answered;
        if (!row.stance) continue;
        counts[row.stance] = row.shown;
        counts.listed[row.stance] = row.listed;
      }
      return counts;
    });
  }

  /** A first page and a later one are two statements, so that each has a plan that uses its index. */
  private async list<T extends CommentRow>(
    name: string,
    page: CommentPage,
    text: (after: string) => string,
    more: unknown[] = [],
  ): Promise<T[]> {
    const statement: Statement = {
      name: `${name}${page.linked ? '-linked' : ''}${page.after ? '-after' : ''}`,
      text: text(page.after ? 'after' : ''),
    };
    return this.database.rows<T>(statement, [
      page.ideaId,
      page.viewerId,
      page.stance,
      page.limit,
      ...more,
      ...(page.after ?? []),
    ]);
  }
}

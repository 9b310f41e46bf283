import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '@ein/platform';
import { ENDED, type IdeaType } from '@ein/ideas';
import { TAKES_VOTES } from '@ein/projects';
import { Rush } from './vote-rush.js';

/** What a vote itself tells of an idea; whoever asks for more reads the idea afterwards. */
export type VotedIdea = Pick<
  IdeaType,
  'id' | 'number' | 'status' | 'visibility' | 'authorId' | 'voteCount' | 'viewerHasVoted'
>;

/** What became of one wish to vote or to withdraw: the idea after it, and whether votes are taken at all. */
export interface Ballot {
  idea: VotedIdea;
  open: boolean;
  /** Where people go on when it is a duplicate. */
  mainNumber: number | null;
}

interface Wish {
  ideaId: string;
  accountId: string;
  now: Date;
  voted: boolean;
}

interface BallotRow extends Omit<VotedIdea, 'viewerHasVoted'> {
  open: boolean;
  mainNumber: number | null;
  counted: number | null;
}

/**
 * Whether votes are taken is asked in the statement that counts, so that no phase can end in between. The idea is held, so that
 * nothing is merged or undone either: whoever had to wait sees it as it then is.
 */
const open = (
  linked = '',
) => `select i.id, i.linked > 0 as linked from idea i join project r on r.id = i.project_id
  where i.id = $1 and i.visibility = 'published' ${linked} and i.status <> all ($5)
    and r.stage = 'public' and (r.permanent or exists (
      select from phase h where h.project_id = r.id and h.kind = any ($4) and h.starts_at <= $3 and $3 < h.ends_at))
  for key share of i`;

const counted = (change: string) => `counted as (
  update idea_tally t set vote_count = t.vote_count ${change} from moved where t.idea_id = moved.idea_id returning t.vote_count
)`;

const RESULT = `select i.id, coalesce(i.number, 0) as number, i.status, i.visibility, i.author_id as "authorId",
    coalesce(t.vote_count, 0) as "voteCount", exists (select from open) as open, (select vote_count from counted) as counted,
    (select m.number from idea m where m.id = i.merged_into and m.visibility = 'published') as "mainNumber"
  from idea i left join idea_tally t on t.idea_id = i.id where i.id = $1`;

const CAST: Statement = {
  name: 'vote-cast',
  text: `with open as (${open('and i.linked = 0')}), moved as (
      insert into vote (idea_id, account_id, created_at) select id, $2, $3 from open on conflict do nothing returning idea_id
    ), ${counted('+ 1')} ${RESULT}`,
};

/** The same for several people at once, in one order, so that two processes never wait for each other crosswise. */
const CAST_TOGETHER: Statement = {
  name: 'vote-cast-together',
  text: `with open as (${open('and i.linked = 0')}), moved as (
      insert into vote (idea_id, account_id, created_at)
      select open.id, person, $3 from open cross join unnest($2::uuid[]) person order by person on conflict do nothing returning idea_id
    ), sum as (select idea_id, count(*)::integer as votes from moved group by idea_id), counted as (
      update idea_tally t set vote_count = t.vote_count + sum.votes from sum where t.idea_id = sum.idea_id returning t.vote_count
    ) ${RESULT}`,
};

const WITHDRAW: Statement = {
  name: 'vote-withdraw',
  text: `with open as (${open('and i.linked = 0')}), moved as (
      delete from vote v using open where v.idea_id = open.id and v.account_id = $2 returning v.idea_id
    ), ${counted('- 1')} ${RESULT}`,
};

const HOLD: Statement = { name: 'vote-hold', text: open(`and $2::uuid is not null`) };

// Votes on an idea with linked ones count for all of them together: see `canonical_vote`.
const CAST_LINKED: Statement = {
  name: 'vote-cast-linked',
  text: 'select cast_linked_vote($1, $2, $3)',
};
const WITHDRAW_LINKED: Statement = {
  name: 'vote-withdraw-linked',
  text: 'select withdraw_linked_votes($1, $2) where $3::timestamptz is not null',
};

/** Votes on ideas. One statement is one transaction: the row comes or goes, the counter follows it, or neither. */
@Injectable()
export class VoteRepository {
  private readonly rush = new Rush<Wish, Ballot | null>(
    (_ideaId, wish) => this.castAlone(wish),
    (ideaId, wishes) => this.castTogether(ideaId, wishes),
  );

  constructor(private readonly database: Database) {}

  /** Many who vote for one idea at once are counted together, unless a vote is part of somebody's transaction. */
  async cast(ideaId: string, accountId: string, now: Date): Promise<Ballot | null> {
    const wish = { ideaId, accountId, now, voted: true };
    return this.database.inTransaction ? this.castAlone(wish) : this.rush.join(ideaId, wish);
  }

  /** Takes back the vote on the idea, and those on all ideas that are linked with it. */
  async withdraw(ideaId: string, accountId: string, now: Date): Promise<Ballot | null> {
    return this.ballot(WITHDRAW, WITHDRAW_LINKED, { ideaId, accountId, now, voted: false });
  }

  /** Which of these ideas this person supports, in the given order. */
  async findVoted(accountId: string, ideaIds: readonly string[]): Promise<boolean[]> {
    const rows = await this.database.rows<{ id: string }>(
      {
        name: 'votes-of-account',
        text: 'select idea_id as id from vote where account_id = $1 and idea_id = any ($2)',
      },
      [accountId, ideaIds],
    );
    const voted = new Set(rows.map((row) => row.id));
    return ideaIds.map((id) => voted.has(id));
  }

  private async castAlone(wish: Wish): Promise<Ballot | null> {
    return this.ballot(CAST, CAST_LINKED, wish);
  }

  private async castTogether(ideaId: string, wishes: Wish[]): Promise<(Ballot | null)[]> {
    const people = [...new Set(wishes.map(({ accountId }) => accountId))];
    const now = new Date(Math.max(...wishes.map((wish) => wish.now.getTime())));
    const values = [ideaId, people, now, TAKES_VOTES, ENDED];
    const [row] = await this.database.rows<BallotRow>(CAST_TOGETHER, values);
    // An idea with linked ones, or one that is closed or gone, is asked about for each by itself.
    if (!row?.open) return Promise.all(wishes.map((wish) => this.castAlone(wish)));
    const ballots: Ballot[] = [];
    for (const wish of wishes) ballots.push(await this.counted(row, wish));
    return ballots;
  }

  private async ballot(alone: Statement, linked: Statement, wish: Wish): Promise<Ballot | null> {
    const row = await this.move(alone, wish);
    if (!row) return null;
    return row.open ? this.counted(row, wish) : this.ballotLinked(alone, linked, wish);
  }

  /** What the one statement does not take: an idea with linked ones, or one that is closed. */
  private async ballotLinked(
    alone: Statement,
    linked: Statement,
    wish: Wish,
  ): Promise<Ballot | null> {
    const { ideaId, accountId, now } = wish;
    return this.database.transaction(async () => {
      const [held] = await this.database.rows<{ linked: boolean }>(HOLD, valuesOf(wish));
      if (held?.linked) await this.database.rows(linked, [ideaId, accountId, now]);
      const row = await this.move(alone, wish);
      return row ? this.counted({ ...row, open: held !== undefined }, wish) : null;
    });
  }

  private async move(statement: Statement, wish: Wish): Promise<BallotRow | undefined> {
    return (await this.database.rows<BallotRow>(statement, valuesOf(wish)))[0];
  }

  private async counted(
    { open, mainNumber, counted: moved, ...idea }: BallotRow,
    { ideaId, voted }: Wish,
  ): Promise<Ballot> {
    if (!open) return { open, mainNumber, idea };
    // Nothing moved: a twin of this request may have counted since the statement took its snapshot.
    const voteCount = moved ?? (await this.count(ideaId));
    return { open, mainNumber, idea: { ...idea, voteCount, viewerHasVoted: voted } };
  }

  private async count(ideaId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      { name: 'vote-count', text: 'select vote_count as count from idea_tally where idea_id = $1' },
      [ideaId],
    );
    return row?.count ?? 0;
  }
}

const valuesOf = ({ ideaId, accountId, now }: Wish): unknown[] => [
  ideaId,
  accountId,
  now,
  TAKES_VOTES,
  ENDED,
];

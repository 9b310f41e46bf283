import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '@ein/platform';
import { ENDED, type IdeaType } from '@ein/ideas';
import { TAKES_VOTES } from '@ein/projects';

/** What a vote itself tells of an idea; whoever asks for more reads the idea afterwards. */
export type VotedIdea = Pick<
  IdeaType,
  'id' | 'number' | 'status' | 'visibility' | 'authorId' | 'voteCount' | 'viewerHasVoted'
>;

/** What became of one wish to vote or to withdraw: the idea after it, and whether votes are taken at all. */
export interface Ballot {
  idea: VotedIdea;
  open: boolean;
}

interface BallotRow extends Omit<VotedIdea, 'viewerHasVoted'> {
  open: boolean;
  counted: number | null;
}

// Whether votes are taken is asked in the statement that counts, so that no phase can end in between.
const OPEN = `open as (
  select i.id from idea i join project r on r.id = i.project_id
  where i.id = $1 and i.visibility = 'published' and i.status <> all ($5)
    and (r.permanent or exists (
      select from phase h where h.project_id = r.id and h.kind = any ($4) and h.starts_at <= $3 and $3 < h.ends_at))
)`;

const counted = (change: string) => `counted as (
  update idea_tally t set vote_count = t.vote_count ${change} from moved where t.idea_id = moved.idea_id returning t.vote_count
)`;

const RESULT = `select i.id, coalesce(i.number, 0) as number, i.status, i.visibility, i.author_id as "authorId",
    coalesce(t.vote_count, 0) as "voteCount", exists (select from open) as open, (select vote_count from counted) as counted
  from idea i left join idea_tally t on t.idea_id = i.id where i.id = $1`;

const CAST: Statement = {
  name: 'vote-cast',
  text: `with ${OPEN}, moved as (
      insert into vote (idea_id, account_id, created_at) select id, $2, $3 from open on conflict do nothing returning idea_id
    ), ${counted('+ 1')} ${RESULT}`,
};

const WITHDRAW: Statement = {
  name: 'vote-withdraw',
  text: `with ${OPEN}, moved as (
      delete from vote v using open where v.idea_id = open.id and v.account_id = $2 returning v.idea_id
    ), ${counted('- 1')} ${RESULT}`,
};

/** Votes on ideas. One statement is one transaction: the row comes or goes, the counter follows it, or neither. */
@Injectable()
export class VoteRepository {
  constructor(private readonly database: Database) {}

  async cast(ideaId: string, accountId: string, now: Date): Promise<Ballot | null> {
    return this.ballot(CAST, ideaId, accountId, now, true);
  }

  async withdraw(ideaId: string, accountId: string, now: Date): Promise<Ballot | null> {
    return this.ballot(WITHDRAW, ideaId, accountId, now, false);
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

  private async ballot(
    statement: Statement,
    ideaId: string,
    accountId: string,
    now: Date,
    voted: boolean,
  ): Promise<Ballot | null> {
    const [row] = await this.database.rows<BallotRow>(statement, [
      ideaId,
      accountId,
      now,
      TAKES_VOTES,
      ENDED,
    ]);
    if (!row) return null;
    const { open, counted: moved, ...idea } = row;
    if (!open) return { open, idea };
    // Nothing moved: a twin of this request may have counted since the statement took its snapshot.
    return {
      open,
      idea: { ...idea, voteCount: moved ?? (await this.count(ideaId)), viewerHasVoted: voted },
    };
  }

  private async count(ideaId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      { name: 'vote-count', text: 'select vote_count as count from idea_tally where idea_id = $1' },
      [ideaId],
    );
    return row?.count ?? 0;
  }
}

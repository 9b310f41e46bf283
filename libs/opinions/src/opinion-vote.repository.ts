import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '@ein/platform';
import { TAKES_OPINIONS } from '@ein/projects';
import type { Ballot } from './opinion-ballots.policy.js';
import type { OpinionChoice } from './opinion-choice.type.js';
import { READABLE } from './opinion-statement.repository.js';

/** An open statement with what decides about its turn, as the drawing wants it. */
export interface Waiting {
  id: string;
  agree: number;
  pass: number;
  seen: number;
}

interface BallotRow extends Record<string, unknown> {
  readable: boolean;
  open: boolean;
}

/** Whether answers are taken is asked in the statement that counts, so that nothing closes in between. */
const OPEN = `open as (
  select s.id from opinion_statement s join project r on r.id = s.project_id
  where s.id = $1 and s.state = 'open' and s.withheld_at is null
    and r.stage = 'public' and (r.permanent or exists (
      select from phase h where h.project_id = r.id and h.kind = any ($4) and h.starts_at <= $3 and $3 < h.ends_at))
  for share of s
)`;
const RESULT = `select exists (select from opinion_statement s where s.id = $1 and ${READABLE}) as readable, exists (select from open) as open`;

const EXPRESS: Statement = {
  name: 'opinion-express',
  text: `with ${OPEN}, said as (
      insert into opinion_vote as v (statement_id, account_id, choice, created_at, changed_at) select id, $2, $5, $3, $3 from open
      on conflict (statement_id, account_id) do update set choice = excluded.choice, changed_at = excluded.changed_at
        where v.choice <> excluded.choice
      returning statement_id
    ) ${RESULT}`,
};
const TAKE_BACK: Statement = {
  name: 'opinion-take-back',
  text: `with ${OPEN}, gone as (
      delete from opinion_vote v using open where v.statement_id = open.id and v.account_id = $2 returning v.statement_id
    ) ${RESULT}`,
};

/** Answers to statements, each one statement and so one transaction; triggers move what is counted. */
@Injectable()
export class OpinionVoteRepository {
  constructor(private readonly database: Database) {}

  async express(
    statementId: string,
    accountId: string,
    choice: OpinionChoice,
    now: Date,
  ): Promise<BallotRow> {
    return this.ballot(EXPRESS, [statementId, accountId, now, TAKES_OPINIONS, choice]);
  }

  async takeBack(statementId: string, accountId: string, now: Date): Promise<BallotRow> {
    return this.ballot(TAKE_BACK, [statementId, accountId, now, TAKES_OPINIONS]);
  }

  /** What this person said, by statement. */
  async findOf(accountId: string, projectId: string): Promise<Map<string, OpinionChoice>> {
    const rows = await this.database.rows<{ id: string; choice: OpinionChoice }>(
      {
        name: 'opinions-of-account',
        text: `select v.statement_id as id, v.choice from opinion_vote v join opinion_statement s on s.id = v.statement_id
          where v.account_id = $1 and s.project_id = $2`,
      },
      [accountId, projectId],
    );
    return new Map(rows.map(({ id, choice }) => [id, choice]));
  }

  /** Open statements that this person (or nobody) has not answered. */
  async findWaiting(accountId: string | null, projectId: string): Promise<Waiting[]> {
    return this.database.rows<Waiting & Record<string, unknown>>(
      {
        name: 'opinions-waiting',
        text: `select s.id, t.agree, t.pass, t.agree + t.disagree + t.pass as seen
          from opinion_statement s join opinion_tally t on t.statement_id = s.id
          where s.project_id = $2 and s.state = 'open' and s.withheld_at is null
            and ($1::uuid is null or not exists (select from opinion_vote v where v.statement_id = s.id and v.account_id = $1))`,
      },
      [accountId, projectId],
    );
  }

  /** All that was said to these statements, one ballot of each person. Only the worker asks. */
  async findBallots(statementIds: readonly string[]): Promise<Ballot[]> {
    return this.database.rows<Ballot & Record<string, unknown>>(
      `select p.account_id as "personId", string_agg(coalesce(left(v.choice, 1), '-'), '' order by s.nr) as choices
       from (select distinct account_id from opinion_vote where statement_id = any ($1::uuid[])) p
       cross join unnest($1::uuid[]) with ordinality s (id, nr)
       left join opinion_vote v on v.statement_id = s.id and v.account_id = p.account_id group by p.account_id`,
      [statementIds],
    );
  }

  /** Of one person, in every project; tallies are locked in the order of their ids, so that two who leave do not wait for each other. */
  async forget(accountId: string): Promise<void> {
    await this.database.rows(
      `select from opinion_tally where statement_id in (select statement_id from opinion_vote where account_id = $1)
       order by statement_id for update`,
      [accountId],
    );
    await this.database.write('delete from opinion_vote where account_id = $1', [accountId]);
    await this.database.write(
      'update opinion_statement set author_id = null where author_id = $1',
      [accountId],
    );
  }

  private async ballot(statement: Statement, values: unknown[]): Promise<BallotRow> {
    const [row] = await this.database.rows<BallotRow>(statement, values);
    return row ?? { readable: false, open: false };
  }
}

import { Injectable } from '@nestjs/common';
import { CARD_COLUMNS, CARD_JOINS, cardOf, type CardRow, type IdeaType } from '@ein/ideas';
import { Database } from '@ein/platform';
import { VoteRenewal } from './renewal.entity.js';

export interface Asked {
  ideaId: string;
  version: number;
  accountId: string;
}

/** Votes when the text under them becomes another one. */
@Injectable()
export class RenewalRepository {
  constructor(private readonly database: Database) {}

  /** Keeps the answer of somebody who supports the idea; false for everybody else. */
  async answer(
    { ideaId, version, accountId }: Asked,
    agrees: boolean,
    now: Date,
  ): Promise<boolean> {
    const kept = await this.database.write(
      `insert into vote_renewal (idea_id, version, account_id, agrees, created_at)
       select v.idea_id, $2, v.account_id, $4, $5 from vote v where v.idea_id = $1 and v.account_id = $3
       on conflict (idea_id, version, account_id) do update set agrees = excluded.agrees, created_at = excluded.created_at`,
      [ideaId, version, accountId, agrees, now],
    );
    return kept > 0;
  }

  /** Forgets all answers: the question was taken back before anyone was told. */
  async forget(ideaId: string, version: number): Promise<void> {
    await this.database.repository(VoteRenewal).delete({ ideaId, version });
  }

  async findAnswers(accountId: string, ideaIds: readonly string[]): Promise<VoteRenewal[]> {
    return this.database
      .repository(VoteRenewal)
      .createQueryBuilder('renewal')
      .where('renewal.account_id = :accountId and renewal.idea_id = any(:ideaIds)', {
        accountId,
        ideaIds,
      })
      .getMany();
  }

  /** Public ideas that this person supports and has not answered for, the most urgent first. */
  async findUnanswered(accountId: string, now: Date): Promise<IdeaType[]> {
    const rows = await this.database.rows<CardRow>(
      `select i.body, ${CARD_COLUMNS}, true as voted from idea_revision n
       join vote v on v.idea_id = n.idea_id and v.account_id = $1 join idea i on i.id = n.idea_id ${CARD_JOINS}
       where n.state = 'asking' and n.ask_until > $2 and i.visibility = 'published' and not exists (
         select from vote_renewal w where w.idea_id = n.idea_id and w.version = n.version and w.account_id = $1)
       order by n.ask_until limit 50`,
      [accountId, now],
    );
    return rows.map(cardOf);
  }

  async findDue(now: Date): Promise<{ ideaId: string; version: number } | null> {
    const [due] = await this.database.rows<{ ideaId: string; version: number }>(
      `select idea_id as "ideaId", version from idea_revision where state = 'asking' and ask_until <= $1 order by ask_until limit 1`,
      [now],
    );
    return due ?? null;
  }

  /** Keeps who supports the text of now, before it becomes an earlier one. */
  async freeze(ideaId: string, version: number): Promise<void> {
    await this.database.write(
      `insert into earlier_vote (idea_id, version, account_id, created_at)
       select idea_id, $2, account_id, created_at from vote where idea_id = $1 on conflict do nothing`,
      [ideaId, version],
    );
  }

  /** Takes away the votes of all who did not say yes, and counts them off; returns how many these were. */
  async removeOthers(ideaId: string, version: number): Promise<number> {
    const [row] = await this.database.rows<{ gone: number }>(
      `with gone as (
         delete from vote v where v.idea_id = $1 and not exists (
           select from vote_renewal a where a.idea_id = $1 and a.version = $2 and a.account_id = v.account_id and a.agrees)
         returning v.account_id
       ), counted as (
         update idea_tally t set vote_count = t.vote_count - (select count(*) from gone)
         from idea i where t.idea_id = $1 and i.id = t.idea_id and i.linked = 0
       )
       select count(*)::integer as gone from gone`,
      [ideaId, version],
    );
    // Whoever also supports an idea that is linked with it still counts, once.
    await this.database.rows(
      'select count_linked(i.id) from idea i where i.id = $1 and i.linked > 0',
      [ideaId],
    );
    return row?.gone ?? 0;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ProposalTold, WithdrawalTold } from './author-deeds.letter.js';

export interface LapsedQuestion {
  title: string;
  body: string;
  askedAt: Date;
  asked: string[];
}

/** Reads what mails about the deeds of authors need: who may be told is decided in these statements. */
@Injectable()
export class AuthorDeedsRepository {
  constructor(private readonly database: Database) {}

  /** The proposal while its question is open. */
  async findAsking(ideaId: string, version: number): Promise<ProposalTold | null> {
    const [row] = await this.database.rows<ProposalTold & Record<string, unknown>>(
      `select title, note, ask_until as until from idea_revision where idea_id = $1 and version = $2 and state = 'asking'`,
      [ideaId, version],
    );
    return row ?? null;
  }

  /** Everyone who supports it, but its author. */
  async findSupporters(ideaId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select v.account_id as id from vote v join idea i on i.id = v.idea_id
       where v.idea_id = $1 and (v.account_id <> i.author_id or i.source is not null) order by v.account_id`,
      [ideaId],
    );
    return rows.map(({ id }) => id);
  }

  /** Who supported the text before, and whether their support went along. */
  async findAsked(
    ideaId: string,
    from: number,
    version: number,
  ): Promise<{ id: string; stays: boolean }[]> {
    return this.database.rows(
      `select v.account_id as id, coalesce(r.agrees, false) as stays from earlier_vote v join idea i on i.id = v.idea_id
       left join vote_renewal r on r.idea_id = v.idea_id and r.version = $3 and r.account_id = v.account_id
       where v.idea_id = $1 and v.version = $2 and v.account_id <> i.author_id order by v.account_id`,
      [ideaId, from, version],
    );
  }

  /** A proposal that was asked about, and who supported the idea when that began and still does. */
  async findLapsed(ideaId: string, version: number): Promise<LapsedQuestion | null> {
    const [row] = await this.database.rows<Omit<LapsedQuestion, 'asked'>>(
      `select title, body, asked_at as "askedAt" from idea_revision where idea_id = $1 and version = $2 and asked_at is not null`,
      [ideaId, version],
    );
    if (!row) return null;
    const asked = await this.database.rows<{ id: string }>(
      `select v.account_id as id from vote v join idea i on i.id = v.idea_id
       where v.idea_id = $1 and v.created_at <= $2 and v.account_id <> i.author_id order by v.account_id`,
      [ideaId, row.askedAt],
    );
    return { ...row, asked: asked.map(({ id }) => id) };
  }

  async findOutcome(
    ideaId: string,
    version: number,
  ): Promise<{ supporters: number; carried: number } | null> {
    const [row] = await this.database.rows<{ supporters: number; carried: number }>(
      'select supporters, carried from idea_revision where idea_id = $1 and version = $2 and carried is not null',
      [ideaId, version],
    );
    return row ?? null;
  }

  async findWithdrawal(id: string): Promise<(WithdrawalTold & { withdrawnAt: Date }) | null> {
    const [row] = await this.database.rows<WithdrawalTold & { withdrawnAt: Date }>(
      'select reason, text, withdrawn_at as "withdrawnAt" from withdrawal where id = $1',
      [id],
    );
    return row ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { IdeaReturn, ReturnPassage } from './idea-return.entity.js';
import type { IdeaWithAuthor } from './waiting-for-author.type.js';
import type { Passage } from './returning.policy.js';

/** A return with the text that it is about; without a title once that is erased. */
export type ReturnRow = IdeaReturn & {
  title: string | null;
  body: string | null;
  passages: Passage[];
};

/** Somebody who has not answered yet. */
export interface OpenReturn {
  decisionId: string;
  ideaId: string;
}

/** An idea that waits for its author, with what the list shows. */
export type WaitingRow = Omit<IdeaWithAuthor, 'until' | 'daysLeft'> & { untilDay: string };

@Injectable()
export class ReturningRepository {
  constructor(private readonly database: Database) {}

  async insert(row: IdeaReturn, passages: readonly Passage[]): Promise<void> {
    await this.database.repository(IdeaReturn).insert(row);
    const { decisionId } = row;
    await this.database
      .repository(ReturnPassage)
      .insert(passages.map((one, position) => ({ ...one, decisionId, position })));
  }

  async delete(decisionId: string): Promise<void> {
    await this.database.repository(ReturnPassage).delete({ decisionId });
    await this.database.repository(IdeaReturn).delete({ decisionId });
  }

  async findLatest(ideaId: string): Promise<IdeaReturn | null> {
    return this.database
      .repository(IdeaReturn)
      .findOne({ where: { ideaId }, order: { askedAt: 'DESC', decisionId: 'DESC' } });
  }

  /** Locked, so that an answer, a reminder and the end follow each other; null where a later one counts. */
  async lock(decisionId: string): Promise<IdeaReturn | null> {
    return this.database
      .repository(IdeaReturn)
      .findOne({ where: { decisionId }, lock: { mode: 'pessimistic_write' } });
  }

  async update(decisionId: string, change: Partial<IdeaReturn>): Promise<void> {
    await this.database.repository(IdeaReturn).update({ decisionId }, change);
  }

  /** The latest return of each idea with its text, by idea. */
  async findLatestOf(ideaIds: readonly string[]): Promise<Map<string, ReturnRow>> {
    const rows = await this.database.rows<ReturnRow & Record<string, unknown>>(
      {
        name: 'latest-returns',
        text: `select distinct on (r.idea_id) r.decision_id as "decisionId", r.idea_id as "ideaId", r.version, r.note, r.asked_at as "askedAt",
           r.until_day::text as "untilDay", r.reminders, r.reminded_at as "remindedAt", r.closed_at as "closedAt", r.answered_at as "answeredAt",
           r.kept, r.answer, v.title, v.body,
           (select coalesce(jsonb_agg(jsonb_build_object('field', p.field, 'from', p.from_point, 'to', p.to_point, 'note', p.note) order by p.position), '[]')
              from return_passage p where p.decision_id = r.decision_id) as passages
         from idea_return r left join idea_revision v on v.idea_id = r.idea_id and v.version = r.version
         where r.idea_id = any($1::uuid[]) order by r.idea_id, r.asked_at desc, r.decision_id desc`,
      },
      [ideaIds],
    );
    return new Map(rows.map((row) => [row.ideaId, row]));
  }

  /** Ideas that wait for their authors and whose return is not closed, the oldest first. */
  async findOpen(askedBefore: Date): Promise<OpenReturn[]> {
    return this.database.rows<OpenReturn & Record<string, unknown>>(
      `select r.decision_id as "decisionId", r.idea_id as "ideaId" from idea_return r join idea i on i.id = r.idea_id
       where r.closed_at is null and r.answered_at is null and r.asked_at < $1 and i.visibility = 'changes_requested'
         and not exists (select from idea_return l where l.idea_id = r.idea_id and l.asked_at > r.asked_at)
       order by r.asked_at, r.decision_id`,
      [askedBefore],
    );
  }

  /** Ideas that wait for their authors, those that wait longest first; `after`: moment and id of the last one known. */
  async findWaiting(limit: number, after: (string | number)[] | null): Promise<WaitingRow[]> {
    return this.database.rows<WaitingRow & Record<string, unknown>>(
      {
        name: `returns-waiting-${after ? 'after' : 'first'}`,
        text: `select r.decision_id as id, d.item_id as "itemId", i.number, i.title, p.name as "placeName", r.asked_at as "askedAt",
             r.until_day::text as "untilDay", r.reminders, r.reminded_at as "remindedAt"
           from idea_return r join idea i on i.id = r.idea_id join decision d on d.id = r.decision_id left join place p on p.id = i.place_id
           where r.closed_at is null and r.answered_at is null and i.visibility = 'changes_requested'
             and not exists (select from idea_return l where l.idea_id = r.idea_id and l.asked_at > r.asked_at)
             ${after ? 'and (r.asked_at, r.decision_id) > ($2, $3)' : ''}
           order by r.asked_at, r.decision_id limit $1`,
      },
      [limit, ...(after ?? [])],
    );
  }

  /** How many ideas wait for their authors. */
  async countOpen(): Promise<number> {
    const [row] = await this.database.rows<{ ideas: number }>({
      name: 'count-returned',
      text: `select count(*)::integer as ideas from idea i where i.visibility = 'changes_requested'
               and not exists (select from idea_return r where r.idea_id = i.id and r.closed_at is not null and r.answered_at is null
                 and not exists (select from idea_return l where l.idea_id = i.id and l.asked_at > r.asked_at))`,
    });
    return row?.ideas ?? 0;
  }
}

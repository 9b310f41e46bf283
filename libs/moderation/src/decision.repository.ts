import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { DecisionAppeal } from './decision-record.type.js';
import { Decision } from './decision.entity.js';

const RECORD = `scope, starts_at as "startsAt", ends_at as "endsAt", facts, prompted_by as "promptedBy",
  order_reference as "orderReference", notice_ids as "noticeIds", automated_detection as "automatedDetection",
  automated_decision as "automatedDecision", ground_kind as "groundKind", rule_version as "ruleVersion",
  rule_number as "ruleNumber", redress, told_at as "toldAt"`;

@Injectable()
export class DecisionRepository {
  constructor(private readonly database: Database) {}

  async insert(decision: Decision): Promise<void> {
    await this.database.repository(Decision).insert(decision);
  }

  async find(id: string): Promise<Decision | null> {
    return this.database.repository(Decision).findOneBy({ id });
  }

  /** Locked until the transaction ends, so that an undo and an appeal follow each other. */
  async lock(id: string): Promise<Decision | null> {
    return this.database
      .repository(Decision)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async markUndone(id: string, now: Date): Promise<void> {
    await this.database.repository(Decision).update({ id }, { undoneAt: now });
  }

  /** By item: the decision that closed it last and stands. */
  async findByItems(itemIds: readonly string[]): Promise<Map<string, Decision>> {
    return this.lastBy('item_id', itemIds, (decision) => decision.itemId);
  }

  /** By idea: the decision about the idea itself that stands last. */
  async findLastByIdeas(ideaIds: readonly string[]): Promise<Map<string, Decision>> {
    return this.lastBy(
      'comment_id is null and revision is null and photo_id is null and idea_id',
      ideaIds,
      (decision) => decision.ideaId,
    );
  }

  /** When a photo of this idea was last removed, or null. */
  async findLastPhotoRemoval(ideaId: string): Promise<Date | null> {
    const [row] = await this.database.rows<{ at: Date | null }>(
      `select max(created_at) as at from decision where idea_id = $1 and action = 'remove_photo' and undone_at is null`,
      [ideaId],
    );
    return row?.at ?? null;
  }

  async findByIds(ids: readonly string[]): Promise<Map<string, Decision>> {
    return this.lastBy('id', ids, (decision) => decision.id);
  }

  private async lastBy(
    column: string,
    ids: readonly string[],
    keyOf: (decision: Decision) => string,
  ): Promise<Map<string, Decision>> {
    const rows = await this.database.rows<Decision>(
      `select id, item_id as "itemId", idea_id as "ideaId", comment_id as "commentId", photo_id as "photoId", action, reason, ground, before,
         actor_id as "actorId", salt, created_at as "createdAt", undone_at as "undoneAt", appeal_of as "appealOf",
         revision, revision_first as "revisionFirst", revision_from as "revisionFrom", ${RECORD}
       from decision where ${column} = any($1::uuid[]) and undone_at is null order by created_at, id`,
      [ids],
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  /** By decision: the appeal against it, waiting or decided. */
  async findAppeals(ids: readonly string[]): Promise<Map<string, DecisionAppeal>> {
    const rows = await this.database.rows<DecisionAppeal & { of: string }>(
      `select q.appeal_of as "of", q.created_at as "madeAt", q.due_at as "dueAt", q.closed_at as "closedAt", d.id as "decisionId",
         d.action = 'overturn' as succeeded
       from queue_item q left join decision d on d.item_id = q.id and d.undone_at is null
       where q.appeal_of = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ of, ...appeal }) => [of, appeal]));
  }

  /** Decisions since midnight in Einbeck that stand. */
  async countToday(now: Date): Promise<number> {
    const [row] = await this.database.rows<{ decisions: number }>(
      `select count(*)::integer as decisions from decision where undone_at is null
         and created_at >= date_trunc('day', $1::timestamptz, 'Europe/Berlin')`,
      [now],
    );
    return row?.decisions ?? 0;
  }
}

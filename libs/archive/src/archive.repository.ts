import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ArchivedDecision } from './archive-columns.policy.js';

/** Where a page ended; null at the beginning. */
export interface ArchivePosition {
  at: string;
  id: string;
}

const time = (column: string, name: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`;

@Injectable()
export class ArchiveRepository {
  constructor(private readonly database: Database) {}

  /** Decisions after that position, oldest first. */
  async findAfter(after: ArchivePosition | null, limit: number): Promise<ArchivedDecision[]> {
    return this.database.rows<ArchivedDecision>(
      `select d.id, ${time('d.created_at', 'decidedAt')}, q.kind as about, i.number as "ideaNumber", c.number as "commentNumber",
         d.action, d.before, d.prompted_by as trigger, d.order_reference as "order", cardinality(d.notice_ids) as "noticeCount",
         d.facts, d.reason, d.ground_kind as "groundKind", d.ground, d.rule_number as "ruleNumber", d.rule_version as "ruleVersion",
         d.scope, ${time('d.starts_at', 'startsAt')}, ${time('d.ends_at', 'endsAt')}, d.automated_detection as "automatedDetection",
         d.automated_decision as "automatedDecision", d.redress, ${time('d.told_at', 'toldAt')}, ${time('d.undone_at', 'undoneAt')},
         d.appeal_of as "appealOf", ${time('a.created_at', 'appealedAt')}
       from decision d join queue_item q on q.id = d.item_id join idea i on i.id = d.idea_id
         left join comment c on c.id = d.comment_id left join queue_item a on a.appeal_of = d.id
       where ($1::timestamptz is null or (d.created_at, d.id) > ($1::timestamptz, $2::uuid))
       order by d.created_at, d.id limit $3`,
      [after?.at ?? null, after?.id ?? null, limit],
    );
  }
}

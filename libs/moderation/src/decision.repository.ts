import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Decision } from './decision.entity.js';
import { ReasonPreset } from './reason-preset.entity.js';

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
         revision, revision_first as "revisionFirst", revision_from as "revisionFrom"
       from decision where ${column} = any($1::uuid[]) and undone_at is null order by created_at, id`,
      [ids],
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  /** Whether an appeal against it waits or was decided. */
  async findAppealed(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      'select appeal_of as id from queue_item where appeal_of = any($1::uuid[])',
      [ids],
    );
    return new Set(rows.map((row) => row.id));
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

  async findPresets(): Promise<ReasonPreset[]> {
    return this.database.repository(ReasonPreset).find({ order: { position: 'ASC' } });
  }
}

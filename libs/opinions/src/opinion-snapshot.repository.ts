import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { OpinionSnapshot } from './opinion-snapshot.entity.js';

/** A statement whose source is gone, for those who keep the project. */
export interface WithheldStatement {
  id: string;
  number: number;
  why: 'hidden' | 'edited' | 'deleted';
  commentNumber: number;
  projectName: string;
  projectSlug: string;
}

@Injectable()
export class OpinionSnapshotRepository {
  constructor(private readonly database: Database) {}

  async find(projectId: string): Promise<OpinionSnapshot | null> {
    return this.database.repository(OpinionSnapshot).findOneBy({ projectId });
  }

  /** Leaves what was counted from later answers. */
  async saveUnlessNewer(snapshot: OpinionSnapshot): Promise<void> {
    const { projectId, method, findings, countedAt, countingMs } = snapshot;
    await this.database.write(
      `insert into opinion_snapshot as kept (project_id, method, findings, counted_at, counting_ms) values ($1, $2, $3, $4, $5)
       on conflict (project_id) do update set method = excluded.method, findings = excluded.findings, counted_at = excluded.counted_at,
         counting_ms = excluded.counting_ms where kept.counted_at <= excluded.counted_at`,
      [projectId, method, JSON.stringify(findings), countedAt, countingMs],
    );
  }

  /** Projects in which something changed, or that were counted by another method. */
  async findDue(method: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select project_id as id from opinion_dirty union select project_id from opinion_snapshot where method <> $1 order by id`,
      [method],
    );
    return rows.map(({ id }) => id);
  }

  /** The marks that are there, at the beginning of a snapshot that reads what they stand for. */
  async findMarks(projectId: string): Promise<string[]> {
    await this.database.rows(`select set_config('statement_timeout', '120s', true)`);
    const rows = await this.database.rows<{ id: string }>(
      'select id from opinion_dirty where project_id = $1',
      [projectId],
    );
    return rows.map(({ id }) => id);
  }

  async forgetMarks(marks: readonly string[]): Promise<void> {
    await this.database.write('delete from opinion_dirty where id = any ($1::bigint[])', [marks]);
  }

  /** Marks what is told of as told. */
  async takeWithheld(now: Date): Promise<WithheldStatement[]> {
    return this.database.rows<WithheldStatement & Record<string, unknown>>(
      `update opinion_statement s set told_at = $1 from comment c, project p
       where s.withheld_at is not null and s.told_at is null and c.id = s.comment_id and p.id = s.project_id
       returning s.id, s.number, s.withheld_why as why, c.number as "commentNumber", p.name as "projectName", p.slug as "projectSlug"`,
      [now],
    );
  }

  async findKeepers(): Promise<{ id: string; email: string; language: 'de' | 'en' }[]> {
    return this.database.rows(
      `select id, email, language from account where role = 'admin' and confirmed_at is not null order by id`,
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SinceRead } from './findings-age.policy.js';
import { COMMENTS, SCOPE, valuesOf } from './report-scope.js';
import type { Scope } from './report.entity.js';

interface Read {
  cutoff: string;
  ideas: number;
  comments: number;
}

const NEW = (column: string) => `count(*) filter (where ${column} > $7::timestamptz)`;
const IDEA_EDITED = `exists (select from idea_revision v where v.idea_id = i.id and v.version = i.version and v.created_at > $7::timestamptz)`;
const COMMENT_EDITED = `coalesce(c.edited_at > $7::timestamptz, false)`;
const THEN = (numbers: string) =>
  `(select unnest(${numbers}) as number from report_read where report_id = $8 and run_id = $9) before`;

/** What became of the texts of a scope since they were read. Walks over all of them: once for a publication. */
@Injectable()
export class FindingsAgeRepository {
  constructor(private readonly database: Database) {}

  /** Keeps what is in the scope now, for the run that begins to read it. Again for the same run changes nothing. */
  async keep(reportId: string, runId: string, scope: Scope): Promise<void> {
    await this.database.write(
      `insert into report_read (report_id, run_id, ideas, comments) select $7::uuid, $8::uuid,
         (select coalesce(array_agg(i.number), '{}') from idea i where ${SCOPE}), (select coalesce(array_agg(c.number), '{}') ${COMMENTS})
       on conflict do nothing`,
      [...valuesOf(scope), reportId, runId],
    );
  }

  /** Once a run's findings stand, nobody asks for what others have read. */
  async keepOnly(reportId: string, runId: string | null): Promise<void> {
    await this.database.write(
      'delete from report_read where report_id = $1 and run_id is distinct from $2',
      [reportId, runId],
    );
  }

  async since(
    { id, runId }: { id: string; runId: string | null },
    scope: Scope,
    read: Read,
  ): Promise<SinceRead> {
    const [kept] = await this.database.rows(
      'select from report_read where report_id = $1 and run_id = $2',
      [id, runId],
    );
    if (!kept) return this.netSince(scope, read);
    const [row] = await this.database.rows<{ added: number; edited: number; gone: number }>(
      `select count(*) filter (where was is null)::int as added, count(*) filter (where "is" is null)::int as gone,
         count(*) filter (where was is not null and edited)::int as edited from (
         select before.number as was, now.number as "is", edited from (select i.number, ${IDEA_EDITED} as edited from idea i where ${SCOPE}) now
           full join ${THEN('ideas')} on before.number = now.number
         union all select before.number, now.number, edited from (select c.number, ${COMMENT_EDITED} as edited ${COMMENTS}) now
           full join ${THEN('comments')} on before.number = now.number) both_kinds`,
      [...valuesOf(scope), read.cutoff, id, runId],
    );
    return row ?? { added: 0, edited: 0, gone: 0 };
  }

  /** For drafts that were read before it was kept what was read: what came into the scope later hides as many that left it. */
  private async netSince(scope: Scope, { cutoff, ideas, comments }: Read): Promise<SinceRead> {
    const [row] = await this.database.rows<{ added: number; edited: number; all: number }>(
      `select sum(added)::int as added, sum(edited)::int as edited, sum("all")::int as "all" from (
         select ${NEW('i.published_at')} as added, count(*) as "all",
           count(*) filter (where i.published_at <= $7::timestamptz and ${IDEA_EDITED}) as edited from idea i where ${SCOPE}
         union all select ${NEW('c.published_at')}, count(*),
           count(*) filter (where c.published_at <= $7::timestamptz and ${COMMENT_EDITED}) ${COMMENTS}) both_kinds`,
      [...valuesOf(scope), cutoff],
    );
    const { added = 0, edited = 0, all = 0 } = row ?? {};
    return { added, edited, gone: Math.max(0, ideas + comments - (all - added)) };
  }
}

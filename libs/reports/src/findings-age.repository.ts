import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SinceRead } from './findings-age.policy.js';
import { COMMENTS, SCOPE, valuesOf } from './report-scope.js';
import type { Scope } from './report.entity.js';

const NEW = (column: string) => `count(*) filter (where ${column} > $7::timestamptz)`;

/** What became of the texts of a scope since they were read. Walks over all of them: once for a publication. */
@Injectable()
export class FindingsAgeRepository {
  constructor(private readonly database: Database) {}

  async since(
    scope: Scope,
    { cutoff, ideas, comments }: { cutoff: string; ideas: number; comments: number },
  ): Promise<SinceRead> {
    const [row] = await this.database.rows<{ added: number; edited: number; all: number }>(
      `select sum(added)::int as added, sum(edited)::int as edited, sum("all")::int as "all" from (
         select ${NEW('i.published_at')} as added, count(*) as "all", count(*) filter (where i.published_at <= $7::timestamptz and exists (
           select from idea_revision v where v.idea_id = i.id and v.version = i.version and v.created_at > $7::timestamptz)) as edited
         from idea i where ${SCOPE}
         union all select ${NEW('c.published_at')}, count(*),
           count(*) filter (where c.published_at <= $7::timestamptz and c.edited_at > $7::timestamptz) ${COMMENTS}) both_kinds`,
      [...valuesOf(scope), cutoff],
    );
    const { added = 0, edited = 0, all = 0 } = row ?? {};
    return { added, edited, gone: Math.max(0, ideas + comments - (all - added)) };
  }
}

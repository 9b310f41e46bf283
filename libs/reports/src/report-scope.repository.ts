import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { COMMENTS, SCOPE, valuesOf } from './report-scope.js';
import type { Scope } from './report.entity.js';

/** How much a report would read, and from how many people. */
export interface Extent {
  ideas: number;
  comments: number;
  /** Who wrote them. An imported idea stands for nobody of ours. */
  people: number;
}

/** A scope that editions speak of, whatever their period, with the names of its parts. */
export interface ScopeRow extends Omit<Scope, 'fromDay' | 'untilDay'> {
  key: string;
  project: string | null;
  category: string | null;
  place: string | null;
  editions: number;
}

const IDEAS = `from idea i where ${SCOPE}`;
/** What an edition speaks of without its days, as a short name for addresses. */
export const SCOPE_KEY = `left(md5((e.scope - '{fromDay,untilDay}'::text[])::text), 12)`;
const MOST_SCOPES = 100;

/** What lies in a scope, before anything is written about it. */
@Injectable()
export class ReportScopeRepository {
  constructor(private readonly database: Database) {}

  /** Reads every text's row; for staff who are about to begin a report. */
  async count(scope: Scope): Promise<Extent> {
    const [row] = await this.database.rows<Extent & Record<string, unknown>>(
      `select (select count(*)::int ${IDEAS}) as ideas, (select count(*)::int ${COMMENTS}) as comments,
         (select count(*)::int from (select i.author_id ${IDEAS} and i.source is null union select c.author_id ${COMMENTS}) wrote) as people`,
      valuesOf(scope),
    );
    return row ?? { ideas: 0, comments: 0, people: 0 };
  }

  /** Whether anybody wrote anything in it. */
  async hasTexts(scope: Scope): Promise<boolean> {
    const [row] = await this.database.rows<{ any: boolean }>(
      `select exists (select ${IDEAS}) or exists (select ${COMMENTS}) as any`,
      valuesOf(scope),
    );
    return row?.any ?? false;
  }

  /** Of which there are editions, the one that was written about last first. */
  async findPublished(): Promise<ScopeRow[]> {
    return this.database.rows<ScopeRow & Record<string, unknown>>(
      `select found.*, p.name as project, c.name as category, l.name as place from (
         select ${SCOPE_KEY} as key, (e.scope ->> 'projectId')::uuid as "projectId", (e.scope ->> 'categoryId')::uuid as "categoryId",
           (e.scope ->> 'placeId')::uuid as "placeId", e.scope ->> 'status' as status, count(*)::int as editions, max(e.number) as newest
         from report_edition e group by 1, 2, 3, 4, 5) found
       left join project p on p.id = found."projectId" left join category c on c.id = found."categoryId" left join place l on l.id = found."placeId"
       order by newest desc limit ${MOST_SCOPES}`,
    );
  }
}

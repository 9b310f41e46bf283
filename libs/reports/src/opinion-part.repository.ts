import { Injectable } from '@nestjs/common';
import type { OpinionFindings } from '@ein/opinions';
import { Database } from '@ein/platform';
import { opinionFigures } from './opinion-part.policy.js';
import type { OpinionFigures } from './report-figures.js';
import type { Scope } from './report.entity.js';

/** A statement that everybody can read, with the passage of the comment that it was taken from. */
export interface StatementText {
  id: string;
  number: number;
  text: string;
  source: {
    sourceId: string;
    number: number;
    version: number;
    start: number;
    end: number;
  } | null;
}

interface Round {
  slug: string;
  readable: number;
  votes: number;
  findings: OpinionFindings | null;
  countedAt: Date | null;
}

/** Every reader's statement says so: triggers withhold what its source no longer says in public. */
const READABLE = `s.withheld_at is null and s.state <> 'draft'`;

/** The statements of a project and what shows in the answers, for an edition. */
@Injectable()
export class OpinionPartRepository {
  constructor(private readonly database: Database) {}

  /** As it was counted last, at most a minute of work ago; null where the scope is no project with statements. */
  async find(scope: Scope): Promise<OpinionFigures | null> {
    if (!scope.projectId) return null;
    const [round] = await this.database.rows<Round & Record<string, unknown>>(
      `select p.slug, found.findings, found.counted_at as "countedAt", count(s.id)::int as readable,
         coalesce(sum(t.agree + t.disagree + t.pass), 0)::int as votes
       from project p join opinion_statement s on s.project_id = p.id and ${READABLE} join opinion_tally t on t.statement_id = s.id
       left join opinion_snapshot found on found.project_id = p.id where p.id = $1
       group by p.slug, found.findings, found.counted_at`,
      [scope.projectId],
    );
    return round ? opinionFigures(round, scope) : null;
  }

  /** In order. */
  async findTexts(projectId: string | null): Promise<StatementText[]> {
    if (!projectId) return [];
    return this.database.rows<StatementText & Record<string, unknown>>(
      `select s.id, s.number, s.text, case when c.id is not null then json_build_object('sourceId', c.id, 'number', c.number,
           'version', s.comment_version, 'start', s.span_from, 'end', s.span_until) end as source
       from opinion_statement s left join comment c on c.id = s.comment_id where s.project_id = $1 and ${READABLE} order by s.number`,
      [projectId],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { OpinionStatement } from './opinion-statement.entity.js';
import type { OpinionStatementType, StaffStatement } from './opinion-statement.type.js';

/** Where a comment can be read; under a duplicate it is read under the main idea. */
const SOURCE = `case when c.id is not null then json_build_object('commentNumber', c.number, 'ideaNumber', coalesce(m.number, o.number)) end as source`;
const SOURCE_JOINS = `left join comment c on c.id = s.comment_id left join idea o on o.id = c.idea_id
  left join idea m on o.visibility = 'merged' and m.id = o.merged_into`;
const SHOWN = `s.id, s.number, s.text, s.state, ${SOURCE}`;
/** Every reader's statement says so: triggers withhold what its source no longer says in public. */
export const READABLE = `s.withheld_at is null and s.state <> 'draft'`;
const FOR_STAFF = `s.id, s.number, case when s.withheld_at is null then s.text end as text, s.state, s.withheld_why as "withheldWhy", ${SOURCE},
  (select t.agree + t.disagree + t.pass from opinion_tally t where t.statement_id = s.id) as "answerCount"`;

/** A comment that a statement may be taken from. */
export interface TakeableComment {
  id: string;
  version: number;
  body: string;
}

export interface RoundCounts {
  statementCount: number;
  openCount: number;
  people: number;
}

@Injectable()
export class OpinionStatementRepository {
  constructor(private readonly database: Database) {}

  async countRound(projectId: string): Promise<RoundCounts> {
    const [row] = await this.database.rows<RoundCounts & Record<string, unknown>>(
      {
        name: 'opinion-round',
        text: `select count(*)::integer as "statementCount", count(*) filter (where s.state = 'open')::integer as "openCount",
            (select count(*)::integer from opinion_participant p where p.project_id = $1) as people
          from opinion_statement s where s.project_id = $1 and ${READABLE}`,
      },
      [projectId],
    );
    return row ?? { statementCount: 0, openCount: 0, people: 0 };
  }

  /** All that everybody may read, in order. */
  async findReadable(projectId: string): Promise<OpinionStatementType[]> {
    return this.database.rows<OpinionStatementType & Record<string, unknown>>(
      {
        name: 'opinion-readable',
        text: `select ${SHOWN} from opinion_statement s ${SOURCE_JOINS} where s.project_id = $1 and ${READABLE} order by s.number`,
      },
      [projectId],
    );
  }

  async findOneReadable(id: string): Promise<OpinionStatementType | null> {
    const [row] = await this.database.rows<OpinionStatementType & Record<string, unknown>>(
      {
        name: 'opinion-readable-one',
        text: `select ${SHOWN} from opinion_statement s ${SOURCE_JOINS} where s.id = $1 and ${READABLE}`,
      },
      [id],
    );
    return row ?? null;
  }

  async findForStaff(projectId: string): Promise<StaffStatement[]> {
    return this.database.rows<StaffStatement & Record<string, unknown>>(
      `select ${FOR_STAFF} from opinion_statement s ${SOURCE_JOINS} where s.project_id = $1 order by s.number`,
      [projectId],
    );
  }

  async findOneForStaff(id: string): Promise<StaffStatement | null> {
    const [row] = await this.database.rows<StaffStatement & Record<string, unknown>>(
      `select ${FOR_STAFF} from opinion_statement s ${SOURCE_JOINS} where s.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** One statement at a time is added to a project, so that numbers follow each other. False: there is no such project. */
  async lockProject(projectId: string): Promise<boolean> {
    const rows = await this.database.rows('select 1 from project where id = $1 for no key update', [
      projectId,
    ]);
    return rows.length > 0;
  }

  async countAll(projectId: string): Promise<{ count: number; next: number }> {
    const [row] = await this.database.rows<{ count: number; next: number }>(
      'select count(*)::integer as count, coalesce(max(number), 0) + 1 as next from opinion_statement where project_id = $1',
      [projectId],
    );
    return row ?? { count: 0, next: 1 };
  }

  async lock(id: string): Promise<OpinionStatement | null> {
    return this.database
      .repository(OpinionStatement)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(statement: OpinionStatement): Promise<void> {
    await this.database.repository(OpinionStatement).insert(statement);
  }

  async save(id: string, change: Partial<OpinionStatement>): Promise<void> {
    await this.database.repository(OpinionStatement).update({ id }, change);
  }

  /** The comment while everybody may read it, held so that it stays so until the transaction ends. */
  async lockPublicComment(number: number): Promise<TakeableComment | null> {
    const [row] = await this.database.rows<TakeableComment & Record<string, unknown>>(
      `select c.id, c.version, c.body from comment c
       where c.number = $1 and c.visibility = 'published' and idea_is_readable(c.idea_id) for share of c`,
      [number],
    );
    return row ?? null;
  }

  async isSourcePublic(commentId: string): Promise<boolean> {
    const rows = await this.database.rows(
      `select 1 from comment c where c.id = $1 and c.visibility = 'published' and idea_is_readable(c.idea_id)`,
      [commentId],
    );
    return rows.length > 0;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SheetKind } from './columns.policy.js';
import { ImportRun, type Meaning } from './import-run.entity.js';
import type { ImportedRow, ImportRemark, ImportRunType, ImportWord } from './import.type.js';

/** A row of the files, as it is kept until it is published. */
export interface KeptRow {
  sheet: SheetKind;
  line: number;
  externalId: string | null;
  data: object | null;
  problem: string | null;
  remarks: string[];
  placeId: string | null;
}

@Injectable()
export class ImportRunRepository {
  constructor(private readonly database: Database) {}

  async insert(run: ImportRun): Promise<void> {
    await this.database.repository(ImportRun).insert(run);
  }

  async find(id: string): Promise<ImportRun | null> {
    return this.database.repository(ImportRun).findOneBy({ id });
  }

  /** The run, its row locked until the transaction ends. */
  async lock(id: string): Promise<ImportRun | null> {
    return this.database
      .repository(ImportRun)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async update(id: string, columns: Partial<Omit<ImportRun, 'meaning'>>): Promise<void> {
    await this.database.repository(ImportRun).update({ id }, columns);
  }

  async mean(id: string, meaning: Meaning): Promise<void> {
    await this.database.write('update import_run set meaning = $2 where id = $1', [
      id,
      JSON.stringify(meaning),
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.database.repository(ImportRun).delete({ id });
  }

  /** Puts rows in place of those that the run had from such a sheet. */
  async replaceRows(runId: string, sheet: SheetKind, rows: readonly KeptRow[]): Promise<void> {
    await this.database.write('delete from import_row where run_id = $1 and sheet = $2', [
      runId,
      sheet,
    ]);
    await this.database.write(
      `insert into import_row (run_id, sheet, line, external_id, data, problem, remarks, place_id)
       select $1, r.sheet, r.line, r."externalId", r.data, r.problem, r.remarks, r."placeId" from jsonb_to_recordset($2::jsonb)
         as r(sheet text, line integer, "externalId" text, data jsonb, problem text, remarks text[], "placeId" uuid)`,
      [runId, JSON.stringify(rows)],
    );
  }

  /** Says of each comment under which idea it stands, of these files or of an earlier import; and marks what is here already. */
  async settle(runId: string, source: string): Promise<void> {
    for (const statement of SETTLING) await this.database.write(statement, [runId, source]);
  }

  async findOf(projectId: string): Promise<ImportRunType[]> {
    return this.database.rows<ImportRunType>(
      `${SHOWN} where n.project_id = $1 order by n.created_at desc, n.id desc limit 50`,
      [projectId],
    );
  }

  async findShown(id: string): Promise<ImportRunType | null> {
    const [run] = await this.database.rows<ImportRunType>(`${SHOWN} where n.id = $1`, [id]);
    return run ?? null;
  }

  async findRemarks(runId: string, limit: number): Promise<ImportRemark[]> {
    return this.database.rows<ImportRemark & object>(
      `select sheet = 'comments' as comments, line, case when problem is null then remarks else array[problem] end as reasons
       from import_row where run_id = $1 and (problem is not null or remarks <> '{}')
       order by problem is null, sheet desc, line limit $2`,
      [runId, limit],
    );
  }

  async findRows(runId: string, limit: number): Promise<ImportedRow[]> {
    return this.database.rows<ImportedRow & object>(
      `with comments as (
         select data->>'idea' as idea, count(*)::integer as number from import_row
         where run_id = $1 and sheet = 'comments' and problem is null group by 1)
       select r.line, r.data->>'title' as title, r.data->>'category' as category, r.data->>'status' as status, p.name as place,
         (r.data->>'writtenAt')::timestamptz as "writtenAt", r.done is not distinct from 'there' as there, coalesce(c.number, 0) as comments
       from import_row r left join place p on p.id = r.place_id left join comments c on c.idea = r.external_id
       where r.run_id = $1 and r.sheet = 'ideas' and r.problem is null order by r.line limit $2`,
      [runId, limit],
    );
  }

  /** The former words of this kind, the most frequent first. */
  async findWords(
    runId: string,
    of: 'category' | 'status',
  ): Promise<Omit<ImportWord, 'categoryId'>[]> {
    return this.database.rows<ImportWord & object>(
      `select data->>$2 as word, count(*)::integer as ideas from import_row
       where run_id = $1 and sheet = 'ideas' and problem is null and data->>$2 is not null group by 1 order by 2 desc, 1`,
      [runId, of],
    );
  }

  /** Runs from before that moment that still have rows. */
  async findOld(before: Date): Promise<ImportRun[]> {
    return this.database
      .repository(ImportRun)
      .createQueryBuilder('run')
      .where('run.created_at < :before', { before })
      .andWhere('exists (select from import_row r where r.run_id = run.id)')
      .getMany();
  }

  async forgetRows(runId: string): Promise<number> {
    return this.database.write('delete from import_row where run_id = $1', [runId]);
  }
}

const SETTLING = [
  `update import_row c set data = c.data || jsonb_build_object('idea', i.external_id) from import_row i
   where c.run_id = $1 and c.sheet = 'comments' and c.problem is null and i.run_id = $1 and i.sheet = 'ideas' and i.problem is null
     and c.data->>'under' in (i.external_id, i.data->>'address') and $2::text is not null`,
  `update import_row c set data = c.data || jsonb_build_object('idea', i.external_id), idea_id = i.id from idea i
   where c.run_id = $1 and c.sheet = 'comments' and c.problem is null and not c.data ? 'idea'
     and i.source = $2 and i.external_id = c.data->>'under' and i.visibility = 'published'`,
  `update import_row c set data = null, problem = 'Die Idee „' || (c.data->>'under') || '“ kommt nicht mit und ist auch noch nicht hier.'
   where c.run_id = $1 and c.sheet = 'comments' and c.problem is null and not c.data ? 'idea' and $2::text is not null`,
  `update import_row r set done = 'there', idea_id = i.id from idea i
   where r.run_id = $1 and r.sheet = 'ideas' and r.problem is null and r.done is null and i.source = $2 and i.external_id = r.external_id`,
  `update import_row r set done = 'there' from comment_origin o
   where r.run_id = $1 and r.sheet = 'comments' and r.problem is null and r.done is null and o.source = $2 and o.external_id = r.external_id`,
];

/** A run with its counts; `done` and `total` are those of the present step. */
const SHOWN = `select n.id, n.project_id as "projectId", n.source, n.state, n.files, n.ignored, n.shows_names as "showsNames",
    n.created_at as "createdAt", n.finished_at as "finishedAt", c.ideas, c.comments, c.there, c.bad, c."hasNames",
    case when n.state in ('checked', 'making') then c.made else c.published end as done,
    case when n.state in ('checked', 'making') then c."newIdeas" else c."newIdeas" + c."newComments" end as total,
    n.state in ('checked', 'made') and c.published = 0 as "canBeDiscarded"
  from import_run n cross join lateral (
    select count(*) filter (where fits and sheet = 'ideas')::integer as ideas, count(*) filter (where fits and sheet = 'comments')::integer as comments,
      count(*) filter (where done = 'there')::integer as there, count(*) filter (where not fits)::integer as bad,
      count(*) filter (where done in ('made', 'published') and sheet = 'ideas')::integer as made,
      count(*) filter (where done = 'published')::integer as published,
      count(*) filter (where fits and sheet = 'ideas' and done is distinct from 'there')::integer as "newIdeas",
      count(*) filter (where fits and sheet = 'comments' and done is distinct from 'there')::integer as "newComments",
      coalesce(bool_or(data->>'writer' is not null), false) as "hasNames"
    from (select *, problem is null as fits from import_row where run_id = n.id) r
  ) c`;

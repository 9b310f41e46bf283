import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Standing } from './edition-mark.entity.js';
import { EditionSource } from './edition-source.entity.js';
import { ReportEdition } from './report-edition.entity.js';
import type { Scope } from './report.entity.js';
import { SCOPE_KEY } from './report-scope.repository.js';

const PUBLISHING = 5_505_001;

/** An edition in the list: what can be said without opening it. */
export type EditionHead = Pick<
  ReportEdition,
  'number' | 'id' | 'title' | 'sha256' | 'previousSha256' | 'publishedAt' | 'scope' | 'scopeWords'
>;

/** A text that an edition holds or rests on, and what became of its source. */
export type SourceToday = EditionSource & {
  standing: Standing;
  removedAt: Date | null;
  removedGround: string | null;
};

/** A task: what changed, in which edition. */
export interface MarkRow {
  edition: number;
  key: number;
  title: string;
  sentence: string;
  kind: 'idea' | 'comment';
  number: number;
  why: Exclude<Standing, 'ok'>;
  markedAt: Date;
}

/** Words that were taken away stay away, also where their author left only an earlier version. */
const STANDING = `case when s.erased_at is null then source_standing(s.kind, s.source_id, s.version, s.part) else 'erased' end`;
/** Where an idea is only named, it is looked at once, and not if a sentence rests on it as well. */
const WATCHED = `(s.sentence <> 'title' or not exists (select from edition_source o
  where (o.edition, o.source_id) = (s.edition, s.source_id) and (o.sentence <> 'title' or o.key < s.key)))`;
/** Tasks that nobody has settled, in editions that no newer one of the same scope and period has replaced. */
const OPEN = `from edition_mark m join report_edition e on e.number = m.edition
  join edition_source s on (s.edition, s.key) = (m.edition, m.key)
  where m.settled_at is null and m.ended_at is null and not exists (select from report_edition n where n.number > e.number and n.scope = e.scope)`;
const HEAD = `e.number, e.id, e.title, e.scope, e.scope_words as "scopeWords", e.sha256, e.previous_sha256 as "previousSha256", e.published_at as "publishedAt"`;

@Injectable()
export class EditionRepository {
  constructor(private readonly database: Database) {}

  /** One publication at a time, so that numbers have no gap and each edition names the one before it; false: there is another. */
  async lockNumbers(): Promise<boolean> {
    const [row] = await this.database.rows<{ locked: boolean }>(
      'select pg_try_advisory_xact_lock($1) as locked',
      [PUBLISHING],
    );
    return row?.locked ?? false;
  }

  async findLast(): Promise<EditionHead | null> {
    const [row] = await this.database.rows<EditionHead & Record<string, unknown>>(
      `select ${HEAD} from report_edition e order by number desc limit 1`,
    );
    return row ?? null;
  }

  /** The newest edition that speaks of the same, in whatever period or in one that begins on the same day. */
  async findLastOf(
    scope: Scope,
    period: 'any' | 'same-beginning' = 'any',
  ): Promise<ReportEdition | null> {
    const [row] = await this.database.rows<ReportEdition & Record<string, unknown>>(
      `select ${HEAD}, e.figures from report_edition e where e.scope - $2::text[] = $1::jsonb - $2::text[] order by number desc limit 1`,
      [JSON.stringify(scope), period === 'any' ? ['fromDay', 'untilDay'] : ['untilDay']],
    );
    return row ?? null;
  }

  /** Newest first, before this number, of one scope where one is named. */
  async findHeads(
    limit: number,
    before: number | null,
    scope: string | null,
  ): Promise<EditionHead[]> {
    return this.database.rows<EditionHead & Record<string, unknown>>(
      `select ${HEAD} from report_edition e where ($2::int is null or number < $2) and ($3::text is null or ${SCOPE_KEY} = $3)
       order by number desc limit $1`,
      [limit, before, scope],
    );
  }

  /** By its number or its id. */
  async findHead(named: string): Promise<EditionHead | null> {
    const [row] = await this.database.rows<EditionHead & Record<string, unknown>>(
      `select ${HEAD} from report_edition e where e.number::text = $1 or e.id::text = $1`,
      [named],
    );
    return row ?? null;
  }

  async findFrozen(number: number): Promise<string> {
    const [row] = await this.database.rows<{ document: string }>(
      'select document from report_edition where number = $1',
      [number],
    );
    if (!row) throw new Error(`There is no edition ${number}.`);
    return row.document;
  }

  async insert(
    edition: Omit<ReportEdition, 'scopeWords'>,
    sources: readonly EditionSource[],
  ): Promise<void> {
    await this.database.repository(ReportEdition).insert(edition as never);
    const PART = 500;
    for (let at = 0; at < sources.length; at += PART)
      await this.database.repository(EditionSource).insert(sources.slice(at, at + PART));
  }

  async findSources(number: number): Promise<SourceToday[]> {
    return this.database.rows<SourceToday & Record<string, unknown>>(
      `select s.edition, s.key, s.sentence, s.kind, s.source_id as "sourceId", s.number, s.version, s.part, s.start_at as "startAt",
         s.end_at as "endAt", s.sha256, s.text, s.salt, s.erased_at as "erasedAt",
         ${STANDING} as standing,
         coalesce(s.erased_at, c.removed_at, i.removed_at) as "removedAt", coalesce(c.removed_ground, i.removed_ground) as "removedGround"
       from edition_source s left join comment c on s.kind = 'comment' and c.id = s.source_id
       left join idea i on i.id = case when s.kind = 'idea' then s.source_id else c.idea_id end
       where s.edition = $1 order by s.key`,
      [number],
    );
  }

  /** By edition: in how many sentences a source has changed since, as far as it has been noticed. */
  async countOutdated(numbers: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.database.rows<{ edition: number; outdated: number }>(
      `select m.edition, count(distinct s.sentence)::int as outdated
       from edition_mark m join edition_source s on (s.edition, s.key) = (m.edition, m.key)
       where m.edition = any ($1) and m.ended_at is null and s.sentence <> 'title' group by m.edition`,
      [numbers],
    );
    return new Map(rows.map(({ edition, outdated }) => [edition, outdated]));
  }

  /** In how many sentences of one edition a source has changed, asked of the sources themselves. */
  async countOutdatedNow(number: number): Promise<number> {
    const [row] = await this.database.rows<{ outdated: number }>(
      `select count(distinct s.sentence)::int as outdated from edition_source s
       where s.edition = $1 and s.sentence <> 'title' and ${STANDING} <> 'ok'`,
      [number],
    );
    return row?.outdated ?? 0;
  }

  /** Compares what editions cite and name of this idea or its comments with what stands there now, and keeps the marks in step. */
  async markChanged(ideaId: string, now: Date): Promise<number> {
    const CITED = `select s.edition, s.key, ${STANDING} as why from edition_source s
      where ${WATCHED} and s.source_id in (select $1::uuid union all select id from comment where idea_id = $1
        union all select d.id from idea d where d.merged_into = $1 union all select c.id from comment c join idea d on d.id = c.idea_id where d.merged_into = $1)`;
    await this.database.write(
      `delete from edition_mark m using (${CITED}) cited
       where (m.edition, m.key) = (cited.edition, cited.key) and cited.why = 'ok' and m.settled_at is null`,
      [ideaId],
    );
    await this.database.write(
      `update edition_mark m set ended_at = $2 from (${CITED}) cited
       where (m.edition, m.key) = (cited.edition, cited.key) and cited.why = 'ok' and m.ended_at is null`,
      [ideaId, now],
    );
    return this.database.write(
      `insert into edition_mark as m (edition, key, why, marked_at) select edition, key, why, $2 from (${CITED}) cited where why <> 'ok'
       on conflict (edition, key) do update set why = excluded.why, marked_at = excluded.marked_at,
         settled_at = null, settled_by = null, note = null, ended_at = null
       where m.why <> excluded.why or m.ended_at is not null`,
      [ideaId, now],
    );
  }

  async findOpenMarks(limit: number): Promise<MarkRow[]> {
    return this.database.rows<MarkRow & Record<string, unknown>>(
      `select m.edition, m.key, e.title, s.sentence, s.kind, s.number, m.why, m.marked_at as "markedAt" ${OPEN}
       order by m.marked_at, m.edition, m.key limit $1`,
      [limit],
    );
  }

  async countOpenMarks(): Promise<number> {
    const [row] = await this.database.rows<{ open: number }>(
      `select count(*)::int as open ${OPEN}`,
    );
    return row?.open ?? 0;
  }

  /** Says whether there was such a task. */
  async settleMark(
    edition: number,
    key: number,
    by: { id: string; note: string; at: Date },
  ): Promise<boolean> {
    return (
      (await this.database.write(
        `update edition_mark set settled_at = $3, settled_by = $4, note = $5 where edition = $1 and key = $2 and settled_at is null`,
        [edition, key, by.at, by.id, by.note],
      )) === 1
    );
  }

  async findNotes(number: number): Promise<{ key: number; note: string; settledAt: Date }[]> {
    return this.database.rows(
      `select key, note, settled_at as "settledAt" from edition_mark where edition = $1 and note is not null and ended_at is null`,
      [number],
    );
  }
}

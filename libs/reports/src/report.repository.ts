import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Report } from './report.entity.js';
import { ReportSentence } from './report-sentence.entity.js';
import { SentenceSource } from './sentence-source.entity.js';

/** The names of what a report is about. */
export interface ScopeNames {
  project: string | null;
  category: string | null;
  place: string | null;
}

const COLUMNS = `id, title, project_id as "projectId", category_id as "categoryId", place_id as "placeId", from_day::text as "fromDay",
  until_day::text as "untilDay", status, state, version, analysis_id as "analysisId", findings, figures, created_by as "createdBy",
  created_at as "createdAt", changed_at as "changedAt"`;

@Injectable()
export class ReportRepository {
  constructor(private readonly database: Database) {}

  async insert(report: Report): Promise<void> {
    await this.database.repository(Report).insert(report as never);
  }

  async find(id: string, lock = false): Promise<Report | null> {
    const [row] = await this.database.rows<Report & Record<string, unknown>>(
      `select ${COLUMNS} from report where id = $1 ${lock ? 'for update' : ''}`,
      [id],
    );
    return row ?? null;
  }

  /** Drafts, the one changed last first. */
  async findDrafts(limit: number): Promise<Report[]> {
    return this.database.rows<Report & Record<string, unknown>>(
      `select ${COLUMNS} from report where state = 'draft' order by changed_at desc, id limit $1`,
      [limit],
    );
  }

  /** Drafts whose texts are being read, the oldest first. */
  async findWaiting(): Promise<Report[]> {
    return this.database.rows<Report & Record<string, unknown>>(
      `select ${COLUMNS} from report where state = 'draft' and analysis_id is not null
         and (findings is null or (findings ? 'runId' and findings ->> 'runId' is distinct from analysis_id::text)) order by changed_at limit 20`,
    );
  }

  async update(id: string, change: Partial<Report>): Promise<void> {
    await this.database.repository(Report).update({ id }, change as never);
  }

  /** Notes a change; says how often the report has now been changed. */
  async touch(id: string, now: Date): Promise<void> {
    await this.database.write(
      'update report set version = version + 1, changed_at = $2 where id = $1',
      [id, now],
    );
  }

  async namesOf({
    projectId,
    categoryId,
    placeId,
  }: Pick<Report, 'projectId' | 'categoryId' | 'placeId'>): Promise<ScopeNames> {
    const [row] = await this.database.rows<ScopeNames & Record<string, unknown>>(
      `select (select name from project where id = $1 and stage <> 'draft') as project, (select name from category where id = $2) as category,
         (select name from place where id = $3) as place`,
      [projectId, categoryId, placeId],
    );
    return row ?? { project: null, category: null, place: null };
  }

  async findSentences(reportId: string): Promise<ReportSentence[]> {
    return this.database
      .repository(ReportSentence)
      .find({ where: { reportId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async findSources(reportId: string): Promise<SentenceSource[]> {
    return this.database.rows<SentenceSource & Record<string, unknown>>(
      `select s.sentence_id as "sentenceId", s.position, s.kind, s.source_id as "sourceId", s.number, s.version, s.part,
         s.start_at as "startAt", s.end_at as "endAt", s.sha256
       from sentence_source s join report_sentence r on r.id = s.sentence_id where r.report_id = $1 order by s.sentence_id, s.position`,
      [reportId],
    );
  }

  async insertSentences(
    sentences: readonly ReportSentence[],
    sources: readonly SentenceSource[],
  ): Promise<void> {
    const PART = 500;
    for (let at = 0; at < sentences.length; at += PART)
      await this.database.repository(ReportSentence).insert(sentences.slice(at, at + PART));
    for (let at = 0; at < sources.length; at += PART)
      await this.database.repository(SentenceSource).insert(sources.slice(at, at + PART));
  }

  async updateSentence(id: string, change: Partial<ReportSentence>): Promise<void> {
    await this.database.repository(ReportSentence).update({ id }, change);
  }

  async deleteSentences(ids: readonly string[]): Promise<void> {
    await this.database.write('delete from report_sentence where id = any ($1)', [ids]);
  }

  async replaceSources(sentenceId: string, sources: readonly SentenceSource[]): Promise<void> {
    await this.database.repository(SentenceSource).delete({ sentenceId });
    if (sources.length) await this.database.repository(SentenceSource).insert([...sources]);
  }
}

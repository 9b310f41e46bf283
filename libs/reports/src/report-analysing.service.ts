import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnalysisNotPossible, AnalysisService } from '@ein/analysis';
import type { ProcessingStatus } from '@ein/ideas';
import { Database, NotAllowed, NotFound, type SignedInViewer, WorkLoop } from '@ein/platform';
import { FindingsAgeRepository } from './findings-age.repository.js';
import { ReportDrafting } from './report-drafting.service.js';
import type { KeptFindings, Report } from './report.entity.js';
import type { SteerAnalysisInput } from './report.inputs.js';
import { ReportRepository } from './report.repository.js';
import type { ReportAnalysis } from './report.type.js';

/** Has the texts of a report's scope read by the worker, and makes sentences of what was found. */
@Injectable()
export class ReportAnalysing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly drafting: ReportDrafting,
    private readonly analyses: AnalysisService,
    private readonly age: FindingsAgeRepository,
    private readonly loop: WorkLoop,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'report-findings',
      channel: 'report_findings',
      drain: () => this.takeFound(),
    });
  }

  /** Begins, stops or goes on. */
  async steer(
    viewer: SignedInViewer,
    { reportId, move }: SteerAnalysisInput,
  ): Promise<NotFound | NotAllowed | null> {
    return this.database.transaction(async () => {
      const report = await this.reports.find(reportId, true);
      if (report?.state !== 'draft') return new NotFound('Diesen Entwurf gibt es nicht mehr.');
      if (move === 'start') return this.begin(report, viewer.id);
      if (!report.analysisId) return new NotFound('Diesen Entwurf gibt es nicht mehr.');
      return refusalOf(
        move === 'cancel'
          ? await this.analyses.cancel(report.analysisId)
          : await this.analyses.resume(report.analysisId),
      );
    });
  }

  /** How far it is; what was found is in the draft once it is done. */
  async stateOf({ analysisId, findings }: Report): Promise<ReportAnalysis> {
    const nothing = { phase: 'sampling', read: 0, total: 0 } as const;
    if (findings && isOfRun(findings, analysisId)) return { state: 'done', ...nothing };
    const run = analysisId ? await this.analyses.find(analysisId) : null;
    if (!run) return { state: 'none', ...nothing };
    const state = run.state === 'cancelled' || run.state === 'failed' ? run.state : 'running';
    return { state, phase: run.phase, read: run.done, total: run.total ?? 0 };
  }

  /** Drafts whose texts have been read get their sentences. Never says that more waits. */
  async takeFound(): Promise<boolean> {
    for (const { id, analysisId } of await this.reports.findWaiting()) {
      const run = analysisId ? await this.analyses.find(analysisId) : null;
      if (run?.findings) await this.drafting.takeFindings(id, run.findings);
    }
    return false;
  }

  private async begin(report: Report, viewerId: string): Promise<NotFound | NotAllowed | null> {
    const run = await this.analyses.start(
      {
        projectId: report.projectId,
        categoryId: report.categoryId,
        placeId: report.placeId,
        status: report.status as ProcessingStatus | null,
        from: report.fromDay,
        until: report.untilDay,
      },
      viewerId,
    );
    const refusal = refusalOf(run);
    if (refusal || !('id' in run)) return refusal;
    await this.age.keep(report.id, run.id, report);
    const { findings, analysisId } = report;
    await this.reports.update(report.id, {
      analysisId: run.id,
      // What was found before stands until the texts have been read again.
      ...(findings && { findings: { ...findings, runId: findings.runId ?? analysisId } }),
    });
    return null;
  }
}

export const isOfRun = ({ runId }: KeptFindings, analysisId: string | null): boolean =>
  runId === undefined || runId === analysisId;

function refusalOf(answer: object): NotFound | NotAllowed | null {
  if (answer instanceof AnalysisNotPossible) return new NotAllowed(answer.message);
  return answer instanceof NotFound ? answer : null;
}

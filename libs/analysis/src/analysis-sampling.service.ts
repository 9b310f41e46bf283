import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { AnalysisRunRepository, type HeldRun } from './analysis-run.repository.js';
import { AnalysisThread } from './analysis-thread.service.js';
import { ContributionRepository } from './contribution.repository.js';
import { type Hold, METHOD_VERSION } from './method.js';

/** Of each theme: more texts find the same groups, and take longer. */
export const SAMPLE_OF_A_THEME = 1500;

/** First phase: counts what there is and learns the topics of a sample that does not depend on order or time. */
@Injectable()
export class AnalysisSampling {
  constructor(
    private readonly texts: ContributionRepository,
    private readonly runs: AnalysisRunRepository,
    private readonly thread: AnalysisThread,
    private readonly database: Database,
  ) {}

  async sample(run: HeldRun, { worker, signal }: Hold): Promise<void> {
    const { total, themes, sample } = await this.database.transaction(async () => {
      await this.texts.takeTime();
      const all = await this.texts.themes(run.scope.categoryId);
      const found = [];
      for (const theme of all) {
        signal.throwIfAborted();
        found.push(...(await this.texts.sample(run, theme.id, SAMPLE_OF_A_THEME)));
      }
      return { total: await this.texts.count(run), themes: all, sample: found };
    });
    const model = await this.thread.ask('learn', { sample, themes }, signal);
    const checkpoint = {
      reading: 'ideas' as const,
      after: null,
      ideas: 0,
      comments: 0,
      counts: {},
    };
    await this.runs.saveModel(run, worker, {
      model,
      total,
      checkpoint,
      methodVersion: METHOD_VERSION,
    });
  }
}

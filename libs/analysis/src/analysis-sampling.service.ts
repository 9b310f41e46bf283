import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SampleText, Theme } from '@ein/topics';
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
    const themes = await this.texts.themes(run.scope.categoryId);
    // Each theme is a step twice: its texts are gathered, its topics are learnt.
    const steps = 2 * themes.length;
    const sample: SampleText[] = [];
    for (const [nr, theme] of themes.entries()) {
      signal.throwIfAborted();
      await this.runs.tell(run, worker, nr, steps);
      for (const text of await this.gathered(run, theme)) sample.push(text);
    }
    const total = await this.inTime(() => this.texts.count(run));
    await this.runs.tell(run, worker, themes.length, steps);
    let told = Promise.resolve();
    const onProgress = (learnt: number) => {
      const tell = () => this.runs.tell(run, worker, themes.length + learnt, steps);
      // What cannot be told now is told with the next step.
      told = told.then(tell).catch(() => undefined);
    };
    const model = await this.thread.ask('learn', { sample, themes }, { signal, onProgress });
    await told;
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

  private async gathered(run: HeldRun, theme: Theme): Promise<SampleText[]> {
    return this.inTime(() => this.texts.sample(run, theme.id, SAMPLE_OF_A_THEME));
  }

  private async inTime<T>(walk: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.texts.takeTime();
      return walk();
    });
  }
}

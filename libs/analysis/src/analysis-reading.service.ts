import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { AnalysisRunRepository, type Checkpoint, type HeldRun } from './analysis-run.repository.js';
import { AnalysisTallyRepository } from './analysis-tally.repository.js';
import { AnalysisThread } from './analysis-thread.service.js';
import { ContributionRepository } from './contribution.repository.js';
import type { Hold } from './method.js';
import { QuotePools } from './quote-pool.js';
import type { ReadText, WhatWasRead } from './reading.js';

export const CHUNK = 500;
export const WHOLE_SCOPE = -1;

/** Second phase: reads everything once, chunk by chunk, ideas before the comments that inherit their topics. */
@Injectable()
export class AnalysisReading {
  /** The candidates of the run at hand; read from their rows when another worker or a failure came between. */
  private pools: { run: string; done: number; kept: QuotePools } | null = null;

  constructor(
    private readonly texts: ContributionRepository,
    private readonly runs: AnalysisRunRepository,
    private readonly tally: AnalysisTallyRepository,
    private readonly thread: AnalysisThread,
    private readonly database: Database,
  ) {}

  forget(): void {
    this.pools = null;
  }

  async read(run: HeldRun, { worker, signal }: Hold): Promise<void> {
    const { checkpoint } = run;
    if (!checkpoint) throw new Error(`The analysis ${run.id} has no checkpoint.`);
    const texts = await this.nextTexts(run, checkpoint);
    await this.openModel(run, signal);
    const pools = await this.poolsOf(run);
    const read = await this.thread.ask('read', { texts, bars: pools.bars() }, { signal });
    const { added, gone } = pools.take(read.candidates, texts);
    const done = run.done + texts.length;
    const next = nextCheckpoint(checkpoint, texts, read);
    const isLast = texts.length < CHUNK && checkpoint.reading === 'comments';
    const saved = await this.database.transaction(async () => {
      const phase = isLast ? 'choosing' : 'reading';
      // The row of the run first: whoever has lost it writes nothing.
      if (!(await this.runs.saveCheckpoint(run, worker, { checkpoint: next, done, phase })))
        return false;
      await this.count(run.id, texts, read);
      await this.tally.dropCandidates(run.id, gone);
      await this.tally.keepCandidates(run.id, added);
      return true;
    });
    this.pools = saved ? { run: run.id, done, kept: pools } : null;
  }

  private async nextTexts(run: HeldRun, { reading, after }: Checkpoint): Promise<ReadText[]> {
    return reading === 'ideas'
      ? this.texts.ideasAfter(run, after, CHUNK)
      : this.texts.commentsAfter(run, run.id, after, CHUNK);
  }

  private async openModel({ id }: HeldRun, signal: AbortSignal): Promise<void> {
    if (this.thread.hasOpened(id)) return;
    const model = await this.runs.model(id);
    if (!model) throw new Error(`The analysis ${id} has no model.`);
    await this.thread.open(id, model, signal);
  }

  private async poolsOf({ id, done }: HeldRun): Promise<QuotePools> {
    if (this.pools?.run === id && this.pools.done === done) return this.pools.kept;
    return new QuotePools(await this.tally.candidates(id));
  }

  private async count(run: string, texts: readonly ReadText[], read: WhatWasRead): Promise<void> {
    const members = new Map<string, [number, string]>();
    texts.forEach(({ person }, at) => {
      for (const topic of [WHOLE_SCOPE, ...topicsAt(read, at)])
        members.set(`${topic} ${person}`, [topic, person]);
    });
    const rows = [...members.values()];
    await this.tally.addMembers(
      run,
      rows.map(([topic]) => topic),
      rows.map(([, person]) => person),
    );
    const placed = texts.flatMap(({ kind, id }, at) => {
      const topic = read.topics[2 * at + 1] ?? -1;
      return topic >= 0 ? [{ kind, id, topic }] : [];
    });
    await this.tally.placeTexts(run, placed);
    const ideas = placed.filter(({ kind }) => kind === 'idea');
    await this.tally.placeIdeas(
      run,
      ideas.map(({ id }) => id),
      ideas.map(({ topic }) => topic),
    );
  }
}

const topicsAt = ({ topics }: WhatWasRead, at: number): number[] =>
  [...topics.subarray(2 * at, 2 * at + 2)].filter((topic) => topic >= 0);

function nextCheckpoint(
  before: Checkpoint,
  texts: readonly ReadText[],
  read: WhatWasRead,
): Checkpoint {
  const counts = structuredClone(before.counts);
  const column = before.reading === 'ideas' ? 0 : 1;
  texts.forEach((_, at) => {
    for (const topic of topicsAt(read, at)) (counts[topic] ??= [0, 0])[column] += 1;
  });
  const isEnd = texts.length < CHUNK && before.reading === 'ideas';
  return {
    reading: isEnd ? 'comments' : before.reading,
    after: isEnd ? null : (texts.at(-1)?.id ?? before.after),
    ideas: before.ideas + (column === 0 ? texts.length : 0),
    comments: before.comments + (column === 1 ? texts.length : 0),
    counts,
  };
}

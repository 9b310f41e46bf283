import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, newId, WorkLoop } from '@ein/platform';
import { AnalysisReading } from './analysis-reading.service.js';
import { AnalysisRunRepository, type HeldRun } from './analysis-run.repository.js';
import { AnalysisSampling } from './analysis-sampling.service.js';
import { AnalysisSumming } from './analysis-summing.service.js';
import { AnalysisTallyRepository } from './analysis-tally.repository.js';
import { AnalysisThread } from './analysis-thread.service.js';
import { METHOD_VERSION } from './method.js';

const LOOKS_EVERY_MS = 500;

/** The run was cancelled, or another worker has it. */
class RunLost extends Error {}

/**
 * The worker's part: takes a run that waits and does one step of it, a chunk of texts at most. Each step ends in a saved checkpoint, so
 * whoever comes next goes on there. Twice a second it looks whether the run is still its own.
 */
@Injectable()
export class Analysing implements OnModuleInit {
  /** Of this process. */
  private readonly worker = newId();

  constructor(
    private readonly runs: AnalysisRunRepository,
    private readonly tally: AnalysisTallyRepository,
    private readonly sampling: AnalysisSampling,
    private readonly reading: AnalysisReading,
    private readonly summing: AnalysisSumming,
    private readonly thread: AnalysisThread,
    private readonly loop: WorkLoop,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loop.register({ name: 'analysis', channel: 'analysis', drain: () => this.step() });
  }

  /** One step of the next run; whether there may be more to do. */
  async step(): Promise<boolean> {
    const run = await this.runs.claim(this.worker);
    if (!run) {
      this.reading.forget();
      await this.thread.end();
      return false;
    }
    const holding = this.hold(run);
    try {
      await this.advance(run, holding.signal);
    } catch (error) {
      this.reading.forget();
      if (holding.signal.aborted) return true;
      await this.runs.fail(run.id, this.worker, this.clock.now());
      throw error;
    } finally {
      await holding.end();
    }
    return true;
  }

  private async advance(run: HeldRun, signal: AbortSignal): Promise<void> {
    if (run.methodVersion !== METHOD_VERSION) return this.startAnew(run);
    const hold = { worker: this.worker, signal };
    if (run.phase === 'sampling') return this.sampling.sample(run, hold);
    if (run.phase === 'reading') return this.reading.read(run, hold);
    return this.summing.sum(run, hold);
  }

  private async startAnew({ id }: HeldRun): Promise<void> {
    await this.database.transaction(async () => {
      await this.runs.restart(id, METHOD_VERSION);
      await this.tally.clear(id);
      await this.tally.clearTopics(id);
    });
  }

  private hold({ id }: HeldRun): { signal: AbortSignal; end: () => Promise<void> } {
    const lost = new AbortController();
    let looking: Promise<void> | null = null;
    const look = async (): Promise<void> => {
      const kept = await this.runs.keep(id, this.worker).catch(() => true);
      if (!kept) lost.abort(new RunLost(`the analysis ${id} has another worker, or none`));
      looking = null;
    };
    const timer = setInterval(() => void (looking ??= look()), LOOKS_EVERY_MS);
    // A look that is under way has the row, and the next claim would pass it by as if there were nothing to do.
    const end = async (): Promise<void> => {
      clearInterval(timer);
      await looking;
    };
    return { signal: lost.signal, end };
  }
}

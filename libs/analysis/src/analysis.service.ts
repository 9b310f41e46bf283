import { Injectable } from '@nestjs/common';
import { badInput, Clock, Database, isDay, newId, NotFound } from '@ein/platform';
import { AnalysisNotPossible } from './analysis.problems.js';
import type { Analysis } from './analysis.type.js';
import { type AnalysisRun, AnalysisRunRepository } from './analysis-run.repository.js';
import type { AnalysisScope } from './analysis-scope.js';
import { ContributionRepository } from './contribution.repository.js';
import { METHOD_VERSION } from './method.js';
import { quotesOf, type StoredFindings, withTexts } from './stored-findings.js';

/** One after the other is worked on; more would only wait. */
const MOST_OPEN = 5;
const NO_SUCH = 'Diese Auswertung gibt es nicht.';

/** Asks the worker to read everything in a scope, and says what came of it. */
@Injectable()
export class AnalysisService {
  constructor(
    private readonly runs: AnalysisRunRepository,
    private readonly texts: ContributionRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One that waits or runs for the same scope is enough for all. Reads what is there now and nothing newer. */
  async start(
    scope: AnalysisScope,
    viewerId: string,
  ): Promise<Analysis | NotFound | AnalysisNotPossible> {
    checkDays(scope);
    return this.database.transaction(async () => {
      await this.runs.lockStarting();
      if (!(await this.runs.isThere(scope)))
        return new NotFound('Dieses Projekt, dieses Thema oder diese Ortschaft gibt es nicht.');
      const [same] = await this.runs.findOpen(scope);
      if (same) return this.there(same);
      if ((await this.runs.findOpen(null)).length >= MOST_OPEN)
        return new AnalysisNotPossible(
          'Es warten schon fünf Auswertungen. Warte, bis eine fertig ist, oder brich eine ab.',
        );
      const id = newId();
      const now = this.clock.now();
      await this.runs.insert(id, scope, {
        methodVersion: METHOD_VERSION,
        askedBy: viewerId,
        now,
      });
      await this.runs.call();
      return this.there(id);
    });
  }

  /** Takes effect within a second; what was read so far is kept for going on. */
  async cancel(id: string): Promise<Analysis | NotFound | AnalysisNotPossible> {
    if (!(await this.runs.find(id))) return new NotFound(NO_SUCH);
    return (await this.runs.cancel(id, this.clock.now()))
      ? this.there(id)
      : new AnalysisNotPossible('Diese Auswertung ist schon zu Ende.');
  }

  /** Goes on where it was when it was cancelled or failed. */
  async resume(id: string): Promise<Analysis | NotFound | AnalysisNotPossible> {
    if (!(await this.runs.find(id))) return new NotFound(NO_SUCH);
    if (!(await this.runs.resume(id)))
      return new AnalysisNotPossible('Nur eine abgebrochene Auswertung kann weitergehen.');
    await this.runs.call();
    return this.there(id);
  }

  async find(id: string): Promise<Analysis | null> {
    const run = await this.runs.find(id);
    return run && this.withFindings(run);
  }

  private async there(id: string): Promise<Analysis> {
    const found = await this.find(id);
    if (!found) throw new Error(`The analysis ${id} is gone.`);
    return found;
  }

  private async withFindings(run: AnalysisRun): Promise<Analysis> {
    const stored = run.state === 'done' ? await this.runs.findings(run.id) : null;
    return { ...run, findings: stored && (await this.read(stored)) };
  }

  /** What was hidden, erased or changed since is read nowhere, so it is not shown here either. */
  private async read(stored: StoredFindings) {
    const sources = stored.topics.flatMap(quotesOf).map(({ source }) => source);
    const idsOf = (kind: string) => [
      ...new Set(sources.filter((one) => one.kind === kind).map(({ id }) => id)),
    ];
    const texts = await this.texts.findPublic(idsOf('idea'), idsOf('comment'));
    return withTexts(stored, new Map(texts.map((text) => [text.id, text])));
  }
}

function checkDays({ from, until }: AnalysisScope): void {
  const wrong = (field: string, message: string) =>
    badInput({ [field]: { constraint: 'day', message } });
  if (from !== null && !isDay(from)) throw wrong('from', 'Diesen Tag gibt es nicht.');
  if (until !== null && !isDay(until)) throw wrong('until', 'Diesen Tag gibt es nicht.');
  if (from !== null && until !== null && from > until)
    throw wrong('until', 'Der letzte Tag liegt vor dem ersten.');
}

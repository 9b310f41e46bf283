import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, WorkLoop } from '@ein/platform';
import { type Findings, METHOD, type StatementFinding } from './opinion-findings.policy.js';
import type { OpinionSide } from './opinion-choice.type.js';
import type { OpinionResults, StatementResult } from './opinion-results.type.js';
import type { OpinionSnapshot } from './opinion-snapshot.entity.js';
import { OpinionSnapshotRepository } from './opinion-snapshot.repository.js';
import { OpinionStatementRepository } from './opinion-statement.repository.js';
import type { OpinionStatementType } from './opinion-statement.type.js';
import { OpinionVoteRepository } from './opinion-vote.repository.js';
import { OpinionThread } from './opinion-thread.service.js';
import { sharesOf } from './shares.policy.js';

/** Counting takes at most a twentieth of one core, and results are never older than a minute of work. */
const REST_FACTOR = 20;
const REST_MS = { least: 3000, most: 60_000 };

/** What shows in the answers of a project: counted by the worker, read as one row. */
@Injectable()
export class OpinionResultsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly statements: OpinionStatementRepository,
    private readonly votes: OpinionVoteRepository,
    private readonly snapshots: OpinionSnapshotRepository,
    private readonly thread: OpinionThread,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'opinions',
      channel: 'opinions_changed',
      drain: () => this.renewWhenDue(),
    });
  }

  /**
   * What people share, what divides them and which groups there are; null while too few have answered. Statements are read anew, so
   * one that was withheld since the counting is in none of it.
   */
  async results(projectId: string): Promise<OpinionResults | null> {
    const snapshot = await this.snapshots.find(projectId);
    if (!snapshot?.findings.enough) return null;
    return told(snapshot, await this.statements.findReadable(projectId));
  }

  /** How many people have answered enough to be reckoned with. */
  async counted(projectId: string): Promise<number> {
    return (await this.snapshots.find(projectId))?.findings.counted ?? 0;
  }

  /** Counts where something changed and what is kept is old enough. Never says that more waits. */
  async renewWhenDue(): Promise<boolean> {
    for (const projectId of await this.snapshots.findDue(METHOD)) {
      const kept = await this.snapshots.find(projectId);
      const rest = Math.min(
        REST_MS.most,
        Math.max(REST_MS.least, REST_FACTOR * (kept?.countingMs ?? 0)),
      );
      const age = kept ? this.clock.now().getTime() - kept.countedAt.getTime() : Infinity;
      if (age >= rest || kept?.method !== METHOD) await this.count(projectId);
    }
    return false;
  }

  /**
   * Counts a project now. Done twice it finds the same. Nothing is held while it reckons: whoever answers meanwhile marks the project
   * anew, and whoever read later and stored first is not written over. Marks go once it is stored, so that a crash loses none.
   */
  async count(projectId: string): Promise<void> {
    const [countedAt, began] = [this.clock.now(), performance.now()];
    const { marks, ids, ballots } = await this.database.snapshot(async () => {
      const marks = await this.snapshots.findMarks(projectId);
      const ids = (await this.statements.findReadable(projectId)).map(({ id }) => id);
      return { marks, ids, ballots: await this.votes.findBallots(ids) };
    });
    const findings = await this.thread.findingsOf(ballots, ids);
    const countingMs = Math.round(performance.now() - began);
    await this.database.transaction(async () => {
      const { method } = findings;
      await this.snapshots.saveUnlessNewer({ projectId, method, findings, countedAt, countingMs });
      await this.snapshots.forgetMarks(marks);
    });
  }
}

/** The findings with the texts of statements that can be read. */
function told(
  { findings, countedAt }: OpinionSnapshot,
  readable: OpinionStatementType[],
): OpinionResults {
  const texts = new Map(readable.map((statement) => [statement.id, statement]));
  const figures = new Map(findings.statements.map((one) => [one.statementId, one]));
  const results = (wanted: { statementId: string; side: OpinionSide | null }[]) =>
    wanted.flatMap(({ statementId, side }) => {
      const [statement, figure] = [texts.get(statementId), figures.get(statementId)];
      return statement && figure ? [resultOf(statement, figure, side)] : [];
    });
  const noSide = (statementId: string) => ({ statementId, side: null });
  return {
    countedAt,
    method: findings.method,
    people: findings.counted,
    groups: groupsIn(findings, results),
    shared: results(findings.shared),
    disputed: results(findings.disputed.map(noSide)),
    statements: results(readable.map(({ id }) => noSide(id))),
  };
}

function groupsIn(
  { groups }: Findings,
  results: (wanted: { statementId: string; side: OpinionSide }[]) => StatementResult[],
): OpinionResults['groups'] {
  return groups.map(({ typical, ...group }) => ({ ...group, typical: results(typical) }));
}

const resultOf = (
  statement: OpinionStatementType,
  { all, groups }: StatementFinding,
  side: OpinionSide | null,
): StatementResult => ({ statement, side, all: sharesOf(all), groups: groups.map(sharesOf) });

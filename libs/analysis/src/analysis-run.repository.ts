import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { type AnalysisScope, SCOPE_COLUMNS, scopeValues } from './analysis-scope.js';
import type { AnalysisRunPhase, AnalysisRunState } from './analysis.type.js';
import type { StoredFindings } from './stored-findings.js';

/** Where a run goes on. Saved with what was counted, in one transaction: nothing is counted twice. */
export interface Checkpoint {
  reading: 'ideas' | 'comments';
  after: string | null;
  ideas: number;
  comments: number;
  /** By the topic's place in the model: how many ideas and comments. */
  counts: Record<number, [number, number]>;
}

export interface AnalysisRun {
  id: string;
  scope: AnalysisScope;
  state: AnalysisRunState;
  phase: AnalysisRunPhase;
  done: number;
  total: number | null;
  cutoff: Date;
  methodVersion: string;
  askedAt: Date;
  endedAt: Date | null;
}

/** A run as the worker that holds it knows it. */
export interface HeldRun extends AnalysisRun {
  checkpoint: Checkpoint | null;
}

type Row = Omit<AnalysisRun, 'scope'> & AnalysisScope & { checkpoint: Checkpoint | null };

const COLUMNS = `id, ${SCOPE_COLUMNS}, state, phase, done, total, cutoff, method_version as "methodVersion",
  asked_at as "askedAt", ended_at as "endedAt"`;
/** Long enough for a slow statement: whoever works renews it twice a second. */
const LEASE = `clock_timestamp() + interval '30 seconds'`;
const MOST_FAILURES = 5;
const HELD = `id = $1 and worker = $2 and state = 'running'`;

function runOf<T extends Omit<AnalysisRun, 'scope'> & AnalysisScope>(row: T) {
  const { projectId, categoryId, placeId, status, from, until, ...rest } = row;
  return { ...rest, scope: { projectId, categoryId, placeId, status, from, until } };
}

/** Runs: how far they are, and who works on them. */
@Injectable()
export class AnalysisRunRepository {
  constructor(private readonly database: Database) {}

  async insert(
    id: string,
    scope: AnalysisScope,
    { methodVersion, askedBy, now }: { methodVersion: string; askedBy: string; now: Date },
  ): Promise<void> {
    await this.database.write(
      `insert into analysis_run (id, project_id, category_id, place_id, status, from_day, until_day, cutoff, method_version, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $10, $8, $9, $10)`,
      [id, ...scopeValues(scope), methodVersion, askedBy, now],
    );
  }

  /** Wakes the worker; it would look every two seconds anyway. */
  async call(): Promise<void> {
    await this.database.rows(`select pg_notify('analysis', '')`);
  }

  async find(id: string): Promise<AnalysisRun | null> {
    const [row] = await this.database.rows<Row>(
      { name: 'analysis-run', text: `select ${COLUMNS} from analysis_run where id = $1` },
      [id],
    );
    return row ? runOf(row) : null;
  }

  async findings(id: string): Promise<StoredFindings | null> {
    const [row] = await this.database.rows<{ findings: StoredFindings | null }>(
      'select findings from analysis_run where id = $1',
      [id],
    );
    return row?.findings ?? null;
  }

  /** Runs that wait or are under way, the first first; of this scope where one is given. */
  async findOpen(scope: AnalysisScope | null): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select id from analysis_run where state in ('waiting', 'running') ${
        scope
          ? `and (project_id, category_id, place_id, status, from_day, until_day) is not distinct from ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::date, $6::date)`
          : ''
      } order by asked_at, id`,
      scope ? scopeValues(scope) : [],
    );
    return rows.map(({ id }) => id);
  }

  /** Held until the transaction ends: two people who ask at once start one run. */
  async lockStarting(): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(hashtext('analysis-start'))`);
  }

  async isThere({ projectId, categoryId, placeId }: AnalysisScope): Promise<boolean> {
    const [row] = await this.database.rows<{ there: boolean }>(
      `select ($1::uuid is null or exists (select from project where id = $1 and stage <> 'draft')) and ($2::uuid is null or exists (select from category where id = $2))
         and ($3::uuid is null or exists (select from place where id = $3)) as there`,
      [projectId, categoryId, placeId],
    );
    return row?.there ?? false;
  }

  /** False when it has ended already. */
  async cancel(id: string, now: Date): Promise<boolean> {
    const count = await this.database.write(
      `update analysis_run set state = 'cancelled', worker = null, lease_until = null, ended_at = $2
       where id = $1 and state in ('waiting', 'running')`,
      [id, now],
    );
    return count > 0;
  }

  /** It goes on where it was. False when it is not one that was stopped. */
  async resume(id: string): Promise<boolean> {
    const count = await this.database.write(
      `update analysis_run set state = 'waiting', failures = 0, ended_at = null where id = $1 and state in ('cancelled', 'failed')`,
      [id],
    );
    return count > 0;
  }

  /** The next run that nobody works on, or the one this worker works on already. */
  async claim(worker: string): Promise<HeldRun | null> {
    const [row] = await this.database.rows<Row>(
      `update analysis_run set state = 'running', worker = $1, lease_until = ${LEASE} where id = (
         select id from analysis_run
         where state = 'waiting' or (state = 'running' and (worker is not distinct from $1 or lease_until is null or lease_until < clock_timestamp()))
         order by asked_at, id limit 1 for update skip locked)
       returning ${COLUMNS}, checkpoint`,
      [worker],
    );
    return row ? runOf(row) : null;
  }

  /** False when it was cancelled or somebody else has taken it over. */
  async keep(id: string, worker: string): Promise<boolean> {
    const count = await this.database.write(
      {
        name: 'analysis-keep',
        text: `update analysis_run set lease_until = ${LEASE} where ${HELD}`,
      },
      [id, worker],
    );
    return count > 0;
  }

  /** How far a phase is that has no checkpoints. */
  async tell({ id, phase }: HeldRun, worker: string, done: number, of: number): Promise<void> {
    await this.database.write(
      {
        name: 'analysis-tell',
        text: `update analysis_run set done = $3, total = $4 where ${HELD} and phase = $5`,
      },
      [id, worker, done, of, phase],
    );
  }

  async model(id: string): Promise<Uint8Array | null> {
    const [row] = await this.database.rows<{ model: Uint8Array | null }>(
      'select model from analysis_run where id = $1',
      [id],
    );
    return row?.model ?? null;
  }

  async saveModel(
    { id }: HeldRun,
    worker: string,
    { model, total, checkpoint, methodVersion }: SampledRun,
  ): Promise<boolean> {
    const count = await this.database.write(
      `update analysis_run set model = $3, total = $4, checkpoint = $5, method_version = $6, phase = 'reading', done = 0, failures = 0
       where ${HELD}`,
      [id, worker, model, total, JSON.stringify(checkpoint), methodVersion],
    );
    return count > 0;
  }

  /** False when the run is no longer where this worker took it from. */
  async saveCheckpoint(
    { id, done: before }: HeldRun,
    worker: string,
    { checkpoint, done, phase }: { checkpoint: Checkpoint; done: number; phase: AnalysisRunPhase },
  ): Promise<boolean> {
    const count = await this.database.write(
      `update analysis_run set checkpoint = $3, done = $4, phase = $5, failures = 0 where ${HELD} and done = $6 and phase = 'reading'`,
      [id, worker, JSON.stringify(checkpoint), done, phase, before],
    );
    return count > 0;
  }

  async finish(
    id: string,
    worker: string,
    { findings, total, now }: { findings: StoredFindings; total: number; now: Date },
  ): Promise<boolean> {
    const count = await this.database.write(
      `update analysis_run set state = 'done', findings = $3, total = $4, done = $4, ended_at = $5, checkpoint = null, model = null,
         worker = null, lease_until = null where ${HELD}`,
      [id, worker, JSON.stringify(findings), total, now],
    );
    return count > 0;
  }

  /** Begins anew: what was counted by another method does not go with this one. */
  async restart(id: string, methodVersion: string): Promise<void> {
    await this.database.write(
      `update analysis_run set phase = 'sampling', done = 0, total = null, checkpoint = null, model = null, method_version = $2 where id = $1`,
      [id, methodVersion],
    );
  }

  /** It is tried again, five times in a row at most. */
  async fail(id: string, worker: string, now: Date): Promise<void> {
    await this.database.write(
      `update analysis_run set failures = failures + 1, worker = null, lease_until = null,
         state = case when failures + 1 >= ${MOST_FAILURES} then 'failed' else state end,
         ended_at = case when failures + 1 >= ${MOST_FAILURES} then $3::timestamptz end
       where ${HELD}`,
      [id, worker, now],
    );
  }

  /** Takes runs away that ended before, and those that nobody has resumed since they were asked for. */
  async forget(before: Date): Promise<number> {
    return this.database.write(
      `delete from analysis_run where state not in ('waiting', 'running') and coalesce(ended_at, asked_at) < $1`,
      [before],
    );
  }
}

export interface SampledRun {
  model: Uint8Array;
  total: number;
  checkpoint: Checkpoint;
  methodVersion: string;
}

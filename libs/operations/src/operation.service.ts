import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, VERSION } from '@ein/platform';
import { SearchService } from '@ein/search';
import { readBackupRecord, readDisk } from './backup-record.js';
import { type CheckKey, CHECKS, levelOf, type Level, type Measure } from './operation.policy.js';
import { type FaultKind, type FaultRow, OperationRepository } from './operation.repository.js';

const SHOWN_FAULTS = 50;

/** One measured check with its level. */
export interface Check extends Measure {
  key: CheckKey;
  level: Level;
  /** When it last happened, where that is what counts. */
  at?: Date | null;
}

type Measured = Measure & { at?: Date | null };

const secondsSince = (moment: Date, now: Date): number => (now.getTime() - moment.getTime()) / 1000;

/** What an operator must see: every check, what fails, and how to try it again. */
@Injectable()
export class OperationService {
  constructor(
    private readonly operations: OperationRepository,
    private readonly search: SearchService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  private readonly measures: Record<CheckKey, (now: Date) => Promise<Measured>> = {
    worker: async (now) => {
      const { alive, seconds } = await this.operations.findWorkers(now);
      return { count: alive, seconds };
    },
    events: (now) => this.operations.findEvents(now),
    mail: (now) => this.operations.findMail(now),
    refused_mail: async (now) => ({ count: await this.operations.countRefused(now) }),
    index: (now) => this.operations.findIndex(now),
    search: async () => ({ count: (await this.search.state()) === 'ok' ? 1 : 0 }),
    faults: (now) => this.operations.findFaultTotals(now),
    backup: async (now) => {
      const record = await readBackupRecord(this.config.dataDir);
      if (!record) return { seconds: null };
      return { seconds: secondsSince(record.at, now), bytes: record.bytes, at: record.at };
    },
    seal: (now) => this.operations.findSeal(now),
    recount: async (now) => (await this.operations.findRecount(now)) ?? { seconds: null },
    retention: (now) => this.operations.findRetention(now),
    disk: async () => {
      const disk = await readDisk(this.config.dataDir);
      return disk ? { bytes: disk.free, of: disk.total } : { bytes: null };
    },
  };

  async check(key: CheckKey): Promise<Check> {
    const measured = await this.measures[key](this.clock.now());
    return { key, level: levelOf(key, measured), ...measured };
  }

  /** All of them, in their order. */
  async checks(): Promise<Check[]> {
    const checks: Check[] = [];
    for (const key of CHECKS) checks.push(await this.check(key));
    return checks;
  }

  /** What fails just now, the oldest first. */
  async faults(): Promise<FaultRow[]> {
    return this.operations.findFaults(SHOWN_FAULTS);
  }

  async versions() {
    const { postgresql, migration, migrations } = await this.operations.findVersions();
    return {
      product: VERSION,
      node: process.versions.node,
      postgresql: postgresql.split(' ')[0] ?? postgresql,
      schema: migration.replace(/\d+$/u, ''),
      migrations,
    };
  }

  /** Totals for the metrics: votes, comments, and ideas by visibility. */
  async totals(): Promise<{ name: string; count: number }[]> {
    return this.operations.findTotals();
  }

  /** Not later, but now; false when it does not fail any more. */
  async tryAgain(kind: FaultKind, id: string): Promise<boolean> {
    return this.operations.tryAgain(kind, id, this.clock.now());
  }
}

import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  berlinDay,
  Clock,
  CONFIG,
  type Config,
  Database,
  PeriodicWork,
  WorkLoop,
} from '@ein/platform';
import { EventSealRepository, type LogHead } from './event-seal.repository.js';
import { NOTHING_BEFORE, sealOf } from './log-seal.policy.js';

const BATCH = 1000;
const HEADS_SHOWN = 90;

/** Beside the database, because whoever can change the database could change its own list of heads too. */
export const HEADS_FILE = 'log-heads.jsonl';

/**
 * Seals what was recorded into a chain, in batches after the commit: one head for all writes inside their transactions
 * would let one deed wait for the other.
 */
@Injectable()
export class LogSealing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly seals: EventSealRepository,
    private readonly loop: WorkLoop,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'log-sealing',
      channel: 'event_recorded',
      drain: () => this.sealNext(),
    });
    this.periodic.register({
      name: 'publish-log-head',
      every: 'day',
      run: () => this.publishHead(),
    });
  }

  /** Seals one batch; says whether there may be more. */
  async sealNext(): Promise<boolean> {
    return this.database.transaction(async () => {
      if (!(await this.seals.lock())) return false;
      const events = await this.seals.findUnsealed(BATCH);
      if (!events.length) return false;
      const last = await this.seals.findLast();
      let before = last?.digest ?? NOTHING_BEFORE;
      const digests = events.map((event) => (before = sealOf(before, event)));
      await this.seals.insert(
        BigInt(last?.position ?? 0) + 1n,
        events.map(({ id }) => id),
        digests,
      );
      return events.length === BATCH;
    });
  }

  /** Publishes the end of the chain as it stands today: on the site, and in a file beside the database. */
  async publishHead(): Promise<void> {
    const last = await this.seals.findLast();
    if (!last) return;
    const head = {
      day: berlinDay(this.clock.now()),
      entries: last.position,
      digest: last.digest,
    };
    if (!(await this.seals.insertHead(head))) return;
    await mkdir(this.config.dataDir, { recursive: true });
    const line = { ...head, digest: head.digest.toString('hex') };
    await appendFile(join(this.config.dataDir, HEADS_FILE), `${JSON.stringify(line)}\n`);
  }

  /** Of the last 90 days, newest first. */
  async heads(): Promise<LogHead[]> {
    return this.seals.findHeads(HEADS_SHOWN);
  }
}

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from './database.js';
import { Heartbeat } from './heartbeat.js';
import { observed } from './observing.js';
import { WorkFaults } from './work-faults.js';
import { isOutage } from './outage.js';

/** Work that is derived from tables: does what is due now and says whether more may wait. */
export interface Work {
  name: string;
  /** PostgreSQL channel that only wakes up; nothing is lost if a call gets lost, because tables say what is due. */
  channel: string;
  drain: () => Promise<boolean>;
}

const POLL_MS = 2000;
const RETRY_MS = 1000;
const COMPLAIN_EVERY_MS = 10_000;

/** Runs registered work in the worker process: woken by NOTIFY, and every two seconds in any case. */
@Injectable()
export class WorkLoop implements OnModuleDestroy {
  private readonly log = new Logger('worker');
  private readonly works: Work[] = [];
  /** Works that were called while they were busy, so that no call is slept over. */
  private readonly called = new Set<Work>();
  private readonly wakers = new Map<Work, () => void>();
  private readonly running: Promise<void>[] = [];
  private listener: PoolClient | null = null;
  private stopping = false;
  private complainedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly faults: WorkFaults,
    private readonly heartbeat: Heartbeat,
  ) {}

  register(work: Work): void {
    this.works.push(work);
  }

  /** Starts all loops; called by the worker only. */
  start(): void {
    for (const work of this.works) this.running.push(this.run(work));
    this.running.push(this.listen());
    void this.heartbeat.start();
  }

  private async run(work: Work): Promise<void> {
    while (!this.stopping) {
      let more: boolean;
      try {
        more = await observed('work', work.name, () => work.drain());
        await this.faults.works(work.name);
      } catch (error) {
        this.complain(work, error);
        await this.faults.failed(work.name, error);
        await this.pause(work, RETRY_MS);
        continue;
      }
      if (!more && !this.stopping) await this.pause(work, POLL_MS);
    }
  }

  /** One line for all works while the database is away: an outage must not fill the disk. */
  private complain(work: Work, error: unknown): void {
    const outage = isOutage(error);
    if (outage && Date.now() - this.complainedAt < COMPLAIN_EVERY_MS) return;
    if (outage) this.complainedAt = Date.now();
    this.log.error(`${work.name} failed`, { error });
  }

  private async pause(work: Work, ms: number): Promise<void> {
    if (this.stopping || this.called.delete(work)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakers.set(work, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.wakers.delete(work);
    this.called.delete(work);
  }

  private call(channel: string): void {
    for (const work of this.works.filter((one) => one.channel === channel)) {
      this.called.add(work);
      this.wakers.get(work)?.();
    }
  }

  private async listen(): Promise<void> {
    while (!this.stopping) {
      try {
        const client = await this.database.connection();
        this.listener = client;
        // `on`, because a connection that breaks may say so twice, and an error that nobody hears ends the process.
        const lost = new Promise<void>((resolve) =>
          client.on('error', () => resolve()).once('end', () => resolve()),
        );
        client.on('notification', (note) => this.call(note.channel));
        for (const work of this.works) await client.query(`listen ${work.channel}`);
        await lost;
        client.release(true);
      } catch {
        // Polling goes on while the connection is away.
      }
      if (!this.stopping) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** Lets running work end before the database closes, which comes later in the shutdown. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    for (const wake of this.wakers.values()) wake();
    this.listener?.emit('end');
    await Promise.all(this.running);
    await this.heartbeat.stop();
  }
}

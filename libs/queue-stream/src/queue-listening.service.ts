import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Clock, Database } from '@ein/platform';
import { DecisionReading } from '@ein/moderation';
import { type QueueCounts, QueueService } from '@ein/queue';
import { Returning } from '@ein/returning';
import { type Arrival, type Claim, QueueMovesRepository } from './queue-moves.repository.js';

const CHANNEL = 'queue_changed';
/** Many changes within this time are told as one. */
const AT_MOST_EVERY_MS = 1000;
const RETRY_MS = 1000;
const NEW_FOR_MS = 60 * 60 * 1000;
const MOST_ARRIVALS = 50;

/** The queue as all screens see it. */
export interface QueueState {
  /** When it was looked at. */
  at: Date;
  counts: QueueCounts & { decidedToday: number; withAuthors: number };
  claims: Claim[];
  arrivals: Arrival[];
}

/** Hears of changes while somebody listens: one connection and one look at the queue for all screens of this process. */
@Injectable()
export class QueueListening implements OnModuleDestroy {
  private readonly log = new Logger('queue stream');
  private readonly waiting = new Set<() => void>();
  private listeners = 0;
  private connection: PoolClient | null = null;
  private hearing: Promise<void> | null = null;
  private looking: Promise<void> | null = null;
  private again: NodeJS.Timeout | null = null;
  private lookedAt = -Infinity;
  private state: QueueState | null = null;
  private fingerprint = '';
  /** Rises with each state that differs from the one before. */
  version = 0;
  stopping = false;

  constructor(
    private readonly database: Database,
    private readonly queue: QueueService,
    private readonly reading: DecisionReading,
    private readonly returning: Returning,
    private readonly moves: QueueMovesRepository,
    private readonly clock: Clock,
  ) {}

  get count(): number {
    return this.listeners;
  }

  /** Somebody begins to listen; call what is returned when they stop. */
  join(): () => void {
    this.listeners += 1;
    this.hear();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.listeners -= 1;
      if (this.listeners === 0) this.hangUp();
    };
  }

  /** The queue now, looked at again when the last look is older than `maxAgeMs`. */
  async look(maxAgeMs: number): Promise<QueueState> {
    if (!this.state || performance.now() - this.lookedAt > maxAgeMs) await this.lookOnce();
    if (!this.state) throw new Error('The queue could not be read.');
    return this.state;
  }

  /** Returns when the state differs from `seen`, after `ms`, or when `signal` says so. */
  async change(seen: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.version !== seen || signal.aborted || this.stopping) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  /** Ends all streams before the database closes. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.hangUp();
    this.wakeAll();
    await this.hearing;
    await this.looking?.catch(() => undefined);
  }

  private wakeAll(): void {
    for (const wake of [...this.waiting]) wake();
  }

  private async lookOnce(): Promise<void> {
    this.looking ??= this.read().finally(() => (this.looking = null));
    return this.looking;
  }

  private async read(): Promise<void> {
    const now = this.clock.now();
    this.lookedAt = performance.now();
    const [counts, decidedToday, withAuthors, claims, arrivals] = await Promise.all([
      this.queue.counts(),
      this.reading.countToday(),
      this.returning.countOpen(),
      this.moves.findClaims(now),
      this.moves.findArrivals(new Date(now.getTime() - NEW_FOR_MS), MOST_ARRIVALS),
    ]);
    const seen = { counts: { ...counts, decidedToday, withAuthors }, claims, arrivals };
    this.state = { at: now, ...seen };
    const fingerprint = JSON.stringify(seen);
    if (fingerprint === this.fingerprint) return;
    this.fingerprint = fingerprint;
    this.version += 1;
    this.wakeAll();
  }

  /** Looks soon, and once for many calls. */
  private called(): void {
    if (this.again || this.listeners === 0) return;
    const since = performance.now() - this.lookedAt;
    this.again = setTimeout(
      () => {
        this.again = null;
        this.lookOnce().catch((error: unknown) =>
          this.log.warn('the queue was not looked at', { error }),
        );
      },
      Math.max(50, AT_MOST_EVERY_MS - since),
    );
  }

  /** One loop, however often the last screen closes and the next one opens. */
  private hear(): void {
    this.hearing ??= this.listen().finally(() => {
      this.hearing = null;
      if (this.listeners > 0 && !this.stopping) this.hear();
    });
  }

  private async listen(): Promise<void> {
    while (this.listeners > 0 && !this.stopping) {
      try {
        const client = await this.database.connection();
        const lost = new Promise<void>((resolve) =>
          client.on('error', () => resolve()).once('end', () => resolve()),
        );
        this.connection = client;
        client.on('notification', () => this.called());
        await client.query(`listen ${CHANNEL}`);
        // What happened before this connection listened is not told to it.
        this.called();
        if (this.listeners > 0 && !this.stopping) await lost;
        this.connection = null;
        client.release(true);
      } catch {
        // The signs of life go on looking while the connection is away.
      }
      if (this.listeners > 0 && !this.stopping)
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  private hangUp(): void {
    if (this.again) clearTimeout(this.again);
    this.again = null;
    this.connection?.emit('end');
  }
}

import { Injectable } from '@nestjs/common';
import { Database, Draining } from '@ein/platform';
import type { CheckKey, Level } from './operation.policy.js';
import { OperationRepository } from './operation.repository.js';
import { OperationService } from './operation.service.js';

/** Longer, and whoever asks would take us for dead. */
const PATIENCE_MS = 2000;
/** Asked more often, the last answer stands: health is asked for by strangers, too. */
const KEPT_MS = 1000;

const LEVELS: Record<Level, string> = { ok: 'ok', watch: 'behind', act: 'failing' };

/** What `/health/ready` says: one word on each part. Unready is only what another process would do better. */
export interface Readiness {
  status: 'ok' | 'degraded' | 'leaving' | 'down';
  database: 'ok' | 'down';
  migrations: 'ok' | 'pending' | 'unknown';
  search: 'ok' | 'reserve' | 'unknown';
  worker: string;
  events: string;
  mail: string;
  index: string;
  disk: string;
}

const UNKNOWN = {
  migrations: 'unknown',
  search: 'unknown',
  worker: 'unknown',
  events: 'unknown',
  mail: 'unknown',
  index: 'unknown',
} as const;

@Injectable()
export class OperationHealth {
  private last: { at: number; answer: Promise<Omit<Readiness, 'status'>> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly operations: OperationRepository,
    private readonly service: OperationService,
    private readonly draining: Draining,
  ) {}

  /** `expected` are the migrations that this process knows. */
  async readiness(expected: readonly string[]): Promise<Readiness> {
    if (!this.last || Date.now() - this.last.at > KEPT_MS)
      this.last = { at: Date.now(), answer: this.look(expected) };
    const parts = await this.last.answer;
    return { status: this.statusOf(parts), ...parts };
  }

  private statusOf(parts: Omit<Readiness, 'status'>): Readiness['status'] {
    if (this.draining.isLeaving) return 'leaving';
    if (parts.database !== 'ok' || parts.migrations !== 'ok') return 'down';
    return Object.values(parts).every((part) => part === 'ok') ? 'ok' : 'degraded';
  }

  private async look(expected: readonly string[]): Promise<Omit<Readiness, 'status'>> {
    const disk = LEVELS[(await this.service.check('disk')).level];
    try {
      await within(this.database.rows('select 1'));
    } catch {
      return { database: 'down', ...UNKNOWN, disk };
    }
    const level = async (key: CheckKey): Promise<string> =>
      within(this.service.check(key)).then(
        (check) => LEVELS[check.level],
        () => 'unknown',
      );
    const [migrations, search, worker, events, mail, index] = [
      await this.migrations(expected),
      await within(this.service.check('search')).catch(() => null),
      await level('worker'),
      await level('events'),
      await level('mail'),
      await level('index'),
    ];
    const found = { ok: 'ok', watch: 'reserve', act: 'reserve' } as const;
    return {
      database: 'ok',
      migrations,
      search: search ? found[search.level] : 'reserve',
      worker,
      events,
      mail,
      index,
      disk,
    };
  }

  /** A newer schema than ours is one we still work with: that is how versions are changed without a pause. */
  private async migrations(expected: readonly string[]): Promise<Readiness['migrations']> {
    try {
      const done = new Set(await within(this.operations.migrationNames()));
      return expected.every((name) => done.has(name)) ? 'ok' : 'pending';
    } catch {
      return 'unknown';
    }
  }
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

/** Who writes into the indexes, and who replaces them. */
export const SEARCH_LOCK = { writing: 7_364_501, rebuilding: 7_364_502 } as const;

@Injectable()
export class SearchLockRepository {
  constructor(private readonly database: Database) {}

  /**
   * Runs `work` while no other process holds the lock; null when it is not free within `patienceMs`.
   * The lock goes with its connection, so a process that dies leaves none behind.
   */
  async whileHolding<T>(
    lock: number,
    patienceMs: number,
    work: () => Promise<T>,
  ): Promise<T | null> {
    const connection = await this.database.connection();
    try {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const { rows } = await connection.query<{ held: boolean }>(
          'select pg_try_advisory_lock($1) as held',
          [lock],
        );
        if (rows[0]?.held) break;
        if (Date.now() >= deadline) return null;
        await wait(100);
      }
      try {
        return await work();
      } finally {
        await connection.query('select pg_advisory_unlock($1)', [lock]);
      }
    } finally {
      connection.release();
    }
  }
}

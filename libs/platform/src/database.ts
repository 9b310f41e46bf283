import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type {
  DataSource,
  EntityManager,
  EntityTarget,
  ObjectLiteral,
  QueryRunner,
  Repository,
} from 'typeorm';
import { observed } from './observing.js';

/** A statement that PostgreSQL parses and plans once per connection. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * The one door to PostgreSQL. Inside `transaction` every query of the same asynchronous call joins it,
 * because a manager that is handed on by hand gets forgotten.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly running = new AsyncLocalStorage<QueryRunner>();

  constructor(private readonly source: DataSource) {}

  get manager(): EntityManager {
    return this.running.getStore()?.manager ?? this.source.manager;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Whether what is done now is part of a transaction. */
  get inTransaction(): boolean {
    return this.running.getStore() !== undefined;
  }

  /** Runs `work` in one transaction; called inside another it joins that one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return work();
    return this.begin(work);
  }

  /** Runs `work`, which only reads, on the database as it is at its first query: what is counted one after the other fits together. */
  async snapshot<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) throw new Error('A snapshot begins outside of a transaction.');
    return this.begin(work, 'REPEATABLE READ');
  }

  private async begin<T>(work: () => Promise<T>, isolation?: 'REPEATABLE READ'): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction(isolation);
      const result = await this.running.run(runner, work);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Rows of one raw statement; give a {@link Statement} for what runs often. */
  async rows<T extends QueryResultRow>(
    statement: Statement | string,
    values: unknown[] = [],
  ): Promise<T[]> {
    return (await this.run<T>(statement, values)).rows;
  }

  /** How many rows a writing statement touched. */
  async write(statement: Statement | string, values: unknown[] = []): Promise<number> {
    return (await this.run(statement, values)).rowCount ?? 0;
  }

  private async run<T extends QueryResultRow>(
    statement: Statement | string,
    values: unknown[],
  ): Promise<QueryResult<T>> {
    const query =
      typeof statement === 'string' ? { text: statement, values } : { ...statement, values };
    const runner = this.running.getStore();
    const connection: Pool | PoolClient = runner
      ? ((await runner.connect()) as PoolClient)
      : this.pool;
    const name = typeof statement === 'string' ? 'unnamed' : statement.name;
    return observed('statement', name, () => connection.query<T>(query));
  }

  /** A connection of its own, outside of every transaction, for LISTEN and advisory locks. Release it. */
  async connection(): Promise<PoolClient> {
    return this.pool.connect();
  }

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  get entities(): DataSource['entityMetadatas'] {
    return this.source.entityMetadatas;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config, Database } from '@ein/platform';
import { MeilisearchClient } from './meilisearch-client.js';
import { MeilisearchIndex } from './meilisearch.index.js';
import { PostgresIndex } from './postgres.index.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import type { IndexAnswer, IndexRequest, SearchIndex } from './search-index.js';

const COMPLAIN_EVERY_MS = 60_000;

/** Which engines this town has, and which of them answers. */
@Injectable()
export class SearchEngines implements OnModuleDestroy {
  private readonly log = new Logger('search');
  private readonly client: MeilisearchClient | null;
  /** Null where there is no Meilisearch. */
  readonly meilisearch: SearchIndex | null;
  readonly postgres: SearchIndex;
  private complainedAt = 0;

  constructor(
    @Inject(CONFIG) config: Config,
    database: Database,
    documents: SearchDocumentRepository,
  ) {
    this.postgres = new PostgresIndex(database, documents);
    this.client = config.meili
      ? new MeilisearchClient(config.meili.url.replace(/\/+$/u, ''), config.meili.key)
      : null;
    this.meilisearch = this.client
      ? new MeilisearchIndex(this.client, indexName(config.databaseUrl))
      : null;
  }

  /** Meilisearch answers; when it cannot, PostgreSQL does, and says so. */
  async search(request: IndexRequest): Promise<IndexAnswer & { degraded: boolean }> {
    if (this.meilisearch)
      try {
        return { ...(await this.meilisearch.search(request)), degraded: false };
      } catch (error) {
        this.complain(error);
      }
    return { ...(await this.postgres.search(request)), degraded: true };
  }

  /** "ok", or "reserve" when PostgreSQL has to answer. */
  async state(): Promise<'ok' | 'reserve'> {
    const answers = await this.meilisearch?.exists().catch(() => false);
    return answers ? 'ok' : 'reserve';
  }

  /** One line a minute: an outage must not fill the disk. */
  complain(error: unknown): void {
    if (Date.now() - this.complainedAt < COMPLAIN_EVERY_MS) return;
    this.complainedAt = Date.now();
    this.log.warn('Meilisearch does not answer as it should', { error });
  }

  onModuleDestroy(): void {
    this.client?.close();
  }
}

/** One index per database, so that several towns can share a Meilisearch. */
export function indexName(databaseUrl: string): string {
  const database = new URL(databaseUrl).pathname.slice(1) || 'town';
  return `ideas_${database.replace(/[^\w-]/gu, '_')}`;
}

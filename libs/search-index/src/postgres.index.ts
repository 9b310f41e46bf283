import type { Database } from '@ein/platform';
import type { FoundRows, SearchDocumentRepository } from './search-document.repository.js';
import {
  type IndexAnswer,
  type IndexBuild,
  type IndexRequest,
  noFacets,
  type SearchDocument,
  type SearchIndex,
  WHOLE_TOWN,
} from './search-index.js';
import { textQueryOf } from './text-query.js';
import { WordList } from './word-list.js';

const WORDS_FRESH_MS = 60_000;
const BATCH = 500;

/** Ideas in PostgreSQL by the same stems, parts and synonyms: it answers whenever Meilisearch does not. */
export class PostgresIndex implements SearchIndex {
  readonly name = 'postgresql';
  private list: WordList | undefined;
  private listedAt = 0;
  private listing: Promise<WordList> | undefined;

  constructor(
    private readonly database: Database,
    private readonly documents: SearchDocumentRepository,
  ) {}

  async search(request: IndexRequest): Promise<IndexAnswer> {
    const query = textQueryOf(request.query.words, await this.words());
    if (!query) return answerFrom(undefined);
    if (request.anyWord) return answerFrom(await this.documents.find(query.any, query, request));
    const found = await this.documents.find(query.all, query, request);
    return answerFrom(
      found.total > 0 || query.relaxed === null
        ? found
        : await this.documents.find(query.relaxed, query, request),
    );
  }

  async put(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    for (let at = 0; at < documents.length; at += BATCH)
      await this.database.transaction(() => this.documents.put(documents.slice(at, at + BATCH)));
    await this.documents.settle();
    this.listedAt = 0;
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.database.transaction(() => this.documents.remove(ids));
  }

  digests(ids?: readonly string[]): Promise<Map<string, string>> {
    return this.documents.digests(ids);
  }

  async exists(): Promise<boolean> {
    return true;
  }

  /** Rows are replaced one by one, each at once: nobody sees a gap. What was not put goes in the end. */
  async build(): Promise<IndexBuild> {
    const kept = new Set<string>();
    return {
      put: async (documents) => {
        await this.put(documents);
        for (const document of documents) kept.add(document.id);
      },
      remove: async (ids) => {
        await this.remove(ids);
        for (const id of ids) kept.delete(id);
      },
      publish: async () => {
        await this.remove([...(await this.digests()).keys()].filter((id) => !kept.has(id)));
        this.listedAt = 0;
      },
      abandon: async () => undefined,
    };
  }

  /** Words may be a minute old: they lead to hits only through the tables, so a removed text cannot come back. */
  private async words(): Promise<WordList> {
    if (this.list && Date.now() - this.listedAt < WORDS_FRESH_MS) return this.list;
    this.listing ??= this.readWords();
    return this.list && this.listedAt > 0 ? this.list : this.listing;
  }

  private async readWords(): Promise<WordList> {
    try {
      this.list = new WordList(await this.documents.words());
      this.listedAt = Date.now();
      return this.list;
    } finally {
      this.listing = undefined;
    }
  }
}

function answerFrom(rows: FoundRows | undefined): IndexAnswer {
  const facets = noFacets();
  const maps = {
    place: facets.places,
    category: facets.categories,
    project: facets.projects,
    status: facets.statuses,
  };
  for (const [kind, value, count] of rows?.facets ?? []) maps[kind].set(value ?? WHOLE_TOWN, count);
  return { ids: rows?.ids ?? [], total: rows?.total ?? 0, facets };
}

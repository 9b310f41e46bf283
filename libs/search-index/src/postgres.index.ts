import type { Database } from '@ein/platform';
import type { SearchDocumentRepository } from './search-document.repository.js';
import { type FoundRows, LEAST_SHARE, narrows } from './search-statements.js';
import {
  type IndexAnswer,
  type IndexBuild,
  type IndexRequest,
  noFacets,
  type SearchDocument,
  type SearchIndex,
  WHOLE_TOWN,
} from './search-index.js';
import { type TextQuery, textQueryOf } from './text-query.js';
import { WordList } from './word-list.js';

const WORDS_FRESH_MS = 60_000;
const BATCH = 500;
/** Counting so many hits takes 50 ms; of more than that only the newest are ranked and counted. */
const MOST_COUNTED = 10_000;

/** Ideas in PostgreSQL by the same stems, parts and synonyms: it answers whenever Meilisearch does not. */
export class PostgresIndex implements SearchIndex {
  readonly name = 'postgresql';
  private list: WordList | undefined;
  private listedAt = 0;
  private listing: Promise<WordList> | undefined;

  constructor(
    private readonly database: Database,
    private readonly documents: SearchDocumentRepository,
    private readonly countedUpTo = MOST_COUNTED,
  ) {}

  async search(request: IndexRequest): Promise<IndexAnswer> {
    const list = await this.words();
    const query = textQueryOf(request.query.words, list);
    if (!query) return answerFrom(undefined);
    const { all, any, relaxed, shares } = query;
    const common = {
      all: this.isCommon(shares.all, list.texts),
      any: this.isCommon(shares.any, list.texts),
    };
    if (request.anyWord) return this.find(any, common.any, query, request);
    const found = await this.find(all, common.all, query, request);
    return found.total > 0 || relaxed === null ? found : this.find(relaxed, false, query, request);
  }

  /** Whether reading the newest texts finds enough of them sooner than the index does. */
  private isCommon(share: number, texts: number): boolean {
    return share * texts > this.countedUpTo && share > LEAST_SHARE;
  }

  /** Whether it is common is a guess, on which only the time depends that this takes. */
  private async find(
    matching: string,
    isCommon: boolean,
    query: TextQuery,
    request: IndexRequest,
  ): Promise<IndexAnswer> {
    const newest =
      isCommon && !narrows(request.filter)
        ? await this.documents.findAmongNewest(matching, query, request)
        : null;
    if (newest) return { ...answerFrom(newest), areMore: true };
    return answerFrom(await this.documents.find(matching, query, request));
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
      this.list = new WordList(await this.documents.words(), await this.documents.count());
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
  return { ids: rows?.ids ?? [], total: rows?.total ?? 0, areMore: false, facets };
}

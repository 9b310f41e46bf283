import { Injectable } from '@nestjs/common';
import { SharedLook } from '@ein/freshness';
import { readQuery, type SearchQuery } from '@ein/german-text';
import { SearchEngines } from './search-engines.service.js';
import { type IndexAnswer, type IndexFilter, NO_FILTER, noFacets } from './search-index.js';
import { SearchModels } from './search-model.service.js';
import { SearchSourceRepository } from './search-source.repository.js';

export interface FindOptions {
  limit: number;
  offset?: number;
  filter?: IndexFilter;
  /** The last word may still be unfinished; hits are not counted. */
  asYouType?: boolean;
  /** A whole title is compared, of which many words may be missing. */
  anyWord?: boolean;
}

export interface Found extends IndexAnswer {
  query: SearchQuery;
  /** PostgreSQL answered in Meilisearch's place. */
  degraded: boolean;
}

/** Finds ideas by words and counts none that is not public any more, even when an index does not know yet. */
@Injectable()
export class SearchFinding {
  private readonly leaving: SharedLook<string[]>;

  constructor(
    private readonly engines: SearchEngines,
    source: SearchSourceRepository,
    private readonly models: SearchModels,
  ) {
    this.leaving = new SharedLook(() => source.findLeaving());
  }

  async find(text: string, options: FindOptions): Promise<Found> {
    const { splitter } = await this.models.current();
    const query = readQuery(text, options.asYouType ?? false, splitter);
    if (query.words.length === 0)
      return { ids: [], total: 0, areMore: false, facets: noFacets(), query, degraded: false };
    const ask = (excludeIds: string[]) =>
      this.engines.search({
        query,
        filter: options.filter ?? NO_FILTER,
        limit: options.limit,
        offset: options.offset ?? 0,
        excludeIds,
        anyWord: options.anyWord ?? false,
        withFacets: !options.asYouType,
      });
    // Where nothing is counted the reader's own look at PostgreSQL is enough to leave out what is not public any more.
    if (options.asYouType) return { ...(await ask([])), query };
    // Hardly ever does anything wait for its removal: both are asked at once, and again only when it does.
    const [answer, leaving] = await Promise.all([ask([]), this.leaving.fresh()]);
    return { ...(leaving.length > 0 ? await ask(leaving) : answer), query };
  }
}

import { CircuitBreaker } from './circuit-breaker.js';
import { MeilisearchClient, MeilisearchProblem } from './meilisearch-client.js';
import { MeilisearchBuild } from './meilisearch-build.js';
import { toMeilisearch } from './meilisearch-document.js';
import {
  type IndexAnswer,
  type IndexBuild,
  type IndexFacets,
  type IndexFilter,
  type IndexRequest,
  noFacets,
  type SearchDocument,
  type SearchIndex,
  type Vocabulary,
  WHOLE_TOWN,
} from './search-index.js';

const SEARCH_TIMEOUT_MS = 800;
const PRESENCE_TIMEOUT_MS = 3000;
const PAGE = 2000;
const DIMENSIONS = ['placeId', 'categoryId', 'projectId', 'status'] as const;
type Dimension = (typeof DIMENSIONS)[number];

interface Answer {
  hits: { id: string }[];
  estimatedTotalHits: number;
  facetDistribution?: Partial<Record<Dimension, Record<string, number>>>;
}

/** Ideas in Meilisearch: our own folding and compounds, one index, one query. */
export class MeilisearchIndex implements SearchIndex {
  readonly name = 'meilisearch';
  private readonly breaker = new CircuitBreaker(3, 5000);

  constructor(
    private readonly client: MeilisearchClient,
    /** Name of the index that answers. */
    private readonly uid: string,
  ) {}

  async search(request: IndexRequest): Promise<IndexAnswer> {
    return this.breaker.run(async () => {
      // Who looks for Tempo 40 does not want Tempo 30: with a number every word must be there, if that finds anything.
      const strict = request.query.hasNumber ? await this.ask(request, 'all') : undefined;
      return strict && (strict.total > 0 || strict.ids.length > 0)
        ? strict
        : this.ask(request, 'frequency');
    });
  }

  private async ask(request: IndexRequest, matchingStrategy: string): Promise<IndexAnswer> {
    const { query, filter, limit, offset, withFacets } = request;
    const restricted = withFacets
      ? DIMENSIONS.filter((dimension) => conditionOf(filter, dimension) !== undefined)
      : [];
    const base = { q: query.folded, matchingStrategy, attributesToRetrieve: ['id'] };
    const wanted = {
      ...base,
      limit,
      offset,
      filter: conditions(request),
      ...(withFacets && { facets: DIMENSIONS }),
    };
    if (!restricted.length) return answerFrom([await this.one(wanted)], restricted, withFacets);
    // A list leaves its own part of the filter out, so that its counts show what else could be chosen.
    const queries = restricted.map((dimension) => ({
      ...base,
      limit: 0,
      filter: conditions(request, dimension),
      facets: [dimension],
    }));
    const results = await this.many([wanted, ...queries]);
    return answerFrom(results, restricted, withFacets);
  }

  /** Cheaper than a list of one: a search as somebody types is little more than its request. */
  private one(query: object): Promise<Answer> {
    return this.client.post<Answer>(`/indexes/${this.uid}/search`, query, SEARCH_TIMEOUT_MS);
  }

  private async many(queries: object[]): Promise<Answer[]> {
    const { results } = await this.client.post<{ results: Answer[] }>(
      '/multi-search',
      { queries: queries.map((query) => ({ indexUid: this.uid, ...query })) },
      SEARCH_TIMEOUT_MS,
    );
    return results;
  }

  async put(documents: SearchDocument[]): Promise<void> {
    if (documents.length > 0)
      await this.client.task(
        'POST',
        `/indexes/${this.uid}/documents`,
        documents.map(toMeilisearch),
      );
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0)
      await this.client.task('POST', `/indexes/${this.uid}/documents/delete-batch`, ids);
  }

  async exists(): Promise<boolean> {
    try {
      await this.client.get(`/indexes/${this.uid}`, PRESENCE_TIMEOUT_MS);
      return true;
    } catch (error) {
      if (error instanceof MeilisearchProblem && error.code === 'index_not_found') return false;
      throw error;
    }
  }

  async digests(ids?: readonly string[]): Promise<Map<string, string>> {
    const kept = new Map<string, string>();
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.client.post<{ results: { id: string; digest: string }[] }>(
        `/indexes/${this.uid}/documents/fetch`,
        {
          offset,
          limit: PAGE,
          fields: ['id', 'digest'],
          ...(ids && { ids }),
        },
      );
      for (const { id, digest } of page.results) kept.set(id, digest);
      if (page.results.length < PAGE) return kept;
    }
  }

  build(vocabulary: Vocabulary): Promise<IndexBuild> {
    return new MeilisearchBuild(this.client, this.uid, () => this.exists()).begin(vocabulary);
  }
}

function answerFrom(
  [main, ...unrestricted]: readonly Answer[],
  restricted: readonly Dimension[],
  withFacets: boolean,
): IndexAnswer {
  if (!main) throw new MeilisearchProblem('no result', 'bad_answer');
  const counts = (dimension: Dimension): Map<string, number> => {
    const answer = restricted.includes(dimension)
      ? unrestricted[restricted.indexOf(dimension)]
      : main;
    return new Map(Object.entries(answer?.facetDistribution?.[dimension] ?? {}));
  };
  // Every idea has one project, so these counts add up to the exact total; the estimate of Meilisearch does not.
  const total = Object.values(main.facetDistribution?.projectId ?? {}).reduce(
    (sum, count) => sum + count,
    0,
  );
  return {
    ids: main.hits.map((hit) => hit.id),
    total,
    areMore: false,
    facets: withFacets ? facetsFrom(counts) : noFacets(),
  };
}

function conditionOf(filter: IndexFilter, dimension: Dimension): string[] | undefined {
  const places = filter.wholeTown ? [...filter.placeIds, WHOLE_TOWN] : filter.placeIds;
  const lists = {
    placeId: places,
    categoryId: filter.categoryIds,
    projectId: filter.projectIds,
    status: filter.statuses,
  };
  const values = lists[dimension];
  return values.length > 0 ? values : undefined;
}

/** The filter in Meilisearch's words, without one dimension when its own values are counted. */
function conditions({ filter, excludeIds }: IndexRequest, without?: Dimension): string[] {
  const list = (values: readonly string[]) =>
    values.map((value) => JSON.stringify(value)).join(', ');
  const restrictions = DIMENSIONS.filter((dimension) => dimension !== without).flatMap(
    (dimension) => {
      const values = conditionOf(filter, dimension);
      return values ? [`${dimension} IN [${list(values)}]`] : [];
    },
  );
  return excludeIds.length > 0
    ? [...restrictions, `id NOT IN [${list(excludeIds)}]`]
    : restrictions;
}

function facetsFrom(counts: (dimension: Dimension) => Map<string, number>): IndexFacets {
  return {
    places: counts('placeId'),
    categories: counts('categoryId'),
    projects: counts('projectId'),
    statuses: counts('status'),
  };
}

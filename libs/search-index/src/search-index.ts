import type { SearchQuery, SearchText } from '@ein/german-text';

/** A published idea as both engines keep it; what is shown is read from PostgreSQL again. */
export interface SearchDocument extends SearchText {
  id: string;
  /** Null: the whole town. */
  placeId: string | null;
  categoryId: string;
  projectId: string;
  status: string;
  publishedAt: Date;
  /** Changes whenever anything that is indexed changes. */
  digest: string;
}

/** Within one list any may match, between lists all must. Empty lists do not restrict. */
export interface IndexFilter {
  placeIds: string[];
  /** Together with `placeIds` ideas for the whole town match as well. */
  wholeTown: boolean;
  categoryIds: string[];
  projectIds: string[];
  statuses: string[];
}

export const NO_FILTER: IndexFilter = {
  placeIds: [],
  wholeTown: false,
  categoryIds: [],
  projectIds: [],
  statuses: [],
};

/** The name under which ideas for the whole town are counted. */
export const WHOLE_TOWN = 'town';

export interface IndexRequest {
  query: SearchQuery;
  filter: IndexFilter;
  limit: number;
  offset: number;
  /** Ideas whose removal has not reached the index yet. */
  excludeIds: string[];
  /** One word in common is enough: for likeness, not for searching. */
  anyWord: boolean;
  /** Counting is left out where only the first hits are wanted. */
  withFacets: boolean;
}

/** How many hits there would be with this value; each list leaves its own part of the filter out. */
export interface IndexFacets {
  places: Map<string, number>;
  categories: Map<string, number>;
  projects: Map<string, number>;
  statuses: Map<string, number>;
}

export interface IndexAnswer {
  /** Best first. */
  ids: string[];
  /** 0 where counting was left out. */
  total: number;
  /** Only the newest hits were ranked and counted. */
  areMore: boolean;
  facets: IndexFacets;
}

/** What settings are made from: the folded words of all texts, and the names of the places. */
export interface Vocabulary {
  words: string[];
  placeNames: string[];
}

/** A new index beside the one that answers, which it replaces at once when it is published. */
export interface IndexBuild {
  put: (documents: SearchDocument[]) => Promise<void>;
  remove: (ids: string[]) => Promise<void>;
  publish: () => Promise<void>;
  abandon: () => Promise<void>;
}

/** What finds ideas by words. Two exist: Meilisearch, and PostgreSQL in reserve. */
export interface SearchIndex {
  readonly name: 'meilisearch' | 'postgresql';
  search: (request: IndexRequest) => Promise<IndexAnswer>;
  /** Returns when the documents can be found. */
  put: (documents: SearchDocument[]) => Promise<void>;
  /** Returns when the ideas cannot be found any more. */
  remove: (ids: string[]) => Promise<void>;
  /** The digests of these ideas, or of all that are kept, by id. */
  digests: (ids?: readonly string[]) => Promise<Map<string, string>>;
  /** Whether there is an index that can answer. */
  exists: () => Promise<boolean>;
  build: (vocabulary: Vocabulary) => Promise<IndexBuild>;
}

export const noFacets = (): IndexFacets => ({
  places: new Map(),
  categories: new Map(),
  projects: new Map(),
  statuses: new Map(),
});

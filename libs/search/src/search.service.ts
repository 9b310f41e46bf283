import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, slugOf, type Viewer } from '@ein/platform';
import { modelStage } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import {
  SearchEngines,
  SearchFinding,
  type IndexFacets,
  SearchModels,
  SearchSourceRepository,
} from '@ein/search-index';
import { Highlighter } from './highlight.js';
import { filterOf } from './search-filter.policy.js';
import type { SearchArgs } from './search.inputs.js';
import type { SearchResult, SuggestItem } from './search.type.js';

const SUGGESTIONS = 8;
/**
 * Two in reserve for what was hidden a moment ago. And for ten ids PostgreSQL keeps its plan: it reckons with ten where it
 * does not know the number, so that for fewer it would always find a better one, and so plan at every letter that is typed.
 */
const CANDIDATES = 10;
/** Nobody reads further, and deep pages cost more than they give. */
const LAST_OFFSET = 1000;

/** A result with its counts by id, which get their names only when somebody asks. */
export type CountedResult = Omit<SearchResult, 'facets' | 'answers'> & { counts: IndexFacets };

@Injectable()
export class SearchService {
  constructor(
    private readonly finding: SearchFinding,
    private readonly listing: ListingService,
    private readonly models: SearchModels,
    private readonly source: SearchSourceRepository,
    private readonly engines: SearchEngines,
  ) {}

  /** Published ideas that fit the words, best first; each is read, and so allowed, by PostgreSQL again. What is not among `needs` may not be read from them. */
  async search(
    viewer: Viewer,
    args: SearchArgs,
    needs: 'card' | 'all' = 'all',
  ): Promise<CountedResult> {
    const offset = Math.min(
      Math.max(Number(decodeCursor(args.after, ['integer'])?.[0] ?? 0), 0),
      LAST_OFFSET,
    );
    const found = await this.finding.find(args.query, {
      limit: args.first,
      offset,
      filter: filterOf(args.filter ?? {}),
    });
    const ideas = await this.listing.cardsByIds(viewer, found.ids, needs);
    const highlighter = new Highlighter(found.query, (await this.models.current()).splitter);
    const hits = ideas.map((idea) => ({ idea, ...highlighter.highlight(idea.title, idea.body) }));
    const next = offset + found.ids.length;
    return {
      hits,
      // What was hidden between the two looks is not counted either.
      totalCount: found.total - (found.ids.length - ideas.length),
      areMore: found.areMore,
      degraded: found.degraded,
      alsoSearched: highlighter.alsoSearched,
      endCursor: found.ids.length > 0 ? encodeCursor([next]) : null,
      hasNextPage: found.ids.length > 0 && next < found.total && next <= LAST_OFFSET,
      counts: found.facets,
    };
  }

  /** For health checks: "ok", or "reserve" when PostgreSQL has to answer. */
  async state(): Promise<'ok' | 'reserve'> {
    return this.engines.state();
  }

  /** The best titles for what has been typed so far. */
  async suggest(text: string): Promise<SuggestItem[]> {
    const found = await this.finding.find(text, { limit: CANDIDATES, asYouType: true });
    const ideas = await this.source.findSuggested(found.ids);
    const highlighter = new Highlighter(found.query, (await this.models.current()).splitter);
    return ideas.slice(0, SUGGESTIONS).map((idea) => ({
      number: idea.number,
      slug: slugOf(idea.title),
      title: highlighter.highlight(idea.title, '').title,
      placeName: idea.placeName,
      modelStage: modelStage({ status: idea.status, answered: idea.answer !== null }),
      answer: idea.answer && highlighter.highlight(idea.answer, '').title,
    }));
  }
}

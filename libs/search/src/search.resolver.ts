import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer, Public, type Viewer } from '@ein/platform';
import { AnswerType } from '@ein/answers';
import { IdeaType } from '@ein/ideas';
import { Facets, needsOf } from '@ein/listing';
import { SearchArgs, SimilarArgs, SuggestArgs } from './search.inputs.js';
import { SearchAnswers } from './search-answers.service.js';
import { SearchFacets } from './search-facets.service.js';
import { type CountedResult, SearchService } from './search.service.js';
import { SearchSimilar } from './search-similar.service.js';
import { SearchResult, SuggestItem } from './search.type.js';

@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(
    private readonly service: SearchService,
    private readonly similar: SearchSimilar,
    private readonly names: SearchFacets,
    private readonly answered: SearchAnswers,
  ) {}

  @Public()
  @Query(() => SearchResult, {
    description:
      'Published ideas by words: tolerant of typos, compounds, umlauts and gender signs.',
  })
  async search(
    @CurrentViewer() viewer: Viewer,
    @Args() args: SearchArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CountedResult> {
    const needs = needsOf(info, ['answers']) === 'card' ? 'card' : 'all';
    return this.service.search(viewer, args, needs);
  }

  @Public()
  @Query(() => [SuggestItem], { description: 'Titles for what has been typed so far, best first.' })
  async suggest(@Args() { query }: SuggestArgs): Promise<SuggestItem[]> {
    return this.service.suggest(query);
  }

  @Public()
  @Query(() => [IdeaType], {
    description: 'Ideas that may already say this, best first; the place decides.',
  })
  async similarIdeas(
    @CurrentViewer() viewer: Viewer,
    @Args() args: SimilarArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IdeaType[]> {
    const { lat, lon } = args;
    const needs = needsOf(info) === 'card' ? 'card' : 'all';
    const pin = lat == null || lon == null ? null : { lat, lon };
    return this.similar.similarIdeas(viewer, args.title, args.placeId ?? null, pin, needs);
  }

  @ResolveField(() => Facets)
  async facets(@Parent() result: CountedResult): Promise<Facets> {
    return this.names.named(result.counts);
  }

  @ResolveField(() => [AnswerType])
  async answers(@Parent() result: CountedResult): Promise<AnswerType[]> {
    return this.answered.among(result.hits);
  }
}

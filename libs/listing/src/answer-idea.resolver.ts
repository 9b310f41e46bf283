import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerType } from '@ein/answers';
import { CurrentViewer, loaderOf, Request, type RequestContext, type Viewer } from '@ein/platform';
import { IdeaService, IdeaType } from '@ein/ideas';
import { ListingService } from './listing.service.js';

/** The idea that an answer belongs to, as a card. */
@Resolver(() => AnswerType)
export class AnswerIdeaResolver {
  constructor(
    private readonly listing: ListingService,
    private readonly ideas: IdeaService,
  ) {}

  @ResolveField(() => IdeaType)
  async idea(
    @Parent() answer: AnswerType,
    @CurrentViewer() viewer: Viewer,
    @Request() request: RequestContext,
  ): Promise<IdeaType> {
    const load = (ids: readonly string[]) => this.listing.cardsInOrder(viewer, ids);
    const listed = await loaderOf(request, 'answered-ideas', load).load(answer.ideaId);
    // A withdrawn idea is in no list, but its page and its answer stay readable.
    const idea = listed ?? (await this.ideas.view(viewer, answer.ideaId));
    if (!idea) throw new Error(`Answer ${answer.id} belongs to an idea that is not public.`);
    return idea;
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, Request, type RequestContext } from '@ein/platform';
import { ENDED, hasEnded, IdeaService, IdeaType } from '@ein/ideas';
import { AnswerService } from './answer.service.js';

/** When the count of an idea came to stand still: with the town's last word, or with the phase. */
@Resolver(() => IdeaType)
export class VotesClosedResolver {
  constructor(
    private readonly service: AnswerService,
    private readonly ideas: IdeaService,
  ) {}

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Since when no votes are taken any more; null while they are, and before.',
  })
  async votesClosedAt(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<Date | null> {
    if (hasEnded(idea)) return this.lastWord(idea, request);
    const load = (ids: readonly string[]) => this.ideas.windowsOf(ids);
    return this.ideas.voteWindowEndedAt(idea.project.id, (projectId) =>
      loaderOf(request, 'windows of projects', load).load(projectId),
    );
  }

  private async lastWord(idea: IdeaType, request: RequestContext): Promise<Date | null> {
    const load = (ids: readonly string[]) => this.service.stepsOf(ids);
    const steps = await loaderOf(request, 'steps of ideas', load).load(idea.id);
    return steps.findLast((step) => ENDED.includes(step.toStatus))?.createdAt ?? null;
  }
}

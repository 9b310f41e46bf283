import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canSee, IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { QueueService } from '@ein/queue';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionType } from './decision.type.js';
import {
  AppealInput,
  DecideInput,
  DecisionArgs,
  DecisionFactsArgs,
  MailPreviewArgs,
  UndoDecisionInput,
} from './moderation.inputs.js';
import { AppealResult, DecideResult } from './moderation.problems.js';

@Resolver(() => DecisionType)
export class DecisionResolver {
  constructor(
    private readonly deciding: DecidingService,
    private readonly reading: DecisionReading,
    private readonly appeals: AppealsService,
    private readonly queue: QueueService,
  ) {}

  @SignedIn()
  @Query(() => DecisionType, {
    name: 'decision',
    nullable: true,
    description: 'A decision about an own text; any for moderators.',
  })
  async decision(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { id }: DecisionArgs,
  ): Promise<DecisionType | null> {
    return this.reading.find(viewer, id);
  }

  @Staff('moderator')
  @Query(() => String, {
    name: 'mailPreview',
    description:
      'The mail that this decision would send to the author, as plain text; empty when none is sent.',
  })
  async mailPreview(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() args: MailPreviewArgs,
  ): Promise<string> {
    return this.deciding.preview(viewer, args);
  }

  @Staff('moderator')
  @Query(() => String, {
    name: 'decisionFacts',
    description:
      'What the record of this decision would say of the matter by itself; empty where nothing is taken from anybody.',
  })
  async decisionFacts(@Args() args: DecisionFactsArgs): Promise<string> {
    return this.deciding.facts(args);
  }

  @Staff('moderator')
  @Mutation(() => DecideResult, {
    name: 'decide',
    description: 'Decides an item of the queue on the version that was seen.',
  })
  async decide(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: DecideInput,
  ): Promise<DecideResult> {
    return this.deciding.decide(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => DecideResult, {
    name: 'undoDecision',
    description: 'Takes an own decision back within ten seconds, before anyone is told.',
  })
  async undoDecision(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: UndoDecisionInput,
  ): Promise<DecideResult> {
    return this.deciding.undo(viewer, input.decisionId);
  }

  @SignedIn()
  @Mutation(() => AppealResult, {
    name: 'appeal',
    description: 'Puts a decision about an own text before somebody else.',
  })
  async appeal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AppealInput,
  ): Promise<AppealResult> {
    return this.appeals.appeal(viewer, input);
  }

  @ResolveField(() => IdeaType, {
    nullable: true,
    description:
      'The idea it is about; null where the viewer may read a decision on a comment but not the idea above.',
  })
  async idea(
    @Parent() decision: DecisionType,
    @Request() request: RequestContext,
  ): Promise<IdeaType | null> {
    const load = (ids: readonly string[]) => this.queue.ideas(ids);
    const idea = await loaderOf(request, 'queue-ideas', load).load(decision.ideaId);
    return idea && canSee(request.viewer, idea) ? idea : null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Of the comment it is about, quoted as K-123; null where it is about none.',
  })
  async commentNumber(
    @Parent() { commentId }: DecisionType,
    @Request() request: RequestContext,
  ): Promise<number | null> {
    if (!commentId) return null;
    const load = (ids: readonly string[]) => this.queue.commentsByIds(ids);
    const comment = await loaderOf(request, 'queue-comments', load).load(commentId);
    return comment?.number ?? null;
  }
}

@Resolver(() => IdeaType)
export class IdeaDecisionResolver {
  constructor(private readonly reading: DecisionReading) {}

  @ResolveField(() => DecisionType, {
    nullable: true,
    description:
      'The decision that stands on it; for its author and moderators, null for everyone else.',
  })
  async decision(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<DecisionType | null> {
    const load = (ideas: readonly IdeaType[]) => this.reading.ofIdeas(request.viewer, ideas);
    return loaderOf(request, 'idea-decisions', load).load(idea);
  }
}

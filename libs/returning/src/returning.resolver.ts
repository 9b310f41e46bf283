import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { COMPARISON_COST, RevisionComparison, RevisionReading } from '@ein/editing';
import { IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  Staff,
  TakesPart,
} from '@ein/platform';
import { AnsweringReturns } from './answering-return.service.js';
import { SendReturnedInput } from './returning.inputs.js';
import { wasTouched } from './returning.policy.js';
import { SendReturnedResult } from './returning.problems.js';
import { Returning } from './returning.service.js';
import { IdeaReturnType, ReturnPassageType } from './returning.type.js';

@Resolver()
export class ReturningResolver {
  constructor(
    private readonly answering: AnsweringReturns,
    private readonly returning: Returning,
  ) {}

  @SignedIn()
  @TakesPart()
  @Mutation(() => SendReturnedResult, {
    name: 'sendReturnedIdea',
    description:
      'Sends an own idea that came back for changes again, changed or as it is; it waits for the moderation then.',
  })
  async sendReturnedIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SendReturnedInput,
  ): Promise<SendReturnedResult> {
    return this.answering.send(viewer, input);
  }

  @Staff('moderator')
  @Query(() => Int, {
    name: 'ideasWithAuthors',
    description: 'How many ideas wait for their authors, who were asked for changes.',
  })
  async ideasWithAuthors(): Promise<number> {
    return this.returning.countOpen();
  }
}

@Resolver(() => IdeaType)
export class ReturnedIdeaResolver {
  constructor(private readonly returning: Returning) {}

  @ResolveField(() => IdeaReturnType, {
    nullable: true,
    description:
      'That it went back to its author last; for its author and moderators, null for everyone else.',
  })
  async returned(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<IdeaReturnType | null> {
    return loaderOf(request, 'returns of ideas', (ideas: readonly IdeaType[]) =>
      this.returning.ofIdeas(request.viewer, ideas),
    ).load(idea);
  }
}

@Resolver(() => IdeaReturnType)
export class IdeaReturnResolver {
  constructor(private readonly texts: RevisionReading) {}

  @ResolveField(() => RevisionComparison, {
    nullable: true,
    description: 'From the returned text to the one of now; null while nothing was sent.',
    complexity: COMPARISON_COST,
  })
  async comparison(
    @Parent() { ideaId, version }: IdeaReturnType,
    @Request() { clientAddress }: RequestContext,
  ): Promise<RevisionComparison | null> {
    return this.texts.compareToNow(ideaId, version, clientAddress);
  }

  @ResolveField(() => [ReturnPassageType], {
    description: 'In the order of the text, the title first.',
    // A list counts a hundred times; they share one comparison.
    complexity: COMPARISON_COST / 200,
  })
  async passages(
    @Parent() { ideaId, version, marks }: IdeaReturnType,
    @Request() { clientAddress }: RequestContext,
  ): Promise<ReturnPassageType[]> {
    const now = await this.texts.compareToNow(ideaId, version, clientAddress);
    return marks.map((one) => ({ ...one, changed: now && wasTouched(now[one.field], one) }));
  }
}

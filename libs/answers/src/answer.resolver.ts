import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type SignedInViewer, Staff } from '@ein/platform';
import { AnswerIdeaInput, AnswersArgs, MoveIdeaInput } from './answer.inputs.js';
import { AnswerResult } from './answer.problems.js';
import { AnswerService } from './answer.service.js';
import { AnswerConnection } from './answer.type.js';
import { IdeaAnsweringService } from './idea-answering.service.js';
import { IdeaProcessingService } from './idea-processing.service.js';

@Resolver(() => AnswerConnection)
export class AnswerResolver {
  constructor(
    private readonly service: AnswerService,
    private readonly processing: IdeaProcessingService,
    private readonly answering: IdeaAnsweringService,
  ) {}

  @Public()
  @Query(() => AnswerConnection, {
    name: 'answers',
    description: 'Official answers to published ideas, newest first.',
  })
  async answers(@Args() args: AnswersArgs): Promise<AnswerConnection> {
    return this.service.newest(args);
  }

  @ResolveField(() => Int, { description: 'Answers in all.' })
  async totalCount(): Promise<number> {
    return this.service.count();
  }

  @Staff('office')
  @Mutation(() => AnswerResult, {
    name: 'moveIdea',
    description: 'Moves an idea along the processing axis, with one public sentence.',
  })
  async moveIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveIdeaInput,
  ): Promise<AnswerResult> {
    return this.processing.move(viewer, input);
  }

  @Staff('office')
  @Mutation(() => AnswerResult, {
    name: 'answerIdea',
    description: "Publishes the town's official answer.",
  })
  async answerIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AnswerIdeaInput,
  ): Promise<AnswerResult> {
    return this.answering.answer(viewer, input);
  }
}

import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import { AnswerClockInput } from './answer-clock.inputs.js';
import { openPause } from './answer-clock.policy.js';
import { AnswerClockService } from './answer-clock.service.js';
import { AnswerResult } from './answer.problems.js';
import { AnswerService } from './answer.service.js';

@Resolver(() => IdeaType)
export class AnswerClockResolver {
  constructor(
    private readonly clock: AnswerClockService,
    private readonly answers: AnswerService,
  ) {}

  @Staff('office')
  @Mutation(() => AnswerResult, {
    name: 'stopAnswerClock',
    description: 'Stops the clock of the first answer, with one public sentence why.',
  })
  async stopAnswerClock(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AnswerClockInput,
  ): Promise<AnswerResult> {
    return this.clock.stop(viewer, input);
  }

  @Staff('office')
  @Mutation(() => AnswerResult, {
    name: 'resumeAnswerClock',
    description: 'Lets the clock of the first answer go on, with one public sentence.',
  })
  async resumeAnswerClock(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AnswerClockInput,
  ): Promise<AnswerResult> {
    return this.clock.resume(viewer, input);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Since when the clock of the first answer stands still; null while it runs.',
  })
  async answerClockStoppedAt(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<Date | null> {
    const load = (ids: readonly string[]) => this.answers.stepsOf(ids);
    const steps = await loaderOf(request, 'steps of ideas', load).load(idea.id);
    return openPause(steps)?.createdAt ?? null;
  }
}

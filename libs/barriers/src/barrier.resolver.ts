import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import {
  AnswerBarrierInput,
  BarrierCodeInput,
  BarrierTasksArgs,
  ReportBarrierInput,
} from './barrier.inputs.js';
import {
  AnswerBarrierResult,
  BarrierProgressResult,
  ReportBarrierResult,
} from './barrier.problems.js';
import { BarrierTask } from './barrier.type.js';
import { BarriersService } from './barriers.service.js';

@Resolver()
export class BarrierResolver {
  constructor(private readonly service: BarriersService) {}

  @Public()
  @Mutation(() => ReportBarrierResult, {
    name: 'reportBarrier',
    description: 'Reports something of the website that cannot be used; no account is needed.',
  })
  async reportBarrier(
    @Request() request: RequestContext,
    @Args('input') input: ReportBarrierInput,
  ): Promise<ReportBarrierResult> {
    return this.service.report(request, input);
  }

  @Public()
  @Mutation(() => BarrierProgressResult, {
    name: 'barrierProgress',
    description:
      'What became of a reported barrier, for who has its number and code. Changes nothing.',
  })
  async barrierProgress(
    @Request() request: RequestContext,
    @Args('input') input: BarrierCodeInput,
  ): Promise<BarrierProgressResult> {
    return this.service.progress(request, input);
  }

  @Staff('office')
  @Query(() => [BarrierTask], {
    name: 'barrierTasks',
    description:
      'Reported barriers, at most 200: those that wait, due first, or those that are answered.',
  })
  async barrierTasks(@Args() { done }: BarrierTasksArgs): Promise<BarrierTask[]> {
    return this.service.tasks(done);
  }

  @Staff('office')
  @Mutation(() => AnswerBarrierResult, {
    name: 'answerBarrier',
    description: 'Moves a reported barrier on, or ends it with an answer that its reporter reads.',
  })
  async answerBarrier(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AnswerBarrierInput,
  ): Promise<AnswerBarrierResult> {
    return this.service.answer(viewer, input);
  }
}

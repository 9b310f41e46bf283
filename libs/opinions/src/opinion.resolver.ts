import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  SignedIn,
  type SignedInViewer,
  TakesPart,
  type Viewer,
} from '@ein/platform';
import { ExpressOpinionInput, StatementIdInput } from './opinion.inputs.js';
import { ExpressOpinionResult } from './opinion.problems.js';
import { OpinionResults } from './opinion-results.type.js';
import { OpinionResultsService } from './opinion-results.service.js';
import { OpinionRound } from './opinion-round.type.js';
import { OpinionService } from './opinion.service.js';
import { OpinionAnswer, OpinionStatementType } from './opinion-statement.type.js';

@Resolver(() => OpinionRound)
export class OpinionResolver {
  constructor(
    private readonly service: OpinionService,
    private readonly resultsService: OpinionResultsService,
  ) {}

  @Public()
  @Query(() => OpinionRound, {
    name: 'opinionRound',
    nullable: true,
    description: 'The statements of a project; null: it has none.',
  })
  async opinionRound(@Args('slug') slug: string): Promise<OpinionRound | null> {
    return this.service.round(slug);
  }

  @ResolveField(() => [OpinionStatementType], { description: 'Open and closed ones, in order.' })
  async statements(@Parent() { projectId }: OpinionRound): Promise<OpinionStatementType[]> {
    return this.service.readable(projectId);
  }

  @ResolveField(() => OpinionStatementType, {
    nullable: true,
    description: 'Whose turn it is for the viewer; `start` chooses among orders for visitors.',
  })
  async next(
    @Parent() { projectId }: OpinionRound,
    @CurrentViewer() viewer: Viewer,
    @Args('start', { type: () => Int, defaultValue: 0 }) start: number,
  ): Promise<OpinionStatementType | null> {
    return this.service.next(viewer, projectId, start);
  }

  @ResolveField(() => [OpinionAnswer], {
    description: 'What the viewer said; nobody else is told.',
  })
  async viewerAnswers(
    @Parent() { projectId }: OpinionRound,
    @CurrentViewer() viewer: Viewer,
  ): Promise<OpinionAnswer[]> {
    return this.service.answersOf(viewer, projectId);
  }

  @ResolveField(() => Int, { description: 'People who have answered enough to be reckoned with.' })
  async counted(@Parent() { projectId }: OpinionRound): Promise<number> {
    return this.resultsService.counted(projectId);
  }

  @ResolveField(() => OpinionResults, {
    nullable: true,
    description: 'null: too few have answered.',
  })
  async results(@Parent() { projectId }: OpinionRound): Promise<OpinionResults | null> {
    return this.resultsService.results(projectId);
  }

  @SignedIn()
  @TakesPart()
  @Mutation(() => ExpressOpinionResult, {
    name: 'expressOpinion',
    description: 'Answers a statement, or changes the answer. One person counts once.',
  })
  async expressOpinion(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ExpressOpinionInput,
  ): Promise<ExpressOpinionResult> {
    return this.service.express(viewer, input);
  }

  @SignedIn()
  @Mutation(() => ExpressOpinionResult, {
    name: 'takeOpinionBack',
    description: 'Takes an answer back; the statement comes again.',
  })
  async takeOpinionBack(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: StatementIdInput,
  ): Promise<ExpressOpinionResult> {
    return this.service.takeBack(viewer, input.statementId);
  }
}

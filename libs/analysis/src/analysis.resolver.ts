import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { AnalysisArgs, AnalysisInput, StartAnalysisInput } from './analysis.inputs.js';
import { AnalysisResult } from './analysis.problems.js';
import { AnalysisService } from './analysis.service.js';
import { AnalysisType } from './analysis.type.js';

@Resolver()
export class AnalysisResolver {
  constructor(private readonly analyses: AnalysisService) {}

  @Staff('office', 'moderator')
  @Query(() => AnalysisType, {
    name: 'analysis',
    nullable: true,
    description: 'How far the reading of a scope is.',
  })
  async analysis(@Args() { id }: AnalysisArgs): Promise<AnalysisType | null> {
    return this.analyses.find(id);
  }

  @Staff('office', 'moderator')
  @Mutation(() => AnalysisResult, {
    name: 'startAnalysis',
    description: 'Lets the worker read everything in a scope; one that runs for it is answered.',
  })
  async startAnalysis(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: StartAnalysisInput,
  ): Promise<AnalysisResult> {
    const scope = {
      projectId: input.projectId ?? null,
      categoryId: input.categoryId ?? null,
      placeId: input.placeId ?? null,
      status: input.status ?? null,
      from: input.from ?? null,
      until: input.until ?? null,
    };
    return this.analyses.start(scope, viewer.id);
  }

  @Staff('office', 'moderator')
  @Mutation(() => AnalysisResult, {
    name: 'cancelAnalysis',
    description: 'Stops it; it can go on later.',
  })
  async cancelAnalysis(@Args('input') { analysisId }: AnalysisInput): Promise<AnalysisResult> {
    return this.analyses.cancel(analysisId);
  }

  @Staff('office', 'moderator')
  @Mutation(() => AnalysisResult, {
    name: 'resumeAnalysis',
    description: 'Lets it go on where it was.',
  })
  async resumeAnalysis(@Args('input') { analysisId }: AnalysisInput): Promise<AnalysisResult> {
    return this.analyses.resume(analysisId);
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Clock,
  CurrentViewer,
  loaderOf,
  Public,
  Request,
  type RequestContext,
  type Viewer,
} from '@ein/platform';
import { CategoryType } from './category.type.js';
import { PhaseType } from './phase.type.js';
import { ProjectSlugArgs } from './project.inputs.js';
import { currentPhase } from './project.policy.js';
import { ProjectService } from './project.service.js';
import { ProjectType } from './project.type.js';

@Resolver(() => ProjectType)
export class ProjectResolver {
  constructor(
    private readonly service: ProjectService,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => [ProjectType], { name: 'projects', description: 'All participation projects.' })
  async projects(): Promise<ProjectType[]> {
    return this.service.all();
  }

  @Public()
  @Query(() => ProjectType, {
    name: 'project',
    nullable: true,
    description: 'One of them; an admin is also given a draft, to see it as residents will.',
  })
  async project(
    @CurrentViewer() viewer: Viewer,
    @Args() { slug }: ProjectSlugArgs,
  ): Promise<ProjectType | null> {
    return this.service.view(viewer, slug);
  }

  @Public()
  @Query(() => [CategoryType], {
    name: 'categories',
    description: 'All themes that an idea can have.',
  })
  async categories(): Promise<CategoryType[]> {
    return this.service.categories();
  }

  @ResolveField(() => [PhaseType])
  async phases(
    @Parent() project: ProjectType,
    @Request() request: RequestContext,
  ): Promise<PhaseType[]> {
    return loaderOf(request, 'phases', (ids: readonly string[]) => this.service.phasesOf(ids)).load(
      project.id,
    );
  }

  @ResolveField(() => PhaseType, { nullable: true })
  async currentPhase(
    @Parent() project: ProjectType,
    @Request() request: RequestContext,
  ): Promise<PhaseType | null> {
    return currentPhase(await this.phases(project, request), this.clock.now());
  }
}

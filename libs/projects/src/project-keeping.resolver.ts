import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { KeptProject } from './kept-project.type.js';
import { ProjectCourse } from './project-course.service.js';
import { MoveProjectInput, SavePhasesInput, SaveProjectInput } from './project-keeping.inputs.js';
import { DiscardProjectResult, KeepProjectResult } from './project-keeping.problems.js';
import { ProjectKeeping } from './project-keeping.service.js';
import { ProjectSlugArgs } from './project.inputs.js';

@Resolver()
export class ProjectKeepingResolver {
  constructor(
    private readonly keeping: ProjectKeeping,
    private readonly course: ProjectCourse,
  ) {}

  @Staff('admin')
  @Query(() => [KeptProject], {
    name: 'keptProjects',
    description: 'All projects in their order, with drafts and what is archived.',
    complexity: 60,
  })
  async keptProjects(): Promise<KeptProject[]> {
    return this.keeping.all();
  }

  @Staff('admin')
  @Query(() => KeptProject, {
    name: 'keptProject',
    nullable: true,
    description: 'One of them, as it is edited.',
  })
  async keptProject(@Args() { slug }: ProjectSlugArgs): Promise<KeptProject | null> {
    return this.keeping.find(slug);
  }

  @Staff('admin')
  @Mutation(() => KeepProjectResult, {
    name: 'saveProject',
    description: 'Makes a draft, or changes a project in the version that was read.',
  })
  async saveProject(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveProjectInput,
  ): Promise<KeepProjectResult> {
    return this.keeping.save(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepProjectResult, {
    name: 'saveProjectPhases',
    description: 'Puts these phases in place of all that the project has.',
  })
  async saveProjectPhases(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SavePhasesInput,
  ): Promise<KeepProjectResult> {
    return this.keeping.savePhases(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepProjectResult, {
    name: 'publishProject',
    description: 'Shows a draft to everybody; there is no way back.',
  })
  async publishProject(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveProjectInput,
  ): Promise<KeepProjectResult> {
    return this.course.publish(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepProjectResult, {
    name: 'archiveProject',
    description: 'Closes a project for good: all of it can be read, nothing can be changed.',
  })
  async archiveProject(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveProjectInput,
  ): Promise<KeepProjectResult> {
    return this.course.archive(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepProjectResult, {
    name: 'reopenProject',
    description: 'Takes a project out of the archive.',
  })
  async reopenProject(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveProjectInput,
  ): Promise<KeepProjectResult> {
    return this.course.reopen(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => DiscardProjectResult, {
    name: 'discardProject',
    description: 'Throws a draft away.',
  })
  async discardProject(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveProjectInput,
  ): Promise<DiscardProjectResult> {
    return this.course.discard(viewer, input);
  }
}

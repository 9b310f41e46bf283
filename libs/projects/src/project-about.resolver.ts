import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, renderPage, Request, type RequestContext } from '@ein/platform';
import { ProjectService } from './project.service.js';
import { ProjectStage, ResultRule, RunnerUpRule } from './project-stage.type.js';
import { ProjectType } from './project.type.js';

/** What a project says of itself: known where it was read whole, fetched where an idea brought its name along. */
@Resolver(() => ProjectType)
export class ProjectAboutResolver {
  constructor(private readonly service: ProjectService) {}

  @ResolveField(() => ProjectStage)
  async stage(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).stage;
  }

  @ResolveField(() => String)
  async description(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).description;
  }

  @ResolveField(() => String)
  async descriptionHtml(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return renderPage((await this.whole(project, request)).description ?? '');
  }

  @ResolveField(() => String)
  async contact(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).contact;
  }

  @ResolveField(() => String)
  async decidedBy(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).decidedBy;
  }

  @ResolveField(() => String)
  async promise(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).promise;
  }

  @ResolveField(() => ResultRule, { nullable: true })
  async resultRule(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).resultRule;
  }

  @ResolveField(() => Int, { nullable: true })
  async chosenCount(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).chosenCount;
  }

  @ResolveField(() => RunnerUpRule, { nullable: true })
  async runnerUp(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).runnerUp;
  }

  @ResolveField(() => Date, { nullable: true })
  async archivedAt(@Parent() project: ProjectType, @Request() request: RequestContext) {
    return (await this.whole(project, request)).archivedAt;
  }

  private async whole(project: ProjectType, request: RequestContext): Promise<ProjectType> {
    if (project.stage !== undefined) return project;
    const load = (ids: readonly string[]) => this.service.byIds(ids);
    return (await loaderOf(request, 'whole-projects', load).load(project.id)) ?? project;
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type SignedInViewer, Staff, type Viewer } from '@ein/platform';
import { ProjectSlugArgs } from '@ein/projects';
import { ProjectResultDesk } from './project-result-desk.service.js';
import {
  PublishResultInput,
  SaveResultTextInput,
  SaveStandingInput,
} from './project-result.inputs.js';
import { KeepResultResult } from './project-result.problems.js';
import { ProjectResultService } from './project-result.service.js';
import { ProjectResult, ResultDesk } from './project-result.type.js';

@Resolver()
export class ProjectResultResolver {
  constructor(
    private readonly service: ProjectResultService,
    private readonly desk: ProjectResultDesk,
  ) {}

  @Public()
  @Query(() => ProjectResult, {
    name: 'projectResult',
    nullable: true,
    description: 'What was chosen in a project; null where nothing is.',
  })
  async projectResult(
    @CurrentViewer() viewer: Viewer,
    @Args() { slug }: ProjectSlugArgs,
  ): Promise<ProjectResult | null> {
    return this.service.view(viewer, slug);
  }

  @Staff('admin')
  @Query(() => ResultDesk, {
    name: 'resultDesk',
    nullable: true,
    description: 'The result of a project as it is written.',
  })
  async resultDesk(@Args() { slug }: ProjectSlugArgs): Promise<ResultDesk | null> {
    return this.desk.find(slug);
  }

  @Staff('admin')
  @Mutation(() => KeepResultResult, {
    name: 'saveResultText',
    description: 'What a result says as a whole, in the version that was read.',
  })
  async saveResultText(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveResultTextInput,
  ): Promise<KeepResultResult> {
    return this.desk.saveText(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepResultResult, {
    name: 'saveResultStanding',
    description: 'Whether one idea is chosen and why, with the source.',
  })
  async saveResultStanding(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveStandingInput,
  ): Promise<KeepResultResult> {
    return this.desk.saveStanding(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepResultResult, {
    name: 'publishProjectResult',
    description: 'Shows the result to everybody, with the votes and the order of this moment.',
  })
  async publishProjectResult(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: PublishResultInput,
  ): Promise<KeepResultResult> {
    return this.desk.publish(viewer, input);
  }
}

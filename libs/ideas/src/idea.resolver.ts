import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  loaderOf,
  Public,
  renderText,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  type Viewer,
  TakesPart,
} from '@ein/platform';
import type { Window } from '@ein/projects';
import { IdeaIdInput, SubmitIdeaInput } from './idea.inputs.js';
import { SubmitIdeaResult } from './idea.problems.js';
import { IdeaService } from './idea.service.js';
import { IdeaSubmittingService } from './idea-submitting.service.js';
import { IdeaType, Tombstone } from './idea.type.js';

@Resolver(() => IdeaType)
export class IdeaResolver {
  constructor(
    private readonly service: IdeaService,
    private readonly submitting: IdeaSubmittingService,
  ) {}

  @Public()
  @Query(() => IdeaType, {
    name: 'idea',
    nullable: true,
    description: 'The idea with this number; hidden and missing look alike.',
  })
  async idea(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<IdeaType | null> {
    return this.service.viewByNumber(viewer, number);
  }

  @Public()
  @Query(() => Tombstone, {
    name: 'tombstone',
    nullable: true,
    description: 'What stands where a public idea was removed.',
  })
  async tombstone(@Args('number', { type: () => Int }) number: number): Promise<Tombstone | null> {
    return this.service.tombstone(number);
  }

  @SignedIn()
  @Query(() => [IdeaType], {
    name: 'myIdeas',
    description: "The viewer's own ideas, newest first, unpublished ones too.",
  })
  async myIdeas(@CurrentViewer() viewer: SignedInViewer): Promise<IdeaType[]> {
    return this.service.ofAuthor(viewer.id);
  }

  @Public()
  @TakesPart()
  @Mutation(() => SubmitIdeaResult, {
    name: 'submitIdea',
    description:
      'Puts an idea forward. Without a session an address is needed, and the code sent there.',
  })
  async submitIdea(
    @Request() request: RequestContext,
    @Args('input') input: SubmitIdeaInput,
  ): Promise<SubmitIdeaResult> {
    return this.submitting.submit(request, input);
  }

  @SignedIn()
  @TakesPart()
  @Mutation(() => SubmitIdeaResult, {
    name: 'confirmIdea',
    description: 'Confirms an own idea that was kept unconfirmed.',
  })
  async confirmIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
  ): Promise<SubmitIdeaResult> {
    return this.submitting.confirm(viewer.id, input.ideaId);
  }

  @ResolveField(() => String, { description: 'Safe HTML of the text.' })
  bodyHtml(@Parent() idea: IdeaType): string {
    return renderText(idea.body);
  }

  @ResolveField(() => Boolean, { description: 'Whether votes are taken now.' })
  async acceptsVotes(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    return this.service.acceptsVotes(
      { ...idea, projectId: idea.project.id },
      this.windows(request),
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether comments are taken now.' })
  async acceptsComments(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    return this.service.acceptsComments(
      { ...idea, projectId: idea.project.id },
      this.windows(request),
    );
  }

  @ResolveField(() => Boolean)
  viewerIsAuthor(@Parent() idea: IdeaType, @CurrentViewer() viewer: Viewer): boolean {
    return viewer?.id === idea.authorId;
  }

  /** Ideas of a list share few projects: their phases are read together. */
  private windows(request: RequestContext): (projectId: string) => Promise<Window | null> {
    const load = (ids: readonly string[]) => this.service.windowsOf(ids);
    return (projectId) => loaderOf(request, 'windows of projects', load).load(projectId);
  }
}

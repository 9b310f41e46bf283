import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Request, type RequestContext, Staff } from '@ein/platform';
import { WaitingArgs } from './returning.inputs.js';
import { IdeaReturnType } from './returning.type.js';
import { WaitingForAuthors } from './waiting-for-author.service.js';
import { IdeaWithAuthorConnection } from './waiting-for-author.type.js';

const READERS = ['moderator', 'admin'];

@Resolver(() => IdeaReturnType)
export class WaitingForAuthorsResolver {
  constructor(private readonly waiting: WaitingForAuthors) {}

  @Staff('moderator')
  @Query(() => IdeaWithAuthorConnection, {
    name: 'ideasWaitingForAuthors',
    description: 'Ideas that went back for changes and were not answered yet.',
  })
  async ideasWaitingForAuthors(@Args() args: WaitingArgs): Promise<IdeaWithAuthorConnection> {
    return this.waiting.page(args);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The mail that asked its author, for moderators; null for everyone else.',
  })
  async mail(
    @Parent() returned: IdeaReturnType,
    @Request() { viewer }: RequestContext,
  ): Promise<string | null> {
    return viewer && READERS.includes(viewer.role) ? this.waiting.mail(returned) : null;
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeCursor, Staff } from '@ein/platform';
import { QueueAuthor, QueueService } from '@ein/queue';
import { HistoryArgs, PersonArgs } from './desk.inputs.js';
import { PersonEntry, PersonNotices } from './desk.type.js';
import { PersonHistoryRepository } from './person-history.repository.js';

/** The history of whoever wrote something, without name or address. */
@Resolver(() => QueueAuthor)
export class PersonResolver {
  constructor(
    private readonly queue: QueueService,
    private readonly history: PersonHistoryRepository,
  ) {}

  @Staff('moderator')
  @Query(() => QueueAuthor, {
    name: 'queuePerson',
    nullable: true,
    description: 'Somebody who wrote here, without name or address.',
  })
  async queuePerson(@Args() { id }: PersonArgs): Promise<QueueAuthor | null> {
    return this.queue.author(id);
  }

  @ResolveField(() => PersonNotices)
  async notices(@Parent() author: QueueAuthor): Promise<PersonNotices> {
    return this.history.countNotices(author.id);
  }

  @ResolveField(() => [PersonEntry], { name: 'history', description: 'Newest first.' })
  async entries(
    @Parent() author: QueueAuthor,
    @Args() { first, after }: HistoryArgs,
  ): Promise<PersonEntry[]> {
    return this.history.find(author.id, first, decodeCursor(after, ['moment', 'id']));
  }
}

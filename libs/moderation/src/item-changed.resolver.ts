import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsDate } from 'class-validator';
import { AccountService } from '@ein/accounts';
import { DecisionReading } from './decision-reading.service.js';
import { EditsInQueue } from './edits-in-queue.service.js';
import { ItemChanged } from './moderation.problems.js';
import { QueueTextChange } from './queue-edit.type.js';

@ArgsType()
class SeenArgs {
  @Field(() => Date, { description: 'When the item was read on which the decision rests.' })
  @IsDate()
  seenAt: Date;
}

/** What two who were on one item at the same time need to know of each other. */
@Resolver(() => ItemChanged)
export class ItemChangedResolver {
  constructor(
    private readonly reading: DecisionReading,
    private readonly accounts: AccountService,
    private readonly edits: EditsInQueue,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The colleague who decided; null while nobody has.',
  })
  async decidedBy(@Parent() { current }: ItemChanged): Promise<string | null> {
    if (!current?.closed) return null;
    const [decision] = await this.reading.ofItems([current]);
    const [who] = decision ? await this.accounts.findByIds([decision.actorId]) : [];
    return who?.displayName ?? null;
  }

  @ResolveField(() => QueueTextChange, {
    nullable: true,
    description:
      'The text that was seen beside the one that stands there now; null when it is the same.',
  })
  async textChange(
    @Parent() { current }: ItemChanged,
    @Args() { seenAt }: SeenArgs,
  ): Promise<QueueTextChange | null> {
    return current && this.edits.since(current, seenAt);
  }
}

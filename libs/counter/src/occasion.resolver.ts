import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommentType } from '@ein/comments';
import { TownEventType } from '@ein/events';
import { TrackedIdea } from '@ein/follows';
import { IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  loaderOf,
  NotAllowed,
  NotFound,
  Request,
  type RequestContext,
  resultUnion,
  Role,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { CounterRepository } from './counter.repository.js';
import { OccasionRemoved, OccasionRow } from './counter.type.js';
import {
  AddEventOccasionInput,
  AddOccasionInput,
  ChangeOccasionInput,
  RemoveOccasionInput,
} from './occasion.inputs.js';
import { OccasionRepository } from './occasion.repository.js';
import { OccasionsService } from './occasions.service.js';

const AddEventOccasionResult = resultUnion(
  'AddEventOccasionResult',
  'The evening, or why it was not added.',
  OccasionRow,
  [NotFound],
);

const ChangeOccasionResult = resultUnion(
  'ChangeOccasionResult',
  'The evening as it then is, or why it stays as it was.',
  OccasionRow,
  [NotFound, NotAllowed],
);

const RemoveOccasionResult = resultUnion(
  'RemoveOccasionResult',
  'That it is gone, or why it stays.',
  OccasionRemoved,
  [NotFound, NotAllowed],
);

@Resolver()
export class OccasionResolver {
  constructor(private readonly service: OccasionsService) {}

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => [OccasionRow], { description: 'Evenings with cards, newest first.' })
  async occasions(): Promise<OccasionRow[]> {
    return this.service.newest();
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => [TownEventType], {
    description: 'Events that have begun lately and whose cards could be typed in, newest first.',
  })
  async occasionEvents(): Promise<TownEventType[]> {
    return this.service.fromCalendar();
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => AddEventOccasionResult, {
    description: 'Adds the evening of an event of the calendar.',
  })
  async addEventOccasion(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { eventNumber }: AddEventOccasionInput,
  ): Promise<OccasionRow | NotFound> {
    return this.service.addEvent(viewer, eventNumber);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => OccasionRow, {
    description: 'Adds an evening whose cards are typed in; twice is once.',
  })
  async addOccasion(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AddOccasionInput,
  ): Promise<OccasionRow> {
    return this.service.add(viewer, input);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => ChangeOccasionResult, {
    description: 'Changes what an evening is called and when it was; its cards say so at once.',
  })
  async changeOccasion(
    @Args('input') input: ChangeOccasionInput,
  ): Promise<OccasionRow | NotFound | NotAllowed> {
    return this.service.change(input);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => RemoveOccasionResult, {
    description: 'Takes an evening away from which there are no cards.',
  })
  async removeOccasion(
    @Args('input') { occasionId }: RemoveOccasionInput,
  ): Promise<OccasionRemoved | NotFound | NotAllowed> {
    return this.service.remove(occasionId);
  }
}

/** What everybody sees of it: that somebody said it in person. */
@Resolver(() => IdeaType)
export class SpokenIdeaResolver {
  constructor(private readonly entries: CounterRepository) {}

  @ResolveField(() => Boolean, { description: 'It was said in person and written down by staff.' })
  async spoken(@Parent() idea: IdeaType, @Request() request: RequestContext): Promise<boolean> {
    return loaderOf(request, 'spoken ideas', (ids: readonly string[]) =>
      this.entries.findSpokenIdeas(ids),
    ).load(idea.id);
  }
}

/** Asked for one idea at a time, by whoever holds its receipt. */
@Resolver(() => TrackedIdea)
export class TrackedIdeaResolver {
  constructor(private readonly entries: CounterRepository) {}

  @ResolveField(() => Boolean, {
    description:
      'It was written down at the counter, and whoever said it has not taken it over yet.',
  })
  async canBeTakenOver(@Parent() { number }: TrackedIdea): Promise<boolean> {
    return this.entries.isOpen(number);
  }
}

@Resolver(() => CommentType)
export class CardResolver {
  constructor(private readonly occasions: OccasionRepository) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The evening at which it was written on a card; null: it was not.',
  })
  async card(
    @Parent() comment: CommentType,
    @Request() request: RequestContext,
  ): Promise<string | null> {
    return loaderOf(request, 'cards', (ids: readonly string[]) =>
      this.occasions.ofComments(ids),
    ).load(comment.id);
  }
}

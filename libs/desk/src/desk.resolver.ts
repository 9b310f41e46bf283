import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { QueueItemType } from '@ein/queue';
import { AssigningService } from './assigning.service.js';
import { AddNoteInput, AssignItemInput, NoteIdInput } from './desk.inputs.js';
import { AddNoteResult, AssignResult, Colleague, NoteType } from './desk.type.js';
import { NotesService } from './notes.service.js';

/** Notes and assignment, beside an item of the queue. */
@Resolver(() => QueueItemType)
export class DeskResolver {
  constructor(
    private readonly service: NotesService,
    private readonly assigning: AssigningService,
  ) {}

  @ResolveField(() => [NoteType], { description: 'Notes for the team, oldest first.' })
  async notes(
    @Parent() item: QueueItemType,
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
  ): Promise<NoteType[]> {
    return loaderOf(request, 'queue-item-notes', (items: readonly QueueItemType[]) =>
      this.service.of(viewer, items),
    ).load(item);
  }

  @Staff('moderator')
  @Mutation(() => AddNoteResult, {
    name: 'addNote',
    description: 'Keeps a note for the team about the text that an item is about.',
  })
  async addNote(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AddNoteInput,
  ): Promise<AddNoteResult> {
    return this.service.add(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => Boolean, {
    name: 'removeNote',
    description: 'Takes an own note away; false when there is no such note of the viewer.',
  })
  async removeNote(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: NoteIdInput,
  ): Promise<boolean> {
    return this.service.remove(viewer, input.noteId);
  }

  @Staff('moderator')
  @Mutation(() => AssignResult, {
    name: 'assignItem',
    description: 'Says which colleague or office takes care of an item.',
  })
  async assignItem(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AssignItemInput,
  ): Promise<AssignResult> {
    return this.assigning.assign(viewer, input);
  }

  @Staff('moderator')
  @Query(() => [Colleague], {
    name: 'queueColleagues',
    description: 'Who can take care of an item, by name.',
  })
  async queueColleagues(): Promise<Colleague[]> {
    return this.assigning.colleagues();
  }

  @Staff('moderator')
  @Query(() => [String], {
    name: 'queueOffices',
    description: 'Offices that have been named for an idea or an item.',
  })
  async queueOffices(): Promise<string[]> {
    return this.assigning.offices();
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type SignedInViewer, Staff } from '@ein/platform';
import {
  OpeningDayInput,
  OpeningExceptionInput,
  OpeningVersionIdInput,
  SaveOpeningInput,
} from './opening.inputs.js';
import { SaveOpeningResult } from './opening.problems.js';
import { OpeningService } from './opening.service.js';
import { MeetingRoomType, OpeningExceptionType } from './opening.type.js';

@Resolver(() => MeetingRoomType)
export class OpeningResolver {
  constructor(private readonly service: OpeningService) {}

  @Public()
  @Query(() => MeetingRoomType, {
    name: 'meetingRoom',
    description: 'When somebody is in the meeting room, and who.',
  })
  async meetingRoom(): Promise<MeetingRoomType> {
    return this.service.room();
  }

  @Staff('office')
  @Mutation(() => SaveOpeningResult, {
    name: 'saveOpening',
    description: 'Adds a week of opening hours that holds from a day on, or edits one.',
  })
  async saveOpening(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveOpeningInput,
  ): Promise<SaveOpeningResult> {
    return this.service.save(viewer, input);
  }

  @Staff('office')
  @Mutation(() => Boolean, {
    name: 'removeOpening',
    description: 'Takes a week of opening hours away; false when there was none.',
  })
  async removeOpening(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: OpeningVersionIdInput,
  ): Promise<boolean> {
    return this.service.remove(viewer, input.openingId);
  }

  @Staff('office')
  @Mutation(() => OpeningExceptionType, {
    name: 'saveOpeningException',
    description: 'Closes the room on one day, or gives that day other hours.',
  })
  async saveOpeningException(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: OpeningExceptionInput,
  ): Promise<OpeningExceptionType> {
    return this.service.except(viewer, input);
  }

  @Staff('office')
  @Mutation(() => Boolean, {
    name: 'removeOpeningException',
    description: 'Lets a day be as the week says; false when it did not differ.',
  })
  async removeOpeningException(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: OpeningDayInput,
  ): Promise<boolean> {
    return this.service.takeBack(viewer, input.day);
  }
}

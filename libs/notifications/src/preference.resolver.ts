import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { ChooseChannelsInput, ChoosePresetInput, PauseMailsInput } from './preference.inputs.js';
import { PreferenceService } from './preference.service.js';
import { NotificationSettings } from './preference.type.js';

@Resolver(() => NotificationSettings)
export class PreferenceResolver {
  constructor(private readonly service: PreferenceService) {}

  @SignedIn()
  @Query(() => NotificationSettings, {
    name: 'notificationSettings',
    description: 'How the viewer wants to be told.',
  })
  async notificationSettings(
    @CurrentViewer() viewer: SignedInViewer,
  ): Promise<NotificationSettings> {
    return this.service.of(viewer);
  }

  @SignedIn()
  @Mutation(() => NotificationSettings, {
    name: 'chooseChannels',
    description: 'Chooses how each kind of news is told; formal notices stay as they are.',
  })
  async chooseChannels(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ChooseChannelsInput,
  ): Promise<NotificationSettings> {
    return this.service.choose(viewer, input);
  }

  @SignedIn()
  @Mutation(() => NotificationSettings, {
    name: 'chooseNotificationPreset',
    description: 'Takes a whole set of choices at once.',
  })
  async chooseNotificationPreset(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ChoosePresetInput,
  ): Promise<NotificationSettings> {
    return this.service.choosePreset(viewer, input.preset);
  }

  @SignedIn()
  @Mutation(() => NotificationSettings, {
    name: 'pauseMails',
    description: 'Sends no mail but formal notices for so many days; then one digest of all.',
  })
  async pauseMails(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: PauseMailsInput,
  ): Promise<NotificationSettings> {
    return this.service.pause(viewer, input.days);
  }
}

import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@ein/accounts';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { MarkReadInput } from './notification.inputs.js';
import { NotificationGroup } from './notification.type.js';
import { NotificationReading } from './notification-reading.service.js';

@Resolver(() => ViewerType)
export class NotificationResolver {
  constructor(private readonly reading: NotificationReading) {}

  @SignedIn()
  @Query(() => [NotificationGroup], {
    name: 'notifications',
    description: 'What the viewer is told, grouped by idea, newest first; the last 200.',
  })
  async notifications(@CurrentViewer() viewer: SignedInViewer): Promise<NotificationGroup[]> {
    return this.reading.groups(viewer);
  }

  @SignedIn()
  @Mutation(() => Int, {
    name: 'markNotificationsRead',
    description: 'Marks as read what was told, of one idea or of all; returns how many are left.',
  })
  async markNotificationsRead(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MarkReadInput,
  ): Promise<number> {
    return this.reading.markRead(viewer, input.ideaId ?? null);
  }

  @ResolveField(() => Int, { description: 'How many notifications are unread, up to 100.' })
  async unreadCount(@Parent() viewer: ViewerType): Promise<number> {
    return this.reading.unread(viewer.id);
  }
}

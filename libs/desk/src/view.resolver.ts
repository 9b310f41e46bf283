import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { SaveViewInput, ViewIdInput } from './desk.inputs.js';
import { SaveViewResult, ViewType } from './desk.type.js';
import { ViewsService } from './views.service.js';

@Resolver()
export class ViewResolver {
  constructor(private readonly views: ViewsService) {}

  @Staff('moderator')
  @Query(() => [ViewType], { name: 'queueViews', description: 'The viewer’s own views, by name.' })
  async queueViews(@CurrentViewer() viewer: SignedInViewer): Promise<ViewType[]> {
    return this.views.of(viewer);
  }

  @Staff('moderator')
  @Mutation(() => SaveViewResult, {
    name: 'saveView',
    description: 'Keeps a list of the queue under a name; at most 20.',
  })
  async saveView(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveViewInput,
  ): Promise<SaveViewResult> {
    return this.views.save(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => Boolean, { name: 'removeView', description: 'Takes an own view away.' })
  async removeView(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ViewIdInput,
  ): Promise<boolean> {
    return this.views.remove(viewer, input.viewId);
  }
}

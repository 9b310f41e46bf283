import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { RemovePhotoInput } from './moderation.inputs.js';
import { RemovePhotoResult } from './moderation.problems.js';
import { RemovingPhotos } from './photo-removing.service.js';

@Resolver()
export class RemovingPhotosResolver {
  constructor(private readonly service: RemovingPhotos) {}

  @Staff('moderator')
  @Mutation(() => RemovePhotoResult, {
    name: 'removePhoto',
    description:
      'Takes one photo away from an idea, with reasons for its author; its files are deleted at once and for good.',
  })
  async removePhoto(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: RemovePhotoInput,
  ): Promise<RemovePhotoResult> {
    return this.service.remove(viewer, input);
  }
}

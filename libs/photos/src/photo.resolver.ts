import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, Request, type RequestContext } from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import { PhotoService } from './photo.service.js';
import { type PhotosOfIdea, PhotoType, RemovedPhotoType } from './photo.type.js';

@Resolver(() => IdeaType)
export class PhotoResolver {
  constructor(private readonly service: PhotoService) {}

  @ResolveField(() => [PhotoType], { description: 'Up to three pictures.' })
  async photos(@Parent() idea: IdeaType, @Request() request: RequestContext): Promise<PhotoType[]> {
    return (await this.of(idea, request)).shown;
  }

  @ResolveField(() => [RemovedPhotoType], { description: 'Public ones that a decision removed.' })
  async removedPhotos(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<RemovedPhotoType[]> {
    return (await this.of(idea, request)).removed;
  }

  private async of(idea: IdeaType, request: RequestContext): Promise<PhotosOfIdea> {
    const load = (ids: readonly string[]) => this.service.ofIdeas(ids);
    return loaderOf(request, 'photos of ideas', load).load(idea.id);
  }
}

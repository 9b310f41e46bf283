import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { SaveDraftInput } from './idea-draft.inputs.js';
import { IdeaDraftService } from './idea-draft.service.js';
import { IdeaDraftType, SaveDraftResult } from './idea-draft.type.js';

@Resolver()
export class IdeaDraftResolver {
  constructor(private readonly service: IdeaDraftService) {}

  @SignedIn()
  @Query(() => IdeaDraftType, {
    name: 'myDraft',
    nullable: true,
    description: 'What the viewer is still writing.',
  })
  async myDraft(@CurrentViewer() viewer: SignedInViewer): Promise<IdeaDraftType | null> {
    return this.service.draftOf(viewer.id);
  }

  @SignedIn()
  @Mutation(() => SaveDraftResult, {
    description: "Saves the viewer's draft, unless it was written on elsewhere meanwhile.",
  })
  async saveDraft(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveDraftInput,
  ): Promise<SaveDraftResult> {
    return this.service.save(viewer.id, input);
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: "Takes the viewer's draft away." })
  async discardDraft(@CurrentViewer() viewer: SignedInViewer): Promise<boolean> {
    await this.service.discard(viewer.id);
    return true;
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { MergeIdeasInput, MergePreviewArgs, UndoMergeInput } from './idea-merging.inputs.js';
import { MergeIdeasResult, UndoMergeResult } from './idea-merging.problems.js';
import { MergingIdeas } from './idea-merging.service.js';
import { MergePreview } from './idea-merging.type.js';
import { MergePreviews } from './merge-preview.service.js';

@Resolver()
export class MergingIdeasResolver {
  constructor(
    private readonly service: MergingIdeas,
    private readonly previews: MergePreviews,
  ) {}

  @Staff('moderator')
  @Query(() => MergePreview, {
    name: 'mergePreview',
    nullable: true,
    description: 'What two ideas would be together; null when one of them is not there.',
  })
  async mergePreview(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() args: MergePreviewArgs,
  ): Promise<MergePreview | null> {
    return this.previews.preview(viewer, args);
  }

  @Staff('moderator')
  @Mutation(() => MergeIdeasResult, {
    name: 'mergeIdeas',
    description:
      'Links a duplicate with a main idea, with reasons for its author. Votes and comments stay where they are; people count once.',
  })
  async mergeIdeas(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MergeIdeasInput,
  ): Promise<MergeIdeasResult> {
    return this.service.merge(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => UndoMergeResult, {
    name: 'undoMerge',
    description: 'Parts a duplicate from its main idea: both are as if it had never been.',
  })
  async undoMerge(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: UndoMergeInput,
  ): Promise<UndoMergeResult> {
    return this.service.undo(viewer, input.duplicateId);
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type SignedInViewer, TakesPart } from '@ein/platform';
import { CommentEditingService } from './comment-editing.service.js';
import { CommentIdInput, EditCommentInput } from './comment.inputs.js';
import { DeleteCommentResult, EditCommentResult } from './comment.problems.js';
import { CommentType } from './comment.type.js';

@Resolver(() => CommentType)
export class CommentEditingResolver {
  constructor(private readonly service: CommentEditingService) {}

  @SignedIn()
  @TakesPart()
  @Mutation(() => EditCommentResult, {
    name: 'editComment',
    description: 'Mends an own comment while it waits to be checked, or in its first 15 minutes.',
  })
  async editComment(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EditCommentInput,
  ): Promise<EditCommentResult> {
    return this.service.edit(viewer, input);
  }

  @SignedIn()
  @Mutation(() => DeleteCommentResult, {
    name: 'deleteComment',
    description: 'Takes an own comment away; its place stays, with the replies.',
  })
  async deleteComment(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CommentIdInput,
  ): Promise<DeleteCommentResult> {
    return this.service.delete(viewer, input.commentId);
  }
}

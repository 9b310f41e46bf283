import { Injectable } from '@nestjs/common';
import { type Comment, CommentService } from '@ein/comments';
import { type Idea, IdeaService } from '@ein/ideas';
import type { Decision } from './decision.entity.js';
import { DecisionAction } from './decision.type.js';
import type { QueueItem } from './queue-item.entity.js';
import { QueueRepository } from './queue.repository.js';

/** What an item is about: an idea, or a comment under one. */
export interface Content {
  idea: Idea;
  comment: Comment | null;
  authorId: string;
  visibility: string;
}

/** Ideas and comments, seen as what moderation shows and takes away. Call it inside a transaction. */
@Injectable()
export class ContentService {
  constructor(
    private readonly queue: QueueRepository,
    private readonly ideas: IdeaService,
    private readonly comments: CommentService,
  ) {}

  async find({
    ideaId,
    commentId,
  }: Pick<QueueItem, 'ideaId' | 'commentId'>): Promise<Content | null> {
    const idea = await this.ideas.find(ideaId);
    const comment = commentId ? await this.comments.find(commentId) : null;
    if (!idea || (commentId && !comment)) return null;
    const { authorId, visibility } = comment ?? idea;
    return { idea, comment, authorId, visibility };
  }

  /** The same, locked until the transaction ends. */
  async lock(about: Pick<QueueItem, 'ideaId' | 'commentId'>): Promise<Content> {
    await this.queue.lockContent(about.ideaId, about.commentId);
    const content = await this.find(about);
    if (!content)
      throw new Error(`The content of a queue item about idea ${about.ideaId} is gone.`);
    return content;
  }

  async apply(
    action: DecisionAction,
    content: Content,
    actorId: string,
    ground: string,
  ): Promise<void> {
    if (action === DecisionAction.PUBLISH) await this.ideas.publish(content.idea.id, actorId);
    if (action === DecisionAction.REFUSE) await this.ideas.refuse(content.idea.id, actorId, ground);
    if (action === DecisionAction.HIDE) await this.hide(content, actorId, ground);
    if (action === DecisionAction.OVERTURN) await this.restore(content, actorId);
  }

  /** Brings back what was before a decision. `ground`: on what the content had been removed before that. */
  async revert(
    { action, before }: Pick<Decision, 'action' | 'before'>,
    content: Content,
    actorId: string,
    ground: string,
  ): Promise<void> {
    if (action === DecisionAction.PUBLISH || action === DecisionAction.REFUSE)
      await this.ideas.reopen(content.idea.id, actorId);
    if (action === DecisionAction.HIDE) await this.restore(content, actorId);
    if (action !== DecisionAction.OVERTURN) return;
    if (before === 'hidden') return this.hide(content, actorId, ground);
    // It was never public before, so nothing may look as if it had been.
    await this.ideas.reopen(content.idea.id, actorId);
    await this.ideas.refuse(content.idea.id, actorId, ground);
  }

  private async hide({ idea, comment }: Content, actorId: string, ground: string): Promise<void> {
    await (comment
      ? this.comments.hide(comment.id, actorId, ground)
      : this.ideas.hide(idea.id, actorId, ground));
  }

  private async restore({ idea, comment }: Content, actorId: string): Promise<void> {
    await (comment
      ? this.comments.restore(comment.id, actorId)
      : this.ideas.restore(idea.id, actorId));
  }
}

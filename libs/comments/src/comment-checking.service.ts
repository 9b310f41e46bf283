import { Injectable } from '@nestjs/common';
import { Clock, Database, type Viewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import type { Comment } from './comment.entity.js';
import { CommentPublished, CommentRefused, CommentReopened } from './comment.events.js';
import { CommentCheckRepository } from './comment-check.repository.js';
import { CommentMentionService } from './comment-mention.service.js';
import { CommentRepository } from './comment.repository.js';
import type { CommentType } from './comment.type.js';

/** What becomes of comments that are checked before they appear, and what their authors see of them meanwhile. */
@Injectable()
export class CommentChecking {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentRepository,
    private readonly checks: CommentCheckRepository,
    private readonly mentions: CommentMentionService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Everybody reads it from now on. Only now anybody is told of it. */
  async publish(commentId: string, actorId: string): Promise<void> {
    await this.move(commentId, actorId, CommentPublished, async (comment) => {
      await this.checks.publish(comment.id, this.clock.now());
      await this.mentions.announce(comment);
    });
  }

  /** It appears nowhere, as if it did not exist; its author keeps it. */
  async refuse(commentId: string, actorId: string, ground: string): Promise<void> {
    await this.move(commentId, actorId, CommentRefused, (comment) =>
      this.comments.changeVisibility(comment.id, 'refused', this.clock.now(), ground),
    );
  }

  /** It waits again: what was decided about it is undone. */
  async reopen(commentId: string, actorId: string): Promise<void> {
    await this.move(commentId, actorId, CommentReopened, (comment) =>
      this.checks.reopen(comment.id),
    );
  }

  /** Whether somebody has replied since: then it cannot wait again. */
  async hasReplies(commentId: string): Promise<boolean> {
    return this.checks.hasReplies(commentId);
  }

  /** Own comments that wait under each of these ideas, or under one that is merged into it. */
  async ownWaiting(viewer: Viewer, ideaIds: readonly string[]): Promise<CommentType[][]> {
    return viewer ? this.checks.findWaitingOf(viewer.id, ideaIds) : ideaIds.map(() => []);
  }

  private async move(
    id: string,
    actorId: string,
    kind: keyof typeof FROM,
    deed: (comment: Comment) => Promise<void>,
  ): Promise<void> {
    const { from, to } = FROM[kind];
    await this.database.transaction(async () => {
      const comment = await this.comments.lock(id);
      if (!comment) throw new Error(`There is no comment ${id}.`);
      if (!from.includes(comment.visibility))
        throw new Error(`A comment cannot go from ${comment.visibility} to ${to}.`);
      await deed(comment);
      await this.events.record({
        kind,
        actorId,
        subjectId: id,
        ideaId: comment.ideaId,
        detail: { from: comment.visibility, to },
      });
    });
  }
}

const FROM: Record<
  typeof CommentPublished | typeof CommentRefused | typeof CommentReopened,
  { from: Comment['visibility'][]; to: Comment['visibility'] }
> = {
  [CommentPublished]: { from: ['waiting', 'refused'], to: 'published' },
  [CommentRefused]: { from: ['waiting'], to: 'refused' },
  [CommentReopened]: { from: ['published', 'refused'], to: 'waiting' },
};

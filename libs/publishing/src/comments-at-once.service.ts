import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentChecks, type CommentTrust } from '@ein/comments';
import { EventLog } from '@ein/event-log';
import { Clock } from '@ein/platform';
import { QueueFilling } from '@ein/queue';
import { AuthorTrustRepository, yearBefore } from './author-trust.repository.js';
import { CommentPublishedUnchecked } from './publishing.events.js';

/** Whose comments appear at once although their project checks first; a person looks at them afterwards. */
@Injectable()
export class CommentsAtOnce implements OnModuleInit, CommentTrust {
  constructor(
    private readonly checks: CommentChecks,
    private readonly trusts: AuthorTrustRepository,
    private readonly filling: QueueFilling,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whyAtOnce(projectId: string, authorId: string): Promise<string | null> {
    return this.trusts.whyAtOnce('comments', projectId, authorId, yearBefore(this.clock.now()));
  }

  async appeared(
    { id, ideaId, authorId }: { id: string; ideaId: string; authorId: string },
    why: string,
  ): Promise<void> {
    await this.filling.flagComment(ideaId, id);
    await this.events.record({
      kind: CommentPublishedUnchecked,
      actorId: authorId,
      subjectId: id,
      ideaId,
      detail: { why },
    });
  }
}

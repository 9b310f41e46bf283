import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { CommentMentionRepository } from './comment-mention.repository.js';
import { PersonMentioned } from './comment.events.js';
import type { Comment } from './comment.entity.js';
import { type MentionChoice, type Participant, readMentions } from './mention.policy.js';
import { MentionUnclear } from './comment.problems.js';

type Addressing = Pick<Comment, 'id' | 'ideaId' | 'authorId' | 'visibility'>;

const OFFERED = 8;

/** Who is addressed in a comment: only people who take part under the same idea, so that nobody can be looked up here. */
@Injectable()
export class CommentMentionService {
  constructor(
    private readonly mentions: CommentMentionRepository,
    private readonly events: EventLog,
  ) {}

  /** Text and people of what somebody typed, or the question who is meant. */
  async read(
    authorId: string,
    ideaId: string,
    typed: { body: string; mentions?: MentionChoice[] | null },
    commentId?: string,
  ): Promise<{ body: string; accountIds: string[] } | MentionUnclear> {
    const participants = typed.body.includes('@')
      ? await this.mentions.findParticipants(ideaId)
      : [];
    const known = commentId ? await this.mentions.findMentioned(commentId) : [];
    const choices = typed.mentions ?? [];
    const read = readMentions(typed.body, { authorId, participants, choices, known });
    return read.unclear.length ? new MentionUnclear(read.unclear) : read;
  }

  /**
   * Keeps who is addressed and announces those who were not before: each person is told once of a comment. Of one that waits
   * to be checked nobody is told yet.
   */
  async keep(comment: Addressing, accountIds: readonly string[]): Promise<void> {
    const before = await this.mentions.findMentioned(comment.id);
    if (!accountIds.length && !before.length) return;
    await this.mentions.replace(comment.id, accountIds);
    if (comment.visibility === 'waiting') return;
    await this.tell(
      comment,
      accountIds.filter((id) => !before.includes(id)),
    );
  }

  /** Tells those whom a comment addresses that appears only now. */
  async announce(comment: Addressing): Promise<void> {
    await this.tell(comment, await this.mentions.findMentioned(comment.id));
  }

  private async tell(comment: Addressing, accountIds: readonly string[]): Promise<void> {
    for (const accountId of accountIds)
      await this.events.record({
        kind: PersonMentioned,
        actorId: comment.authorId,
        subjectId: comment.id,
        ideaId: comment.ideaId,
        detail: { accountId },
      });
  }

  /** Who can be addressed under an idea, by the beginning of their name. */
  async offer(viewer: SignedInViewer, ideaId: string, beginning: string): Promise<Participant[]> {
    const words = beginning.trim();
    return words ? this.mentions.findByBeginning(ideaId, words, viewer.id, OFFERED) : [];
  }
}

import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { CommentMentionRepository } from './comment-mention.repository.js';
import { PersonMentioned } from './comment.events.js';
import { type MentionChoice, type Participant, readMentions } from './mention.policy.js';
import { MentionUnclear } from './comment.problems.js';

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

  /** Keeps who is addressed and announces those who were not before: each person is told once of a comment. */
  async keep(
    comment: { id: string; ideaId: string; authorId: string },
    accountIds: readonly string[],
  ): Promise<void> {
    const before = await this.mentions.findMentioned(comment.id);
    if (!accountIds.length && !before.length) return;
    await this.mentions.replace(comment.id, accountIds);
    for (const accountId of accountIds.filter((id) => !before.includes(id)))
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

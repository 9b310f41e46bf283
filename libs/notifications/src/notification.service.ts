import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@ein/platform';
import type { LoggedEvent } from '@ein/event-log';
import { type Follower, FollowService, TrackingService } from '@ein/follows';
import { CommentReopened } from '@ein/comments';
import { MailOutbox } from '@ein/mail';
import { UNDO_SECONDS } from '@ein/moderation';
import { DigestService } from './digest.service.js';
import { contributionLetter, mentionLetter, replyLetter } from './discussion.letter.js';
import { answerLetter, moveLetter, receivedLetter } from './notification.letter.js';
import {
  type ContributionTold,
  type IdeaTold,
  NotificationRepository,
  type ReplyTold,
} from './notification.repository.js';
import { NotificationRowRepository } from './notification-row.repository.js';
import { keyOf, Telling, type Write } from './telling.service.js';

/** What stands under these is read by everybody. */
const DISCUSSED: IdeaTold['visibility'][] = ['published', 'withdrawn', 'merged'];

/**
 * Who is told what when. Each method handles one kind of event, maybe repeatedly.
 * The mails of decisions are moderation's own, because they wait for the end of the undo time.
 */
@Injectable()
export class NotificationService {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly rows: NotificationRowRepository,
    private readonly telling: Telling,
    private readonly follows: FollowService,
    private readonly tracking: TrackingService,
    private readonly digests: DigestService,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The author learns the number of the idea. */
  async tellReceived(event: LoggedEvent): Promise<void> {
    const idea = await this.notifications.findIdea(event.subjectId);
    const author = await this.notifications.findAuthor(event.subjectId);
    if (!idea || !author || idea.visibility !== 'submitted') return;
    await this.outbox.queue({
      key: `event:${event.id}:${author.id}`,
      recipient: author.address,
      ...receivedLetter(idea, this.tracking.codeOf(idea.id), {
        language: author.language,
        publicUrl: this.config.publicUrl,
      }),
    });
  }

  /** Followers read the town's answer. */
  async tellAnswer(event: LoggedEvent): Promise<void> {
    const idea = await this.findPublished(event.ideaId);
    const answer = await this.notifications.findAnswer(event.subjectId);
    if (!idea || !answer) return;
    await this.telling.tell(
      {
        ...this.about(event, idea),
        kind: 'answer',
        toAddresses: true,
        write: (reason, reader) => answerLetter(idea, answer, reason, reader),
      },
      await this.follows.followersOf(idea.id),
    );
  }

  /** Followers hear of each step of an idea; one that came with an answer is told by the answer. */
  async tellMove(event: LoggedEvent): Promise<void> {
    if (event.detail['answerId']) return;
    const idea = await this.findPublished(event.ideaId);
    const step = await this.notifications.findStep(event.subjectId);
    if (!idea || !step) return;
    const now = this.clock.now();
    await this.telling.tell(
      {
        ...this.about(event, idea),
        kind: 'progress',
        toAddresses: true,
        write: (reason, reader) => moveLetter(idea, step, reason, { ...reader, now }),
      },
      await this.follows.followersOf(idea.id),
    );
  }

  /** Whoever was replied to reads the reply, everybody else who follows the idea the contribution. */
  async tellComment(event: LoggedEvent): Promise<void> {
    const found = await this.findDiscussed(event);
    if (!found) return;
    const { idea, comment } = found;
    const about = this.aboutComment(event, idea, comment);
    const { parentAuthorId } = comment;
    const followers = await this.followersOfDiscussion(idea);
    if (parentAuthorId) {
      const told = await this.stillTold(idea, [parentAuthorId]);
      const write: Write = (_, reader) => replyLetter(idea, comment as ReplyTold, reader);
      await this.telling.tell(
        { ...about, kind: 'reply', write },
        told.map((id) => ({ id, reason: 'commenter' })),
      );
    }
    await this.telling.tell(
      {
        ...about,
        kind: 'comment',
        write: (reason, reader) => contributionLetter(idea, comment, reason, reader),
      },
      followers.filter(({ id }) => id !== parentAuthorId && !comment.mentionedIds.includes(id)),
    );
  }

  /** Whoever is addressed reads it; whom it replies to has read it as a reply. */
  async tellMention(event: LoggedEvent): Promise<void> {
    const person = String(event.detail['accountId'] ?? '');
    const found = await this.findDiscussed(event);
    if (!found?.comment.mentionedIds.includes(person) || found.comment.parentAuthorId === person)
      return;
    const { idea, comment } = found;
    const told = await this.stillTold(idea, [person]);
    await this.telling.tell(
      {
        ...this.aboutComment(event, idea, comment),
        kind: 'mention',
        write: (reason, reader) => mentionLetter(idea, comment, reason, reader),
      },
      told.map((id) => ({ id, reason: 'commenter' })),
    );
  }

  /** Who is decided about sees it on the site too; the mail comes from moderation. */
  async tellDecision(event: LoggedEvent): Promise<void> {
    const decided = await this.notifications.findDecided(event.subjectId);
    if (!decided) return;
    await this.telling.tell(
      {
        event,
        ideaId: decided.ideaId,
        sourceId: event.subjectId,
        kind: 'decision',
        write: null,
      },
      [{ id: decided.authorId, reason: 'author' }],
    );
  }

  /** What is no longer public leaves the mails that still wait; a digest is written again without it. */
  async takeBack(event: LoggedEvent): Promise<void> {
    if (event.kind === CommentReopened) return this.takeBackBefore(event);
    const comments =
      event.subjectId === event.ideaId
        ? await this.notifications.findCommentIds(event.subjectId)
        : [];
    await this.outbox.cancelAbout(event.subjectId, ...comments);
    if (event.kind === 'IdeaReopened') await this.rows.forgetNew(event.subjectId);
    await this.digests.writeMissing();
  }

  /** It waited again: when it appeared once more that was news again, maybe told before this is. */
  private async takeBackBefore({ id, subjectId }: LoggedEvent): Promise<void> {
    const told = await this.rows.forgetBefore(subjectId, id);
    await this.outbox.cancelEach(
      told.map(({ eventId, accountId }) => keyOf({ id: eventId }, accountId)),
    );
    await this.digests.writeMissing();
  }

  /** A contribution that everybody reads; it may have waited until its idea was withdrawn or merged. */
  private async findDiscussed(
    event: LoggedEvent,
  ): Promise<{ idea: IdeaTold; comment: ContributionTold } | null> {
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    const comment = await this.notifications.findComment(event.subjectId);
    if (!idea || !comment || !DISCUSSED.includes(idea.visibility)) return null;
    return (await this.notifications.isUndone(event)) ? null : { idea, comment };
  }

  /** Those who follow the idea; what stands under a duplicate is read under the main idea, so its followers too. */
  private async followersOfDiscussion(idea: IdeaTold): Promise<Follower[]> {
    const own = await this.follows.followersOf(idea.id);
    const mainId = await this.notifications.findMain(idea.id);
    if (!mainId) return own;
    const known = new Set(own.map(({ id }) => id));
    const ofMain = (await this.follows.followersOf(mainId)).filter(({ id }) => !known.has(id));
    const all = [...own, ...ofMain.map(({ id }) => ({ id, reason: 'choice' as const }))];
    const told = new Set(
      await this.stillTold(
        idea,
        all.map(({ id }) => id),
      ),
    );
    return all.filter(({ id }) => told.has(id));
  }

  private async stillTold(idea: IdeaTold, accountIds: readonly string[]): Promise<string[]> {
    const told = await this.follows.stillTold(idea.id, accountIds);
    const mainId = await this.notifications.findMain(idea.id);
    return mainId ? this.follows.stillTold(mainId, told) : told;
  }

  private async findPublished(ideaId: string | null): Promise<IdeaTold | null> {
    const idea = ideaId && (await this.notifications.findIdea(ideaId));
    return idea && idea.visibility === 'published' ? idea : null;
  }

  /** Its author's deed, whoever let it through; while that can be undone no mail leaves. */
  private aboutComment(event: LoggedEvent, idea: IdeaTold, comment: ContributionTold) {
    const undoOver = new Date(this.clock.now().getTime() + UNDO_SECONDS * 1000);
    return {
      ...this.about({ ...event, actorId: comment.authorId }, idea),
      aboutId: comment.id,
      ...(comment.checked && { sendAfter: undoOver }),
    };
  }

  private about(event: LoggedEvent, idea: IdeaTold) {
    return { event, ideaId: idea.id, sourceId: event.subjectId, aboutId: idea.id };
  }
}

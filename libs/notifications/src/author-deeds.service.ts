import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  IdeaEditReviewed,
  IdeaEditTakenBack,
  IdeaMeaningChanged,
  IdeaMeaningLapsed,
  IdeaMeaningSettled,
  IdeaWithdrawalTakenBack,
  IdeaWithdrawn,
  takeBackEnds,
} from '@ein/editing';
import { type LoggedEvent, Subscribers } from '@ein/event-log';
import { FollowService } from '@ein/follows';
import { MailOutbox } from '@ein/mail';
import { Clock } from '@ein/platform';
import { v5 } from 'uuid';
import {
  lapsedForAuthorLetter,
  lapsedLetter,
  questionLetter,
  settledForAuthorLetter,
  settledLetter,
  withdrawnLetter,
} from './author-deeds.letter.js';
import { AuthorDeedsRepository } from './author-deeds.repository.js';
import { changeLetter } from './notification.letter.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationRowRepository } from './notification-row.repository.js';
import { type News, type Recipient, Telling } from './telling.service.js';

/** Longer than a moderator can take a decision back. */
const UNDO_MS = 30_000;

const QUESTIONS = '5f4f7f0b-1f0a-4b52-8a0b-0d2f4c0f7c1d';

/** What the mails about one question quote. */
const questionOf = (event: LoggedEvent, version = event.detail['version']) =>
  v5(`${event.ideaId} ${version}`, QUESTIONS);

/** From when a moderator can no longer take back what let a new text through. */
const reviewEnds = (event: LoggedEvent) => new Date(event.createdAt.getTime() + UNDO_MS);

/** What authors do with ideas that others support: each person who supports one is told, and asked where it is theirs to say. */
@Injectable()
export class AuthorDeeds implements OnModuleInit {
  constructor(
    private readonly deeds: AuthorDeedsRepository,
    private readonly notifications: NotificationRepository,
    private readonly follows: FollowService,
    private readonly rows: NotificationRowRepository,
    private readonly telling: Telling,
    private readonly outbox: MailOutbox,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const on = (name: string, kinds: string[], handle: (event: LoggedEvent) => Promise<void>) =>
      this.subscribers.register({ name, kinds, handle });
    on('mail-question', [IdeaMeaningChanged], (event) => this.ask(event));
    on('mail-settled', [IdeaMeaningSettled], (event) => this.tellSettled(event));
    on('mail-lapsed', [IdeaMeaningLapsed, IdeaEditTakenBack], (event) => this.tellLapsed(event));
    on('tell-change', [IdeaMeaningChanged, IdeaWithdrawn], (event) => this.tellChange(event));
    on('mail-withdrawn', [IdeaWithdrawn], (event) => this.tellWithdrawn(event));
    on(
      'mail-deed-taken-back',
      [IdeaEditReviewed, IdeaEditTakenBack, IdeaWithdrawalTakenBack],
      (event) => this.takeBack(event),
    );
  }

  private async ask(event: LoggedEvent): Promise<void> {
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    if (!idea || idea.visibility !== 'published') return;
    const proposal = await this.deeds.findAsking(idea.id, Number(event.detail['version']));
    if (!proposal) return;
    const now = this.clock.now();
    await this.tell(
      {
        // Whoever let the new text through, and supports the old one, is asked too.
        event: { ...event, actorId: null },
        kind: 'renewal',
        ideaId: idea.id,
        sourceId: questionOf(event),
        aboutId: questionOf(event),
        alsoAboutIds: [idea.id],
        sendAfter: reviewEnds(event),
        expiresAt: proposal.until,
        write: (_, reader) => questionLetter(idea, proposal, { ...reader, now }),
      },
      await this.deeds.findSupporters(idea.id),
    );
  }

  private async tellSettled(event: LoggedEvent): Promise<void> {
    // Its question is over, and must not look open again while a later one about the same idea is.
    await this.rows.forgetQuestion(questionOf(event));
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    if (!idea || idea.visibility !== 'published') return;
    const [from, version] = [Number(event.detail['from']), Number(event.detail['version'])];
    const about = {
      event,
      kind: 'renewal' as const,
      ideaId: idea.id,
      sourceId: idea.id,
      aboutId: idea.id,
    };
    const asked = await this.deeds.findAsked(idea.id, from, version);
    for (const stays of [true, false])
      await this.tell(
        { ...about, write: (_, reader) => settledLetter(idea, stays, reader) },
        asked.filter((one) => one.stays === stays).map(({ id }) => id),
      );
    const outcome = await this.deeds.findOutcome(idea.id, version);
    const author = await this.notifications.findAuthor(idea.id);
    if (outcome && author)
      await this.tell(
        { ...about, write: (_, reader) => settledForAuthorLetter(idea, outcome, reader) },
        [author.id],
        'author',
      );
  }

  /** A question that had reached people has ended without a result: nothing happened to their votes. */
  private async tellLapsed(event: LoggedEvent): Promise<void> {
    const { why, asked, version } = event.detail;
    // Neither the question nor the change it announced is there any more.
    await this.forget(questionOf(event));
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    // Of an idea that was withdrawn its supporters hear by that mail, of one that was hidden nothing.
    if (!idea || idea.visibility !== 'published' || !asked) return;
    const lapsed = await this.deeds.findLapsed(idea.id, Number(version));
    if (!lapsed || event.createdAt.getTime() - lapsed.askedAt.getTime() < UNDO_MS) return;
    const told = why === 'answered' || why === 'closed' ? why : 'taken_back';
    const about = {
      event,
      kind: 'renewal' as const,
      ideaId: idea.id,
      sourceId: idea.id,
      aboutId: idea.id,
    };
    await this.tell(
      { ...about, write: (_, reader) => lapsedLetter(idea, told, reader) },
      lapsed.asked,
    );
    const author = told === 'taken_back' ? null : await this.notifications.findAuthor(idea.id);
    if (author)
      await this.tell(
        { ...about, write: (_, reader) => lapsedForAuthorLetter(idea, lapsed, told, reader) },
        [author.id],
        'author',
      );
  }

  /** Sent when it can no longer be taken back, so that nobody gets two mails about a hasty click. */
  private async tellWithdrawn(event: LoggedEvent): Promise<void> {
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    const withdrawal = await this.deeds.findWithdrawal(event.subjectId);
    if (!idea || idea.visibility !== 'withdrawn' || !withdrawal) return;
    await this.tell(
      {
        event,
        kind: 'change',
        ideaId: idea.id,
        sourceId: event.subjectId,
        aboutId: event.subjectId,
        alsoAboutIds: [idea.id],
        sendAfter: takeBackEnds(withdrawal.withdrawnAt),
        write: (_, reader) => withdrawnLetter(idea, withdrawal, reader),
      },
      await this.deeds.findSupporters(idea.id),
    );
  }

  /** Whoever follows it without supporting it hears that it means something else or was withdrawn. */
  private async tellChange(event: LoggedEvent): Promise<void> {
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    if (!idea || !['published', 'withdrawn'].includes(idea.visibility)) return;
    const withdrawal =
      event.kind === IdeaWithdrawn ? await this.deeds.findWithdrawal(event.subjectId) : null;
    const sourceId = withdrawal ? event.subjectId : questionOf(event);
    const supporters = new Set(await this.deeds.findSupporters(idea.id));
    const followers = await this.follows.followersOf(idea.id);
    await this.telling.tell(
      {
        event,
        kind: 'change',
        ideaId: idea.id,
        sourceId,
        aboutId: sourceId,
        alsoAboutIds: [idea.id],
        sendAfter: withdrawal ? takeBackEnds(withdrawal.withdrawnAt) : reviewEnds(event),
        write: (reason, reader) => changeLetter(idea, reason, reader),
      },
      followers.filter(({ id }) => !supporters.has(id)),
    );
  }

  private async takeBack(event: LoggedEvent): Promise<void> {
    if (event.kind === IdeaWithdrawalTakenBack) await this.forget(event.subjectId);
    if (event.kind === IdeaEditTakenBack) await this.forget(questionOf(event));
    if (event.kind === IdeaEditReviewed && event.detail['outcome'] === 'reopened')
      await this.forget(questionOf(event, event.detail['to']));
  }

  private async forget(source: string): Promise<void> {
    await this.outbox.cancelAbout(source);
    await this.rows.forgetSource(source);
  }

  /** As each of them wants it; not to those who have stopped hearing of this idea. The question itself still stands in their account. */
  private async tell(
    news: News,
    people: string[],
    reason: Recipient['reason'] = 'voter',
  ): Promise<void> {
    const told = await this.follows.stillTold(news.ideaId, people);
    await this.telling.tell(
      news,
      told.map((id) => ({ id, reason })),
    );
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  IdeaEditReviewed,
  IdeaEditTakenBack,
  IdeaMeaningChanged,
  IdeaMeaningSettled,
  IdeaWithdrawalTakenBack,
  IdeaWithdrawn,
  takeBackEnds,
} from '@ein/editing';
import { type LoggedEvent, Subscribers } from '@ein/event-log';
import { FollowService, StopLinks } from '@ein/follows';
import { MailOutbox, type QueuedLetter } from '@ein/mail';
import { Clock, CONFIG, type Config } from '@ein/platform';
import { v5 } from 'uuid';
import {
  questionLetter,
  settledForAuthorLetter,
  settledLetter,
  withdrawnLetter,
} from './author-deeds.letter.js';
import { AuthorDeedsRepository, type Supporter } from './author-deeds.repository.js';
import { NotificationRepository } from './notification.repository.js';

/** Longer than a moderator can take a decision back. */
const UNDO_MS = 30_000;

const QUESTIONS = '5f4f7f0b-1f0a-4b52-8a0b-0d2f4c0f7c1d';

/** What the mails about one question quote. */
const questionOf = (event: LoggedEvent, version = event.detail['version']) =>
  v5(`${event.ideaId} ${version}`, QUESTIONS);

/** What authors do with ideas that others support: each person who supports one is told, and asked where it is theirs to say. */
@Injectable()
export class AuthorDeeds implements OnModuleInit {
  constructor(
    private readonly deeds: AuthorDeedsRepository,
    private readonly notifications: NotificationRepository,
    private readonly follows: FollowService,
    private readonly stops: StopLinks,
    private readonly outbox: MailOutbox,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const on = (name: string, kinds: string[], handle: (event: LoggedEvent) => Promise<void>) =>
      this.subscribers.register({ name, kinds, handle });
    on('mail-question', [IdeaMeaningChanged], (event) => this.ask(event));
    on('mail-settled', [IdeaMeaningSettled], (event) => this.tellSettled(event));
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
    const place = { publicUrl: this.config.publicUrl, now: this.clock.now() };
    await this.send(event, await this.deeds.findSupporters(idea.id), {
      ...questionLetter(idea, proposal, place),
      aboutId: questionOf(event),
      alsoAboutIds: [idea.id],
      sendAfter: new Date(event.createdAt.getTime() + UNDO_MS),
      expiresAt: proposal.until,
    });
  }

  private async tellSettled(event: LoggedEvent): Promise<void> {
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    if (!idea || idea.visibility !== 'published') return;
    const [from, version] = [Number(event.detail['from']), Number(event.detail['version'])];
    const asked = await this.deeds.findAsked(idea.id, from, version);
    for (const stays of [true, false])
      await this.send(
        event,
        asked.filter((one) => one.stays === stays),
        { ...settledLetter(idea, stays, this.config.publicUrl), aboutId: idea.id },
      );
    const outcome = await this.deeds.findOutcome(idea.id, version);
    const author = await this.notifications.findAuthor(idea.id);
    if (outcome && author)
      await this.send(event, [author], {
        ...settledForAuthorLetter(idea, outcome, this.config.publicUrl),
        aboutId: idea.id,
      });
  }

  /** Sent when it can no longer be taken back, so that nobody gets two mails about a hasty click. */
  private async tellWithdrawn(event: LoggedEvent): Promise<void> {
    const idea = event.ideaId && (await this.notifications.findIdea(event.ideaId));
    const withdrawal = await this.deeds.findWithdrawal(event.subjectId);
    if (!idea || idea.visibility !== 'withdrawn' || !withdrawal) return;
    await this.send(event, await this.deeds.findSupporters(idea.id), {
      ...withdrawnLetter(idea, withdrawal, this.config.publicUrl),
      aboutId: event.subjectId,
      alsoAboutIds: [idea.id],
      sendAfter: takeBackEnds(withdrawal.withdrawnAt),
    });
  }

  private async takeBack(event: LoggedEvent): Promise<void> {
    if (event.kind === IdeaWithdrawalTakenBack) await this.outbox.cancelAbout(event.subjectId);
    if (event.kind === IdeaEditTakenBack) await this.outbox.cancelAbout(questionOf(event));
    if (event.kind === IdeaEditReviewed && event.detail['outcome'] === 'reopened')
      await this.outbox.cancelAbout(questionOf(event, event.detail['to']));
  }

  private async send(event: LoggedEvent, people: Supporter[], letter: QueuedLetter): Promise<void> {
    const { ideaId } = event;
    if (people.length === 0 || !ideaId) return;
    const told = new Set(
      await this.follows.stillTold(
        ideaId,
        people.map(({ id }) => id),
      ),
    );
    await this.outbox.queueForAll(
      letter,
      people
        .filter(({ id }) => told.has(id))
        .map(({ id, address }) => ({
          key: `event:${event.id}:${id}`,
          recipient: address,
          stopUrl: this.stops.urlFor({ what: 'idea', accountId: id, id: ideaId }),
        })),
    );
  }
}

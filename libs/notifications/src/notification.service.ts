import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@ein/platform';
import type { LoggedEvent } from '@ein/event-log';
import { type Letter, MailOutbox } from '@ein/mail';
import { answerLetter, moveLetter, receivedLetter, replyLetter } from './notification.letter.js';
import { type Follower, type IdeaTold, NotificationRepository } from './notification.repository.js';

/** One mail per event and person: an event that is delivered twice is told once. */
const keyOf = (event: LoggedEvent, accountId: string) => `event:${event.id}:${accountId}`;

/**
 * Who is told what when. Each method handles one kind of event, maybe repeatedly.
 * Decisions of moderation are told by moderation itself, because their mails wait for the end of the undo time.
 */
@Injectable()
export class NotificationService {
  constructor(
    private readonly notifications: NotificationRepository,
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
      key: keyOf(event, author.id),
      recipient: author.address,
      ...receivedLetter(idea, this.config.publicUrl),
    });
  }

  /** Followers read the town's answer in their mail. */
  async tellAnswer(event: LoggedEvent): Promise<void> {
    const idea = await this.findPublished(event.ideaId);
    const answer = await this.notifications.findAnswer(event.subjectId);
    if (!idea || !answer) return;
    await this.tellFollowers(event, idea, (follower) =>
      answerLetter(idea, answer, follower, this.config.publicUrl),
    );
  }

  /** Followers hear of each step of an idea; one that came with an answer is told by the answer. */
  async tellMove(event: LoggedEvent): Promise<void> {
    if (event.detail['answerId']) return;
    const idea = await this.findPublished(event.ideaId);
    const step = await this.notifications.findStep(event.subjectId);
    if (!idea || !step) return;
    const place = { publicUrl: this.config.publicUrl, now: this.clock.now() };
    await this.tellFollowers(event, idea, (follower) => moveLetter(idea, step, follower, place));
  }

  /** Whoever was replied to reads the reply. */
  async tellReply(event: LoggedEvent): Promise<void> {
    const idea = await this.findPublished(event.ideaId);
    const reply = await this.notifications.findReply(event.subjectId);
    if (!idea || !reply || reply.authorId === reply.parentAuthorId) return;
    const letter = replyLetter(idea, reply, this.config.publicUrl);
    await this.outbox.queue({
      key: keyOf(event, reply.parentAuthorId),
      recipient: reply.parentAddress,
      aboutId: reply.id,
      ...letter,
    });
  }

  /** What is no longer public leaves the mails that still wait. */
  async takeBack(event: LoggedEvent): Promise<void> {
    const comments =
      event.subjectId === event.ideaId
        ? await this.notifications.findCommentIds(event.subjectId)
        : [];
    await this.outbox.cancelAbout(event.subjectId, ...comments);
  }

  private async findPublished(ideaId: string | null): Promise<IdeaTold | null> {
    const idea = ideaId && (await this.notifications.findIdea(ideaId));
    return idea && idea.visibility === 'published' ? idea : null;
  }

  /** Two letters at most, one for the author and one for everybody else; whoever did the deed needs none. */
  private async tellFollowers(
    event: LoggedEvent,
    idea: IdeaTold,
    write: (follower: Pick<Follower, 'isAuthor'>) => Letter,
  ): Promise<void> {
    const followers = (await this.notifications.findFollowers(idea.id)).filter(
      ({ id }) => id !== event.actorId,
    );
    for (const isAuthor of [true, false]) {
      const people = followers.filter((one) => one.isAuthor === isAuthor);
      if (people.length === 0) continue;
      await this.outbox.queueForAll(
        { aboutId: idea.id, ...write({ isAuthor }) },
        people.map(({ id, address }) => ({ key: keyOf(event, id), recipient: address })),
      );
    }
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LoggedEvent, Subscribers } from '@ein/event-log';
import { FollowService } from '@ein/follows';
import { type Idea, IdeaService } from '@ein/ideas';
import { MailOutbox } from '@ein/mail';
import { IdeasMerged, IdeasParted, mergedLetter, Merging, partedLetter } from '@ein/merging';
import { UNDO_SECONDS } from '@ein/moderation';
import { NotificationRowRepository } from './notification-row.repository.js';
import { Telling } from './telling.service.js';

/** Some seconds after the last moment in which it can be taken back: that must reach what waits before it is sent. */
const SAID_AFTER_MS = (UNDO_SECONDS + 5) * 1000;

const toldOf = ({ number, title }: Idea) => ({ number: number ?? 0, title });

/** Who follows a duplicate hears where it goes on, and where they can support that too. Its author hears from moderation. */
@Injectable()
export class MergeTelling implements OnModuleInit {
  constructor(
    private readonly merging: Merging,
    private readonly ideas: IdeaService,
    private readonly follows: FollowService,
    private readonly rows: NotificationRowRepository,
    private readonly telling: Telling,
    private readonly outbox: MailOutbox,
    private readonly subscribers: Subscribers,
  ) {}

  onModuleInit(): void {
    this.subscribers.register({
      name: 'tell-merged',
      kinds: [IdeasMerged],
      handle: (event) => this.tellMerged(event),
    });
    this.subscribers.register({
      name: 'tell-parted',
      kinds: [IdeasParted],
      handle: (event) => this.tellParted(event),
    });
  }

  /** After the time in which a moderator can take it back. */
  private async tellMerged(event: LoggedEvent): Promise<void> {
    const standing = await this.merging.standing(event.subjectId);
    if (!standing) return;
    const { duplicate, main } = standing;
    // One of them may have been hidden since, and nobody is told of what nobody may read.
    if (duplicate.visibility !== 'merged' || main.visibility !== 'published') return;
    const told = { duplicate: toldOf(duplicate), main: toldOf(main) };
    const aboutId = event.subjectId;
    const alsoAboutIds = [duplicate.id, main.id];
    const sendAfter = new Date(event.createdAt.getTime() + SAID_AFTER_MS);
    const followers = await this.follows.followersOf(duplicate.id);
    await this.telling.tell(
      {
        event,
        kind: 'merge',
        ideaId: main.id,
        sourceId: aboutId,
        aboutId,
        alsoAboutIds,
        sendAfter,
        write: (reason, reader) => mergedLetter(told, reason === 'voter', reader),
      },
      followers.filter(({ reason }) => reason !== 'author'),
    );
    await this.telling.tellAddresses(event, duplicate.id, (reader) => ({
      ...mergedLetter(told, false, reader),
      aboutId,
      alsoAboutIds,
      sendAfter,
    }));
  }

  /** What had not been said yet is not said; who had heard of it hears that it is over. */
  private async tellParted(event: LoggedEvent): Promise<void> {
    const merge = await this.merging.find(event.subjectId);
    await this.outbox.cancelAbout(event.subjectId);
    await this.rows.forgetSource(event.subjectId);
    const saidFrom = (merge?.mergedAt.getTime() ?? 0) + SAID_AFTER_MS;
    if (!merge || event.createdAt.getTime() < saidFrom) return;
    const duplicate = await this.ideas.find(merge.duplicateId);
    const main = await this.ideas.find(merge.mainId);
    if (duplicate?.visibility !== 'published' || !main) return;
    const told = { duplicate: toldOf(duplicate), main: toldOf(main) };
    await this.telling.tell(
      {
        event,
        kind: 'merge',
        ideaId: duplicate.id,
        sourceId: duplicate.id,
        aboutId: duplicate.id,
        write: (_, reader) => partedLetter(told, reader),
      },
      await this.follows.followersOf(duplicate.id),
    );
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addWorkingDays, Clock, WorkLoop } from '@ein/platform';
import { CommentSubmitted } from '@ein/comments';
import { IdeaEdited, IdeaEditProposed, IdeaEditReviewed, IdeaResubmitted } from '@ein/editing';
import { Subscribers } from '@ein/event-log';
import { DUE_AFTER, dueDay } from './queue-due.policy.js';
import { QueueItemRepository } from './queue-item.repository.js';

const BATCH = 500;
const SWEEP_EVERY_MS = 15_000;
/** What was published without a check longer ago than this, and is brought back, comes before a person only when it is reported. */
const UNCHECKED_FOR_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Brings submitted ideas, edits of public ones and comments that wait to be checked into the queue. An event makes it quick; a sweep over the ideas themselves makes it certain,
 * so that a lost delivery, an import or a restored backup leaves no idea unseen.
 */
@Injectable()
export class QueueFilling implements OnModuleInit {
  private lastSweep = 0;

  constructor(
    private readonly items: QueueItemRepository,
    private readonly subscribers: Subscribers,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.register({
      name: 'moderation.queue',
      kinds: ['IdeaSubmitted', IdeaResubmitted],
      handle: async (event) => void (await this.fill([event.subjectId])),
    });
    this.subscribers.register({
      name: 'moderation.edits',
      kinds: [IdeaEdited, IdeaEditProposed, IdeaEditReviewed],
      handle: async (event) => void (await this.fillEdits([event.subjectId])),
    });
    this.subscribers.register({
      name: 'moderation.comments',
      kinds: [CommentSubmitted],
      handle: async (event) => void (await this.fillComments([event.subjectId])),
    });
    this.loop.register({ name: 'queue', channel: 'queue_sweep', drain: () => this.sweepWhenDue() });
  }

  /** Makes items for all ideas that wait in none and closes those that nobody waits for any more; returns how many were made. */
  async sweep(): Promise<number> {
    await this.items.closeOvertaken(this.clock.now());
    await this.items.copyPlaces();
    const texts = (await this.fill(null)) + (await this.fillEdits(null));
    return texts + (await this.fillComments(null)) + (await this.fillLooks());
  }

  /** Brings an idea that has just been published without a check before a person. */
  async lookAt(ideaId: string): Promise<void> {
    await this.insertLooks([ideaId]);
  }

  /** Brings a comment that everybody reads already before a person; not again once somebody has decided about this text. */
  async flagComment(ideaId: string, commentId: string): Promise<void> {
    const now = this.clock.now();
    const due = addWorkingDays(now, DUE_AFTER.comment);
    await this.items.insertForComment(ideaId, commentId, due, now);
  }

  private async sweepWhenDue(): Promise<boolean> {
    if (performance.now() - this.lastSweep < SWEEP_EVERY_MS && this.lastSweep > 0) return false;
    const made = await this.sweep();
    if (made >= BATCH) return true;
    this.lastSweep = performance.now();
    return false;
  }

  private async fill(only: string[] | null): Promise<number> {
    const waiting = await this.items.findIdeasWithoutItem(BATCH, only);
    if (!waiting.length) return 0;
    return this.items.insertForIdeas(
      waiting.map((idea) => ({ ideaId: idea.id, due: dueDay(idea) })),
      this.clock.now(),
    );
  }

  private async fillComments(only: string[] | null): Promise<number> {
    const waiting = await this.items.findCommentsWithoutItem(BATCH, only);
    if (!waiting.length) return 0;
    return this.items.insertForComments(
      waiting.map(({ id, ideaId, writtenAt }) => ({
        commentId: id,
        ideaId,
        due: addWorkingDays(writtenAt, DUE_AFTER.comment),
      })),
      this.clock.now(),
    );
  }

  private async fillLooks(): Promise<number> {
    const since = new Date(this.clock.now().getTime() - UNCHECKED_FOR_MS);
    const waiting = await this.items.findUncheckedWithoutItem(BATCH, since);
    return waiting.length ? this.insertLooks(waiting) : 0;
  }

  private async insertLooks(ideaIds: readonly string[]): Promise<number> {
    const now = this.clock.now();
    return this.items.insertForLooks(ideaIds, addWorkingDays(now, DUE_AFTER.look), now);
  }

  private async fillEdits(only: string[] | null): Promise<number> {
    const waiting = await this.items.findEditsWithoutItem(BATCH, only);
    if (!waiting.length) return 0;
    return this.items.insertForEdits(
      waiting.map(({ id, writtenAt }) => ({
        ideaId: id,
        due: addWorkingDays(writtenAt, DUE_AFTER.edit),
      })),
      this.clock.now(),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { CommentService } from '@ein/comments';
import { piecesOf, RevisionReading } from '@ein/editing';
import type { QueueItemType } from '@ein/queue';
import { ContentService } from './content.service.js';
import type { QueueEdit, QueueTextChange } from './queue-edit.type.js';

/** What an item about an edit shows. */
@Injectable()
export class EditsInQueue {
  constructor(
    private readonly content: ContentService,
    private readonly reading: RevisionReading,
    private readonly comments: CommentService,
  ) {}

  /** What its author changed in the text that an open item is about, since it came in; null when nothing, or it is about an edit. */
  async sinceOpened(item: QueueItemType): Promise<QueueTextChange | null> {
    return item.closed ? null : this.since(item, item.createdAt);
  }

  /** The same since any moment, of open and closed items. */
  async since(item: QueueItemType, moment: Date): Promise<QueueTextChange | null> {
    if (item.kind === 'edit' || item.revision !== null) return null;
    if (!item.commentId) return this.reading.changedSince(item.ideaId, moment);
    const texts = await this.comments.texts(item.commentId);
    const before = texts.findLast(({ writtenAt }) => writtenAt <= moment) ?? texts[0];
    const now = texts.at(-1);
    if (!before || !now || before === now) return null;
    return { title: [], body: piecesOf(before.body, now.body) };
  }

  /** Null where the item is about no edit, or nothing is left to be decided of it. */
  async ofItem(item: QueueItemType): Promise<QueueEdit | null> {
    if (item.kind !== 'edit' && item.revision === null) return null;
    const content = await this.content.find(item);
    if (!content?.edit) return null;
    const { range, state, revision, accepted } = content.edit;
    const comparison = await this.reading.compareForReview(content.idea, range);
    if (!comparison) return null;
    const { change, note } = revision;
    return {
      shown: state === 'shown',
      change: change === 'first' ? null : change,
      note,
      comparison,
      lapses: accepted.outcome === 'lapses',
    };
  }
}

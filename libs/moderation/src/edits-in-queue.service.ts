import { Injectable } from '@nestjs/common';
import { RevisionReading } from '@ein/editing';
import { ContentService } from './content.service.js';
import type { QueueEdit, QueueItemType } from './queue.type.js';

/** What an item about an edit shows. */
@Injectable()
export class EditsInQueue {
  constructor(
    private readonly content: ContentService,
    private readonly reading: RevisionReading,
  ) {}

  /** Null where the item is about no edit, or nothing is left to be decided of it. */
  async ofItem(item: QueueItemType): Promise<QueueEdit | null> {
    if (item.kind !== 'edit' && item.revision === null) return null;
    const content = await this.content.find(item);
    if (!content?.edit) return null;
    const { range, state, revision } = content.edit;
    const comparison = await this.reading.compareForReview(content.idea, range);
    if (!comparison) return null;
    const { change, note } = revision;
    return {
      shown: state === 'shown',
      change: change === 'first' ? null : change,
      note,
      comparison,
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { QueueItem } from './queue-item.entity.js';

type About = Pick<QueueItem, 'ideaId' | 'commentId' | 'kind'>;
type Why = (viewerId: string, about: About) => Promise<string | null>;

/** Later features that know why a moderator is too near to something to decide about it. */
@Injectable()
export class QueueConflicts {
  private readonly reasons: Why[] = [];

  register(why: Why): void {
    this.reasons.push(why);
  }

  /** Why this moderator must leave the item to somebody else, or null. */
  async why(viewerId: string, about: About): Promise<string | null> {
    for (const reason of this.reasons) {
      const found = await reason(viewerId, about);
      if (found) return found;
    }
    return null;
  }
}

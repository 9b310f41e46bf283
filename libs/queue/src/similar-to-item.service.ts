import { Injectable } from '@nestjs/common';
import type { IdeaType } from '@ein/ideas';
import type { Viewer } from '@ein/platform';
import { SearchSimilar } from '@ein/search';
import { QueueRepository } from './queue.repository.js';
import type { QueueItemType } from './queue.type.js';

const SHOWN = 4;

/** Public ideas that a moderator should have beside the one that is checked: those at its pin and of its place first. */
@Injectable()
export class SimilarToItem {
  constructor(
    private readonly search: SearchSimilar,
    private readonly queue: QueueRepository,
  ) {}

  async to(viewer: Viewer, item: QueueItemType): Promise<IdeaType[]> {
    if (item.commentId) return [];
    const pin = await this.queue.findPin(item.ideaId);
    const nearby =
      item.placeId || pin
        ? await this.search.similarIdeas(viewer, item.title, item.placeId, pin)
        : [];
    const anywhere = await this.search.similarIdeas(viewer, item.title, null);
    const distinct = new Map([...nearby, ...anywhere].map((idea) => [idea.id, idea]));
    distinct.delete(item.ideaId);
    return [...distinct.values()].slice(0, SHOWN);
  }
}

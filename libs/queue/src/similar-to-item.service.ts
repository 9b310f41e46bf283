import { Injectable } from '@nestjs/common';
import type { IdeaType } from '@ein/ideas';
import type { Viewer } from '@ein/platform';
import { SearchSimilar } from '@ein/search';
import type { QueueItemType } from './queue.type.js';

const SHOWN = 4;

/** Public ideas that a moderator should have beside the one that is checked: those of its place first. */
@Injectable()
export class SimilarToItem {
  constructor(private readonly search: SearchSimilar) {}

  async to(viewer: Viewer, item: QueueItemType): Promise<IdeaType[]> {
    if (item.commentId) return [];
    const nearby = item.placeId
      ? await this.search.similarIdeas(viewer, item.title, item.placeId)
      : [];
    const anywhere = await this.search.similarIdeas(viewer, item.title, null);
    const distinct = new Map([...nearby, ...anywhere].map((idea) => [idea.id, idea]));
    distinct.delete(item.ideaId);
    return [...distinct.values()].slice(0, SHOWN);
  }
}

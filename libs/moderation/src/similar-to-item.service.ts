import { Injectable } from '@nestjs/common';
import type { IdeaType } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import type { Viewer } from '@ein/platform';
import { SearchFinding } from '@ein/search';
import type { QueueItemType } from './queue.type.js';

const SHOWN = 4;

/** Ideas that a moderator should have beside the one that is checked. */
@Injectable()
export class SimilarToItem {
  constructor(
    private readonly finding: SearchFinding,
    private readonly listing: ListingService,
  ) {}

  async to(viewer: Viewer, item: QueueItemType): Promise<IdeaType[]> {
    if (item.commentId) return [];
    const { ids } = await this.finding.find(item.title, { limit: SHOWN + 1 });
    return this.listing.cardsByIds(viewer, ids.filter((id) => id !== item.ideaId).slice(0, SHOWN));
  }
}

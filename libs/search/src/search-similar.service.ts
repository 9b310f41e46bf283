import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ein/platform';
import type { IdeaType } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import { fold } from './fold.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchFinding } from './search-finding.service.js';
import { NO_FILTER } from './search-index.js';
import { SearchModels } from './search-model.service.js';
import { askedFor, likeness, tellingStems } from './similarity.js';

const SHORTEST_TITLE = 8;
const CANDIDATES = 10;
/** Without a place a hint is a guess: few, and only for strong likeness. */
const ANYWHERE = { most: 3, atLeast: 0.45 };
const AT_PLACE = { most: 5, atLeast: 0.3 };

/** Finds ideas that may already say what somebody is typing. The place decides, once it is known. */
@Injectable()
export class SearchSimilar {
  constructor(
    private readonly documents: SearchDocumentRepository,
    private readonly finding: SearchFinding,
    private readonly listing: ListingService,
    private readonly models: SearchModels,
  ) {}

  async similarIdeas(viewer: Viewer, title: string, placeId: string | null): Promise<IdeaType[]> {
    if ((title.match(/\p{L}/gu)?.length ?? 0) < SHORTEST_TITLE) return [];
    const filter =
      placeId === null ? NO_FILTER : { ...NO_FILTER, placeIds: [placeId], wholeTown: true };
    const [alike, found, { splitter }] = await Promise.all([
      placeId === null ? [] : this.documents.findAlike(fold(title), placeId, CANDIDATES),
      this.finding.find(title, { limit: CANDIDATES, asYouType: true, anyWord: true, filter }),
      this.models.current(),
    ]);
    const ideas = await this.listing.cardsByIds(viewer, [...new Set([...alike, ...found.ids])]);
    const frequencies = await this.documents.frequencies([
      ...tellingStems(title, splitter).values(),
    ]);
    const asked = askedFor(title, splitter, frequencies);
    const { most, atLeast } = placeId === null ? ANYWHERE : AT_PLACE;
    return ideas
      .map((idea) => ({ idea, score: likeness(asked, idea.title, idea.body, splitter) }))
      .filter(({ score }) => score >= atLeast)
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ idea }) => idea);
  }
}

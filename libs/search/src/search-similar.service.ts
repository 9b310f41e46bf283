import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ein/platform';
import type { IdeaType } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import { fold } from './fold.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchFinding } from './search-finding.service.js';
import { NO_FILTER } from './search-index.js';
import { SearchModels } from './search-model.service.js';
import { likeness, tellingStems } from './similarity.js';

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
      this.documents.findAlike(fold(title), placeId, CANDIDATES),
      this.finding.find(title, { limit: CANDIDATES, asYouType: true, filter }),
      this.models.current(),
    ]);
    const letters = new Map(alike.map((one) => [one.id, one.similarity]));
    const ideas = await this.listing.cardsByIds(viewer, [
      ...new Set([...letters.keys(), ...found.ids]),
    ]);
    const asked = tellingStems(title, splitter);
    const weights = await this.weightsOf(asked);
    const { most, atLeast } = placeId === null ? ANYWHERE : AT_PLACE;
    return ideas
      .map((idea) => ({
        idea,
        score: likeness(
          asked,
          weights,
          { letters: letters.get(idea.id) ?? 0, title: idea.title, text: idea.body },
          splitter,
        ),
      }))
      .filter(({ score }) => score >= atLeast)
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ idea }) => idea);
  }

  /** By stem, 1 for a word in few texts, less for common ones. */
  private async weightsOf(asked: ReadonlyMap<string, string>): Promise<Map<string, number>> {
    const frequencies = await this.documents.frequencies([...asked.values()]);
    return new Map(
      [...asked].map(([stem, word]) => [
        stem,
        1 / (1 + Math.log2(1 + (frequencies.get(word) ?? 0)) / 4),
      ]),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ein/platform';
import type { IdeaType } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import { PlaceService } from '@ein/places';
import { fold } from '@ein/german-text';
import {
  SearchDocumentRepository,
  SearchFinding,
  NO_FILTER,
  SearchModels,
} from '@ein/search-index';
import {
  askedFor,
  likeness,
  likenessAt,
  metresBetween,
  metresPerDegree,
  type Point,
  type Says,
  sayingWith,
  tellingStems,
  wantedIn,
} from './similarity.js';

const SHORTEST_TITLE = 8;
const CANDIDATES = 10;
/** Without a place a hint is a guess: few, and only for strong likeness. Chosen by `similar-ideas.gold.ts`. */
const ANYWHERE = { most: 3, atLeast: 0.43 };
const AT_PLACE = { most: 5, atLeast: 0.3 };
/** With a pin nearness counts as much as words: measured on real ideas, docs/duplicates.md. */
const NEAR = { metres: 100, atLeast: 0.7 };

/** Finds ideas that may already say what somebody is typing. The place decides, once it is known. */
@Injectable()
export class SearchSimilar {
  constructor(
    private readonly documents: SearchDocumentRepository,
    private readonly finding: SearchFinding,
    private readonly listing: ListingService,
    private readonly models: SearchModels,
    private readonly places: PlaceService,
  ) {}

  async similarIdeas(
    viewer: Viewer,
    title: string,
    placeId: string | null,
    pin: Point | null = null,
    needs: 'card' | 'all' = 'all',
  ): Promise<IdeaType[]> {
    if ((title.match(/\p{L}/gu)?.length ?? 0) < SHORTEST_TITLE) return [];
    const [names, { splitter }] = [await this.places.all(), await this.models.current()];
    const says = sayingWith(names.map((place) => place.name));
    const near = pin ? await this.nearTo(pin) : new Map<string, number>();
    const found = await this.candidates(title, placeId, says);
    const ideas = await this.listing.cardsByIds(
      viewer,
      [...new Set([...near.keys(), ...found])],
      needs,
    );
    const frequencies = await this.documents.frequencies([
      ...tellingStems(title, splitter, says).values(),
    ]);
    const asked = askedFor(title, splitter, frequencies, says);
    // Far from the pin words are as much of a guess as without one.
    const { atLeast } = placeId === null ? ANYWHERE : AT_PLACE;
    const { most } = placeId === null && !pin ? ANYWHERE : AT_PLACE;
    return ideas
      .map((idea) => {
        const metres = near.get(idea.id);
        const text = { title: idea.title, text: idea.body };
        return metres === undefined
          ? { idea, score: likeness(asked, idea.title, idea.body, splitter), needs: atLeast }
          : { idea, score: likenessAt(asked, text, metres, splitter), needs: NEAR.atLeast };
      })
      .filter(({ score, needs }) => score >= needs)
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ idea }) => idea);
  }

  /** Ideas within sight of a pin, with their distance in metres. */
  private async nearTo(pin: Point): Promise<Map<string, number>> {
    const { north, east } = metresPerDegree(pin.lat);
    const box = { lat: NEAR.metres / north, lon: NEAR.metres / east };
    const found = await this.documents.findInBox(pin, box);
    return new Map(
      found
        .map((idea) => [idea.id, metresBetween(pin, idea)] as const)
        .filter(([, metres]) => metres <= NEAR.metres),
    );
  }

  /** Ideas that share a word of what is wanted, a part of one, or with a place its letters. */
  private async candidates(title: string, placeId: string | null, says: Says): Promise<string[]> {
    const filter =
      placeId === null ? NO_FILTER : { ...NO_FILTER, placeIds: [placeId], wholeTown: true };
    const options = { limit: CANDIDATES, asYouType: true, anyWord: true, filter };
    const { splitter } = await this.models.current();
    const wanted = wantedIn(title, says);
    const parts = wanted.split(' ').flatMap((word) => splitter.parts(word));
    const [alike, found, inParts] = await Promise.all([
      placeId === null ? [] : this.documents.findAlike(fold(title), placeId, CANDIDATES),
      this.finding.find(wanted, options),
      parts.length > 0 ? this.finding.find([...new Set(parts)].join(' '), options) : null,
    ]);
    return [...new Set([...alike, ...found.ids, ...(inParts?.ids ?? [])])];
  }
}

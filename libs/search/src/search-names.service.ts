import { Injectable } from '@nestjs/common';
import { type Facet, ListingService } from '@ein/listing';
import { wordsOf, STOP_WORDS } from '@ein/german-text';
import type { NameHit, NameKind } from './search-names.type.js';

const MOST = 3;
/** Fewer letters begin too many names. */
const SHORTEST = 3;

/** Places, themes and projects whose name holds what was typed: the way to the list of their ideas. */
@Injectable()
export class SearchNames {
  constructor(private readonly listing: ListingService) {}

  /** Best first; with the number of their ideas. */
  async named(query: string): Promise<NameHit[]> {
    const asked = wordsOf(query)
      .map(({ folded }) => folded)
      .filter((word) => word.length >= SHORTEST && !STOP_WORDS.has(word));
    if (!asked.length) return [];
    const { places, categories, projects } = await this.listing.facets({});
    const scored = (kind: NameKind, facets: Facet[]) =>
      facets.map((facet) => ({ hit: { ...facet, kind }, score: scoreOf(facet.name, asked) }));
    return [
      ...scored('place', places),
      ...scored('category', categories),
      ...scored('project', projects),
    ]
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || other.hit.count - one.hit.count)
      .slice(0, MOST)
      .map(({ hit }) => hit);
  }
}

/** 2 for each word of the name that was typed in full, 1 for each whose beginning was. */
function scoreOf(name: string, asked: readonly string[]): number {
  const words = wordsOf(name).map(({ folded }) => folded);
  return asked.reduce((sum, typed) => {
    if (words.includes(typed)) return sum + 2;
    return words.some((word) => word.startsWith(typed)) ? sum + 1 : sum;
  }, 0);
}

import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CursorPart, decodeCursor, pageOf, type Viewer } from '@ein/platform';
import { cardOf, ENDED, type IdeaType, StateGroup, STATUSES_OF } from '@ein/ideas';
import { FairDeal } from './fair-deal.policy.js';
import type { Narrowing } from './listing-filter.policy.js';
import type { IdeaFilter, IdeasArgs, IdeaSort } from './listing.inputs.js';
import { type IdeaNeeds, ListingRepository, type Needs } from './listing.repository.js';
import type { Facet, Facets, IdeaConnection } from './listing.type.js';

/** What a cursor of each order holds; the fair one also says which of the 16 it walks. */
const CURSORS: Record<IdeaSort, CursorPart[]> = {
  fair: ['number', 'id', 'variant'],
  new: ['moment', 'id'],
  most_voted: ['integer', 'id'],
  active: ['moment', 'id'],
};

@Injectable()
export class ListingService {
  private readonly deal = new FairDeal(randomInt);

  constructor(private readonly listing: ListingRepository) {}

  /** A page of published ideas. What is not among `needs` may not be read from them. */
  async page(
    viewer: Viewer,
    args: IdeasArgs,
    needs: Needs,
  ): Promise<Omit<IdeaConnection, 'facets'>> {
    const fair = args.sort === 'fair';
    const after = decodeCursor(args.after, CURSORS[args.sort]);
    const variant = fair ? Number(after?.[2] ?? args.order ?? this.deal.next()) : 0;
    const filter = args.filter ?? {};
    const narrowing = { within: args.within ?? null, period: args.period ?? null };
    const rows = await this.listing.findPage({
      sort: args.sort,
      variant,
      filter,
      narrowing,
      limit: args.first + 1,
      after: after && after.slice(0, 2),
      viewerId: viewer?.id ?? null,
      needs,
    });
    const page = pageOf(rows, args.first, (row) =>
      fair ? [row.cursor_first, row.id, variant] : [row.cursor_first, row.id],
    );
    return {
      nodes: page.nodes.map(cardOf),
      pageInfo: page.pageInfo,
      totalCount: rows[0]?.total ?? (await this.listing.sumTotal(filter, narrowing)),
      order: fair ? String(variant) : args.sort,
    };
  }

  /** Cards of the published ideas among these ids, in their order: what search and other lists show. */
  async cardsByIds(
    viewer: Viewer,
    ids: readonly string[],
    needs: IdeaNeeds = 'all',
  ): Promise<IdeaType[]> {
    return (await this.cardsInOrder(viewer, ids, needs)).filter((card) => card !== null);
  }

  /** For each id its card, or null where nothing is published. Beside its text no more than `needs` may be read from it. */
  async cardsInOrder(
    viewer: Viewer,
    ids: readonly string[],
    needs: IdeaNeeds = 'all',
  ): Promise<(IdeaType | null)[]> {
    if (!ids.length) return [];
    const rows = await this.listing.findByIds(ids, viewer?.id ?? null, needs);
    const cards = new Map(rows.map((row) => [row.id, cardOf(row)]));
    return ids.map((id) => cards.get(id) ?? null);
  }

  /** What the list can be narrowed by. Values without ideas stay visible where they are few. */
  async facets(
    filter: IdeaFilter,
    narrowing: Narrowing = { within: null, period: null },
  ): Promise<Facets> {
    const [counts, { places, categories, projects }] = await Promise.all([
      this.listing.sumByEach(filter, narrowing),
      this.names(),
    ]);
    return {
      states: Object.values(StateGroup).map((group) => ({
        id: group.toUpperCase(),
        name: group,
        count: STATUSES_OF[group].reduce(
          (sum, status) => sum + (counts.status.get(status) ?? 0),
          0,
        ),
      })),
      places: counted(places, counts.place_id),
      categories: counted(categories, counts.category_id),
      projects: counted(projects, counts.project_id),
    };
  }

  /** What a list can be narrowed by, for everyone who counts by it. */
  async names(): Promise<
    Record<'places' | 'categories' | 'projects', { id: string; name: string }[]>
  > {
    return this.listing.findNames();
  }

  /** Published ideas per project whose processing has not ended. */
  async countOpen(projectIds: readonly string[]): Promise<number[]> {
    return this.listing.countOpen(projectIds, ENDED);
  }

  /** Draws the day's fair orders; returns how many rows they have. */
  async shuffle(): Promise<number> {
    return this.listing.shuffle();
  }

  async recount(): Promise<void> {
    await this.listing.recount();
  }
}

function counted(
  things: { id: string; name: string }[],
  counts: Map<string | null, number>,
): Facet[] {
  const facets = things.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }));
  return facets.sort((one, other) => other.count - one.count);
}

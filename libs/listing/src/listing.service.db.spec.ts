import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown } from '@ein/testing';
import { IdeaSort, type IdeaFilter } from './listing.inputs.js';
import { ListingModule } from './listing.module.js';
import type { Needs } from './listing.repository.js';
import { ListingService } from './listing.service.js';

const IDEAS = 45;

describe('lists of ideas', () => {
  let town: TestTown;
  let listing: ListingService;
  const ids = {
    account: newId(),
    project: newId(),
    categories: [newId(), newId()],
    places: [newId(), newId(), newId()],
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, ListingModule]);
    listing = town.get(ListingService);
    const { database } = town;
    await database.write(
      `insert into account (id, email, email_canonical, display_name) values ($1, 'a@example.org', 'a@example.org', 'Anwohnerin')`,
      [ids.account],
    );
    await database.write(
      `insert into project (id, slug, name, question, permanent) values ($1, 'p', 'P', 'Was?', true)`,
      [ids.project],
    );
    for (const [index, id] of ids.categories.entries())
      await database.write(
        `insert into category (id, slug, name, position) values ($1, $2, $2, $3)`,
        [id, `c${index}`, index],
      );
    for (const [index, id] of ids.places.entries()) {
      await database.write(
        `insert into place (id, slug, name, kind, coordinate_quality) values ($1, $2, $2, 'Dorf', 'unverified')`,
        [id, `o${index}`],
      );
    }
    for (let index = 0; index < IDEAS; index++) {
      const place = index % 4 === 3 ? null : ids.places[index % 4];
      await database.write(
        `insert into idea (id, number, title, body, author_id, project_id, category_id, place_id, visibility, status, published_at)
         values ($1, $2, 'Idee', 'Ein Text, der lang genug ist.', $3, $4, $5, $6, $7, $8, date_trunc('second', now()) - ($2 / 3) * interval '1 ms')`,
        [
          newId(),
          index + 1,
          ids.account,
          ids.project,
          ids.categories[index % 2],
          place,
          index === 7 ? 'hidden' : 'published',
          index % 5 ? 'received' : 'done',
        ],
      );
    }
    await database.write(`update idea_tally set vote_count = (random() * 5)::integer`);
  });
  afterAll(() => town.close());

  const walk = async (sort: IdeaSort, filter: IdeaFilter, order?: string) => {
    const numbers: number[] = [];
    let after: string | null = null;
    let total: number;
    do {
      const page: Awaited<ReturnType<ListingService['page']>> = await listing.page(
        null,
        { first: 7, after, filter, sort, order },
        'all',
      );
      numbers.push(...page.nodes.map((idea) => idea.number));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return { numbers, total };
  };

  it.each(Object.values(IdeaSort))(
    'walks %s in pages without gap or repeat, even inside one millisecond',
    async (sort) => {
      const { numbers, total } = await walk(sort, {}, '3');
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers).toHaveLength(IDEAS - 1);
      expect(numbers).not.toContain(8);
      expect(total).toBe(IDEAS - 1);
    },
  );

  it.each([
    ['a place', { placeIds: [ids.places[0] ?? ''] }],
    ['a place or the whole town', { placeIds: [ids.places[1] ?? ''], wholeTown: true }],
    ['a theme and a state', { categoryIds: [ids.categories[1] ?? ''], states: ['done' as const] }],
    ['nothing that exists', { projectIds: [newId()] }],
  ])('counts by %s exactly what it lists', async (_, filter) => {
    const { numbers, total } = await walk('new', filter);
    expect(total).toBe(numbers.length);
  });

  it('counts facets under the other filters, and is right after every change', async () => {
    const filter = { placeIds: [ids.places[0] ?? ''] };
    const before = await listing.facets(filter);
    expect(
      before.places.map((facet) => facet.count).reduce((sum, count) => sum + count, 0),
    ).toBeGreaterThan(before.categories.reduce((sum, facet) => sum + facet.count, 0));
    await town.database.write(`update idea set status = 'planned' where number = 1`);
    await town.database.write(`update idea set visibility = 'withdrawn' where number = 5`);
    const kept = await town.database.rows(
      'select project_id, category_id, place_id, status, ideas from listing_rollup where ideas > 0 order by 1, 2, 3, 4',
    );
    await listing.recount();
    expect(
      await town.database.rows(
        'select project_id, category_id, place_id, status, ideas from listing_rollup where ideas > 0 order by 1, 2, 3, 4',
      ),
    ).toEqual(kept);
  });

  it('brings the same cards with fewer columns', async () => {
    const shown = async (needs: Needs) => {
      const { nodes, ...around } = await listing.page(null, { first: 20, sort: 'new' }, needs);
      const cards = nodes.map(({ id, slug, excerpt, modelStage, voteCount, place }) => [
        ...[id, slug, excerpt, modelStage, voteCount, place?.name],
      ]);
      return { ...around, cards };
    };
    expect(await shown('card')).toEqual(await shown('all'));
    expect((await shown('card')).cards).toHaveLength(20);
  });

  it('keeps the totals equal to the sums whatever happens to an idea', async () => {
    const { database } = town;
    const differences = () =>
      database.rows(`(select * from listing_total where ideas > 0 except select * from listing_sum())
        union all (select * from listing_sum() except select * from listing_total)`);
    await database.write(
      `update idea set status = 'planned', category_id = $1 where number % 3 = 0`,
      [ids.categories[1]],
    );
    await database.write(`update idea set place_id = null, visibility = 'hidden' where number = 5`);
    expect(await differences()).toEqual([]);
    await database.write(`update idea set visibility = 'published' where number = 5`);
    await listing.recount();
    expect(await differences()).toEqual([]);
  });

  it('says no to a cursor that was made up or belongs to another order', async () => {
    const page = await listing.page(null, { first: 2, sort: 'most_voted' }, 'all');
    const foreign = listing.page(
      null,
      { first: 2, sort: 'new', after: page.pageInfo.endCursor },
      'all',
    );
    await expect(foreign).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    await expect(
      listing.page(null, { first: 2, sort: 'new', after: 'bm8' }, 'all'),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('gives every idea its place in each of the 16 orders, and other orders to other visitors', async () => {
    await listing.shuffle();
    const orders = await Promise.all(
      [...Array(16).keys()].map((variant) => walk('fair', {}, String(variant))),
    );
    for (const order of orders) expect(order.numbers).toHaveLength(orders[0]?.numbers.length ?? 0);
    expect(new Set(orders.map((order) => order.numbers.join())).size).toBe(16);
  });
});

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

  it('lists and counts what was published in a period, by days in the town', async () => {
    const { database } = town;
    const at = (number: number, moment: string) =>
      database.write('update idea set published_at = $2 where number = $1', [number, moment]);
    // 28 March 2027 is an hour short, and both its ends are midnights in Einbeck.
    await at(1, '2027-03-27T22:59:59.999Z');
    await at(2, '2027-03-27T23:00:00Z');
    await at(3, '2027-03-28T21:59:59.999Z');
    await at(4, '2027-03-28T22:00:00Z');
    const found = async (period: { from?: string; until?: string }, placeIds?: string[]) => {
      const page = await listing.page(
        null,
        { first: 20, sort: 'new', period, filter: { placeIds } },
        'all',
      );
      return { numbers: page.nodes.map(({ number }) => number), total: page.totalCount };
    };
    const day = { from: '2027-03-28', until: '2027-03-28' };
    expect(await found(day)).toEqual({ numbers: [3, 2], total: 2 });
    expect(await found({ from: '2027-03-28' })).toEqual({ numbers: [4, 3, 2], total: 3 });
    const [only] = (await listing.page(null, { first: 1, sort: 'new', period: day }, 'all')).nodes;
    const placeIds = [only?.place?.id ?? ''];
    const there = await found(day, placeIds);
    const facets = await listing.facets({ placeIds }, { within: null, period: day });
    expect(facets.projects.reduce((sum, { count }) => sum + count, 0)).toBe(there.total);
    expect(await found({ from: '2100-01-01' })).toEqual({ numbers: [], total: 0 });
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

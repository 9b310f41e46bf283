import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MapFrameService } from '@ein/ideas';
import { newId } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown } from '@ein/testing';
import { IdeaPinService } from './idea-pin.service.js';
import type { IdeaFilter, MapSection } from './listing.inputs.js';
import { ListingModule } from './listing.module.js';
import { ListingService } from './listing.service.js';

const IDEAS = 10_000;
const places = [
  { id: newId(), lat: 51.78, lon: 9.8 },
  { id: newId(), lat: 51.86, lon: 9.96 },
];
const [west, east] = places.map(({ id }) => id) as [string, string];
const categories = [newId(), newId()];
const project = newId();

/** Around the first place. */
const AROUND_WEST: MapSection = { south: 51.77, west: 9.78, north: 51.79, east: 9.82 };

describe('ideas on the map', () => {
  let town: TestTown;
  let listing: ListingService;
  let pins: IdeaPinService;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ListingModule]);
    [listing, pins] = [town.get(ListingService), town.get(IdeaPinService)];
    const { database } = town;
    const account = newId();
    await database.write(
      `insert into account (id, email, email_canonical, display_name) values ($1, 'a@example.org', 'a@example.org', 'Anwohnerin')`,
      [account],
    );
    await database.write(
      `insert into project (id, slug, name, question, permanent) values ($1, 'p', 'P', 'Was?', true)`,
      [project],
    );
    for (const [index, id] of categories.entries())
      await database.write(
        `insert into category (id, slug, name, position) values ($1, $2, $2, $3)`,
        [id, `c${index}`, index],
      );
    for (const [index, { id, lat, lon }] of places.entries())
      await database.write(
        `insert into place (id, slug, name, kind, lat, lon, coordinate_quality) values ($1, $2, $2, 'Dorf', $3, $4, 'exact')`,
        [id, `o${index}`, lat, lon],
      );
    // Two of three have a pin, spread evenly over the frame; one in 50 is hidden; half are for the whole town.
    // In parts: the counters that each row moves grow slow within one transaction.
    for (let from = 1; from < IDEAS; from += 500)
      await database.write(
        `insert into idea (id, number, title, body, author_id, project_id, category_id, place_id, lat, lon, visibility, status, published_at)
         select gen_random_uuid(), n, 'Idee ' || n, 'Ein Text, der lang genug ist.', $1, $2, ($3::uuid[])[1 + n % 2],
           ($4::uuid[])[1 + n % 4], case when n % 3 > 0 then 51.75 + (n * 7919 % 1000) * 0.00014 end,
           case when n % 3 > 0 then 9.78 + (n::bigint * 104729 % 1000) * 0.0002 end,
           case when n % 50 = 0 then 'hidden' else 'published' end, case when n % 5 = 0 then 'done' else 'received' end,
           now() - n * interval '1 minute'
         from generate_series($5::integer, $5 + 499) n`,
        [account, project, categories, [west, east], from],
      );
    await database.write('analyze idea');
    await database.write('analyze place');
  }, 120_000);
  afterAll(() => town.close());

  const listed = async (filter: IdeaFilter, within?: MapSection | null) => {
    const numbers: number[] = [];
    let after: string | null = null;
    let total: number;
    do {
      const page: Awaited<ReturnType<ListingService['page']>> = await listing.page(
        null,
        { first: 50, after, filter, within, sort: 'new' },
        'card',
      );
      numbers.push(...page.nodes.map((idea) => idea.number));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return { numbers, total };
  };
  /** Numbers of the ideas that have a pin, straight from the table. */
  const pinned = async () =>
    new Set(
      (
        await town.database.rows<{ number: number }>(
          'select number from idea where lat is not null',
        )
      ).map(({ number }) => number),
    );

  it.each([
    ['a section', {}],
    ['a section and a place', { placeIds: [west] }],
    ['a section, a place or the whole town', { placeIds: [east], wholeTown: true }],
    ['a section and a theme', { categoryIds: [categories[1] ?? ''] }],
    ['a section and a state', { states: ['done' as const] }],
    [
      'a section, a project, a theme and a state',
      { projectIds: [project], categoryIds: [categories[0] ?? ''], states: ['open' as const] },
    ],
  ])('shows the same set in %s as pins, as list and as counts', async (_, filter) => {
    const { numbers, total } = await listed(filter, AROUND_WEST);
    const map = await pins.pinsOf({ first: 1000, filter, within: AROUND_WEST });
    const withPin = await pinned();
    expect(map.hasMore).toBe(false);
    expect(map.nodes.length).toBeGreaterThan(0);
    expect(map.nodes.map(({ number }) => number)).toEqual(numbers.filter((n) => withPin.has(n)));
    expect(total).toBe(numbers.length);
    const facets = await listing.facets(filter, { within: AROUND_WEST, period: null });
    const sum = facets.projects.reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(total);
  });

  it('counts ideas without a pin where their place lies, and hidden ones nowhere', async () => {
    const { numbers } = await listed({}, AROUND_WEST);
    const rows = await town.database.rows<{ number: number }>(
      `select number from idea where visibility = 'published' and ((lat between 51.77 and 51.79 and lon between 9.78 and 9.82) or (lat is null and place_id = $1))`,
      [west],
    );
    expect(new Set(numbers)).toEqual(new Set(rows.map(({ number }) => number)));
    expect(numbers.some((number) => number % 50 === 0)).toBe(false);
  });

  it('says that there are more pins than it shows', async () => {
    const all = await pins.pinsOf({ first: 300, filter: {}, within: null });
    expect(all).toMatchObject({ hasMore: true });
    expect(all.nodes).toHaveLength(300);
    const frame = await town.get(MapFrameService).frame();
    const newest = (await listed({}, frame)).numbers.filter((number) => number % 3 > 0);
    expect(all.nodes.map(({ number }) => number)).toEqual(newest.slice(0, 300));
  });

  it('finds pins by an index, and a section of the list within 50 ms, among 10,000 ideas', async () => {
    const plan = await town.database.rows<{ 'QUERY PLAN': string }>(
      `explain select i.id from idea i where i.visibility = 'published' and i.lat is not null
         and i.lat between 51.77 and 51.775 and i.lon between 9.78 and 9.8 order by i.published_at desc, i.id desc limit 301`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/idea_(newest_)?on_map/);
    const cost = async (work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let round = 0; round < 15; round++) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
      }
      return times.sort((one, other) => one - other)[7] ?? Infinity;
    };
    const costs = {
      pins: await cost(() => pins.pinsOf({ first: 300, filter: {}, within: null })),
      pinsOfSection: await cost(() => pins.pinsOf({ first: 300, filter: {}, within: AROUND_WEST })),
      listOfSection: await cost(() =>
        listing.page(null, { first: 20, filter: {}, within: AROUND_WEST, sort: 'new' }, 'card'),
      ),
      facetsOfSection: await cost(() => listing.facets({}, { within: AROUND_WEST, period: null })),
      countsOfPlaces: await cost(() => listing.facets({})),
    };
    if (process.env['SAY_COSTS']) console.log(JSON.stringify(costs));
    for (const [what, ms] of Object.entries(costs)) expect([what, ms < 50]).toEqual([what, true]);
  });
});

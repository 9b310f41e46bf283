import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { ListingModule } from './listing.module.js';
import { ListingService } from './listing.service.js';

const IDEAS = 100;
const VISITORS = 200;
const PAGE = 20;
const DAYS = 4;
const WEEKS = 4;

/**
 * What "fair" is held to. The exposures of an idea are the visitors whose first page shows it. Two measures:
 * - on one day, the coefficient of variation of the exposures (standard deviation ÷ mean) is under 15 %. Shuffling for each
 *   visitor alone would come to 14 % on average and miss it every other day; sixteen orders drawn at random come to 50 %.
 * - over four weeks, no single idea strays from the mean by more than 15 %, when each order has as many visitors.
 */
const LIMIT = 0.15;

const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const variation = (values: number[]) =>
  Math.sqrt(mean(values.map((one) => (one - mean(values)) ** 2))) / mean(values);
const furthest = (values: number[]) =>
  Math.max(...values.map((one) => Math.abs(one - mean(values)) / mean(values)));
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe('the fair order, for 200 visitors and 100 ideas', () => {
  let town: TestTown;
  let listing: ListingService;
  let ids: string[];

  beforeAll(async () => {
    town = await openTown([EventLogModule, ListingModule]);
    listing = town.get(ListingService);
    const build = new TownBuilder(town.database);
    const [project, by] = [await build.project(), await build.person()];
    ids = [];
    for (let nr = 0; nr < IDEAS; nr++) ids.push(await build.idea({ project, by }));
  }, 60_000);
  afterEach(async () => {
    await town.database.write('update idea_tally set vote_count = 0, comment_count = 0');
  });
  afterAll(() => town.close());

  const visit = async (after: string | null = null, order?: string) =>
    listing.page(null, { first: PAGE, after, sort: 'fair', order }, 'card');

  /** One day: the orders are drawn, and everyone opens the list. Exposures in the order of the ideas. */
  const day = async (): Promise<number[]> => {
    await listing.shuffle();
    const seen = new Map(ids.map((id) => [id, 0]));
    for (let visitor = 0; visitor < VISITORS; visitor++)
      for (const { id } of (await visit()).nodes) seen.set(id, (seen.get(id) ?? 0) + 1);
    return ids.map((id) => seen.get(id) ?? 0);
  };

  it('shows every idea of the same attention on about as many first pages a day', async () => {
    for (let nr = 0; nr < DAYS; nr++) {
      const exposures = await day();
      console.info(
        `exposures a day: ${Math.min(...exposures)} to ${Math.max(...exposures)}, mean ${mean(exposures)}, variation ${percent(variation(exposures))}`,
      );
      expect(variation(exposures)).toBeLessThan(LIMIT);
      expect(Math.min(...exposures)).toBeGreaterThan(0);
    }
  }, 60_000);

  it('lets no idea fall behind in four weeks', async () => {
    const seen = new Map(ids.map((id) => [id, 0]));
    for (let nr = 0; nr < WEEKS * 7; nr++) {
      await listing.shuffle();
      for (let order = 0; order < 16; order++)
        for (const { id } of (await visit(null, String(order))).nodes)
          seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    const exposures = [...seen.values()];
    console.info(`furthest from the mean in four weeks: ${percent(furthest(exposures))}`);
    expect(furthest(exposures)).toBeLessThan(LIMIT);
  }, 60_000);

  it('shows ideas that few have met more often, alike among themselves, and the others still', async () => {
    await town.database.write('update idea_tally set vote_count = 40 where idea_id = any($1)', [
      ids.slice(50),
    ]);
    const exposures = await day();
    const [few, many] = [exposures.slice(0, 50), exposures.slice(50)];
    console.info(
      `little attention: ${mean(few)} exposures, variation ${percent(variation(few))}; much: ${mean(many)}, ${percent(variation(many))}`,
    );
    expect(mean(few)).toBeGreaterThan(1.5 * mean(many));
    expect(variation(few)).toBeLessThan(LIMIT);
    expect(Math.min(...many)).toBeGreaterThan(0);
  });

  it('keeps one visit in one order: no page brings an idea twice, none is lost', async () => {
    await listing.shuffle();
    for (let visitor = 0; visitor < 32; visitor++) {
      const first = await visit();
      const seen = first.nodes.map(({ id }) => id);
      let { pageInfo } = first;
      while (pageInfo.hasNextPage) {
        const next = await visit(pageInfo.endCursor);
        expect(next.order).toBe(first.order);
        seen.push(...next.nodes.map(({ id }) => id));
        ({ pageInfo } = next);
      }
      expect(seen).toHaveLength(IDEAS);
      expect(new Set(seen).size).toBe(IDEAS);
      const again = await visit(null, first.order);
      expect(again.nodes.map(({ id }) => id)).toEqual(seen.slice(0, PAGE));
    }
  });

  it('deals every order to one of sixteen first visits', async () => {
    const dealt = [];
    for (let visitor = 0; visitor < 160; visitor++) dealt.push((await visit()).order);
    for (let variant = 0; variant < 16; variant++)
      expect(Math.abs(dealt.filter((one) => one === String(variant)).length - 10)).toBeLessThan(2);
    expect(dealt.slice(0, 16)).not.toEqual(dealt.slice(16, 32));
  });
});

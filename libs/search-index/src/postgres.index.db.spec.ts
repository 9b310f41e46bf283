import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readQuery } from '@ein/german-text';
import { EventLogModule } from '@ein/event-log';
import { openTown, TownBuilder, type TestTown } from '@ein/testing';
import { PostgresIndex } from './postgres.index.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchEngines } from './search-engines.service.js';
import { type IndexRequest, NO_FILTER } from './search-index.js';
import { SearchIndexModule } from './search-index.module.js';
import { SearchIndexer } from './search.indexer.js';
import { SearchModels } from './search-model.service.js';

const IDEAS = 1060;
/** Every fifth idea has this word. */
const BRIDGES = IDEAS / 5;

describe('finding in PostgreSQL what most texts have', () => {
  let town: TestTown;
  let project: string;
  /** Counts everything; the other takes what more than a hundred ideas have for common. */
  let exact: PostgresIndex;
  let bounded: PostgresIndex;

  const requestFor = async (text: string, like: Partial<IndexRequest> = {}) => ({
    query: readQuery(text, false, (await town.get(SearchModels).current()).splitter),
    ...{ filter: NO_FILTER, limit: 50, offset: 0, excludeIds: [], anyWord: false },
    withFacets: true,
    ...like,
  });
  const sum = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((all, count) => all + count, 0);

  beforeAll(async () => {
    town = await openTown([EventLogModule, SearchIndexModule], { meilisearch: false });
    const builder = new TownBuilder(town.database);
    project = await builder.project();
    const like = await builder.idea({ title: 'Wippe', project });
    await town.database.write(
      `insert into idea (id, number, title, body, author_id, project_id, category_id, visibility, published_at)
       select uuidv7(), nextval('idea_number'),
         'Radweg Nummer ' || n || case when n % 5 = 0 then ' an der Brücke' else '' end || case when n % 7 = 0 then ' für Radweg' else '' end,
         'Hier fehlt etwas.', author_id, project_id, category_id, 'published', now() - n * interval '1 minute'
       from idea, generate_series(1, ${IDEAS}) n where id = $1`,
      [like],
    );
    await town.get(SearchIndexer).settle();
    const documents = town.get(SearchDocumentRepository);
    exact = town.get(SearchEngines).postgres as PostgresIndex;
    bounded = new PostgresIndex(town.database, documents, 100);
  }, 60_000);
  afterAll(() => town.close());

  it('ranks the newest as ever, and counts them alone', async () => {
    const request = await requestFor('Radweg');
    const [all, newest] = [await exact.search(request), await bounded.search(request)];
    expect(all).toMatchObject({ total: IDEAS, areMore: false });
    expect(newest).toMatchObject({ total: 1000, areMore: true });
    expect(newest.ids).toHaveLength(50);
    expect(newest.ids).toEqual(all.ids);
    expect(sum(newest.facets.projects)).toBe(1000);
    expect(sum(newest.facets.places)).toBe(1000);
    expect(newest.facets.projects.get(project)).toBe(1000);
  });

  it('pages through them as ever', async () => {
    const request = await requestFor('Radweg', { offset: 940, withFacets: false });
    expect((await bounded.search(request)).ids).toEqual((await exact.search(request)).ids);
  });

  it('leaves out what is leaving', async () => {
    const request = await requestFor('Radweg');
    const [first = ''] = (await bounded.search(request)).ids;
    const without = await bounded.search({ ...request, excludeIds: [first] });
    expect(without.ids).not.toContain(first);
    expect(without).toMatchObject({ total: 1000, areMore: true });
  });

  it('counts all where there are no more than are ranked, whatever was guessed', async () => {
    const request = await requestFor('Brücke');
    expect(await bounded.search(request)).toEqual(await exact.search(request));
    expect(await bounded.search(request)).toMatchObject({ total: BRIDGES, areMore: false });
  });

  it('counts all where somebody has narrowed the search', async () => {
    const filter = { ...NO_FILTER, projectIds: [project] };
    const request = await requestFor('Radweg', { filter });
    expect(await bounded.search(request)).toMatchObject({ total: IDEAS, areMore: false });
  });

  it.each([
    ['a project', { projectIds: [] as string[] }],
    ['the whole town', { wholeTown: true }],
    ['a state', { statuses: ['received'] }],
  ])('leaves only its own part of a filter out where it counts: %s', async (_what, part) => {
    const own = 'projectIds' in part ? { projectIds: [project] } : part;
    const filter = { ...NO_FILTER, ...own };
    const elsewhere = { ...filter, categoryIds: [project] };
    const found = await exact.search(await requestFor('Brücke', { filter }));
    expect(found.total).toBe(BRIDGES);
    for (const counts of Object.values(found.facets)) expect(sum(counts)).toBe(BRIDGES);
    const none = await exact.search(await requestFor('Brücke', { filter: elsewhere }));
    expect(none).toMatchObject({ ids: [], total: 0 });
    expect(sum(none.facets.categories)).toBe(BRIDGES);
    expect(sum(none.facets.projects) + sum(none.facets.places) + sum(none.facets.statuses)).toBe(0);
  });

  it('takes one common word of many for enough when likeness is asked for', async () => {
    const request = await requestFor('Wippe Radweg', { anyWord: true, withFacets: false });
    expect(await bounded.search(request)).toMatchObject({ areMore: true });
    const together = await requestFor('Wippe Radweg');
    expect(await bounded.search(together)).toEqual(await exact.search(together));
  });
});

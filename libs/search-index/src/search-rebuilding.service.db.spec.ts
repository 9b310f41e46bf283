import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, TownBuilder, type TestTown } from '@ein/testing';
import { SearchIndexModule } from './search-index.module.js';
import { SearchEngines } from './search-engines.service.js';
import { SearchFinding } from './search-finding.service.js';
import { SearchIndexer } from './search.indexer.js';
import { MeilisearchClient } from './meilisearch-client.js';
import { SearchRebuilding } from './search-rebuilding.service.js';

describe('rebuilding the search', () => {
  let town: TestTown;
  let builder: TownBuilder;
  let client: MeilisearchClient;
  const find = (query: string) => town.get(SearchFinding).find(query, { limit: 50 });
  const indexes = async () => {
    const { results } = await client.get<{ results: { uid: string }[] }>('/indexes?limit=1000');
    const own = new URL(town.config.databaseUrl).pathname.slice(1);
    return results.map((index) => index.uid).filter((uid) => uid.includes(own));
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, SearchIndexModule], { meilisearch: true });
    builder = new TownBuilder(town.database);
    client = new MeilisearchClient(town.config.meili?.url ?? '', town.config.meili?.key ?? '');
    const project = await builder.project();
    for (let nr = 1; nr <= 30; nr += 1)
      await builder.idea({ title: `Bank Nummer ${nr} im Stadtpark`, project });
    await town.get(SearchIndexer).settle();
  });
  afterAll(async () => {
    client.close();
    await town.close();
  });

  it('answers all the time, and takes in what changed meanwhile', async () => {
    let isDone = false;
    const totals: number[] = [];
    const watching = (async () => {
      while (!isDone) totals.push((await find('Stadtpark')).total);
    })();
    let late = '';
    const count = await town.get(SearchRebuilding).rebuild((step) => {
      if (step === 'index' && late === '') {
        late = 'on its way';
        void builder.idea({ title: 'Nachzügler im Stadtpark' }).then((id) => (late = id));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    isDone = true;
    await watching;
    await town.get(SearchIndexer).settle();
    expect(count).toBeGreaterThanOrEqual(30);
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(30);
    expect((await find('Nachzügler')).ids).toEqual([late]);
    expect(await indexes()).toHaveLength(1);
  });

  it('changes nothing that people see', async () => {
    const before = await find('Bank Stadtpark');
    await town.get(SearchRebuilding).rebuild();
    const after = await find('Bank Stadtpark');
    expect(after.total).toBe(before.total);
    expect(new Set(after.ids)).toEqual(new Set(before.ids));
    expect(after.degraded).toBe(false);
  });

  it('is done by one process at a time', async () => {
    const [one, other] = await Promise.all([
      town.get(SearchRebuilding).rebuild(),
      town.get(SearchRebuilding).rebuild(),
    ]);
    expect([one, other].filter((result) => result === null)).toHaveLength(1);
  });

  it('leaves the index that answers alone when Meilisearch could not make the new one', async () => {
    const before = await find('Bank Stadtpark');
    const build = await town.get(SearchEngines).meilisearch?.build({ words: [], placeNames: [] });
    const document = {
      ...{ id: 'no id of Meilisearch!', digest: '', title: '', text: '', parts: [], words: [] },
      ...{ titleStems: [], textStems: [], partStems: [], publishedAt: new Date() },
      ...{ placeId: null, categoryId: '', projectId: '', status: '' },
    };
    await build?.put([document]);
    await expect(build?.publish()).rejects.toMatchObject({ code: 'invalid_document_id' });
    await build?.abandon();
    expect(await find('Bank Stadtpark')).toMatchObject({ total: before.total, degraded: false });
    expect(await indexes()).toHaveLength(1);
  });

  it('counts each word in as many texts as have it, whatever was put, changed and taken away', async () => {
    const counted = (from: string) =>
      town.database.rows<{ word: string }>(`${from} order by word collate "C"`);
    const [changed, hidden] = [
      await builder.idea({ title: 'Zweimal dieselbe Wippe' }),
      await builder.idea({ title: 'Einmal dieselbe Schaukel' }),
    ];
    await town.get(SearchIndexer).settle();
    await town.database.write(`update idea set title = 'Wippen' where id = $1`, [changed]);
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [hidden]);
    await Promise.all([town.get(SearchRebuilding).rebuild(), town.get(SearchIndexer).drain()]);
    await town.get(SearchIndexer).settle();
    const kept = await counted('select word, frequency from search_word');
    expect(kept).toEqual(
      await counted(
        'select word, count(*)::int as frequency from search_document_words, unnest(words) word group by word',
      ),
    );
    expect(kept).toContainEqual({ word: 'wippen', frequency: 1 });
    expect(kept.map(({ word }) => word)).not.toContain('schaukel');
  });

  it('answers from PostgreSQL when the index is lost, and brings it back', async () => {
    for (const uid of await indexes()) await client.task('DELETE', `/indexes/${uid}`);
    const lost = await find('Bank Stadtpark');
    expect(lost).toMatchObject({ degraded: true });
    expect(lost.total).toBeGreaterThanOrEqual(30);
    expect(await town.get(SearchEngines).state()).toBe('reserve');
    await town.get(SearchIndexer).settle();
    // The breaker lets the next try through only after its pause.
    await new Promise((resolve) => setTimeout(resolve, 5100));
    expect(await find('Bank Stadtpark')).toMatchObject({ degraded: false, total: lost.total });
  });
});

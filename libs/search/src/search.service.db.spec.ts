import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ein/platform';
import { openTown, TownBuilder, type TestTown } from '@ein/testing';
import { EventLogModule } from '@ein/event-log';
import { SearchEngines, SearchFinding, SearchIndexer } from '@ein/search-index';
import { SearchNames } from './search-names.service.js';
import { SearchModule } from './search.module.js';
import { SearchService } from './search.service.js';
import { SearchSimilar } from './search-similar.service.js';

describe.each([
  ['Meilisearch', true],
  ['PostgreSQL', false],
])('searching with %s', (_name, meilisearch) => {
  let town: TestTown;
  let builder: TownBuilder;
  let project: string;
  let search: (query: string, first?: number) => ReturnType<SearchService['search']>;
  const numbers: Record<string, string> = {};

  const publish = async (title: string, body?: string) => {
    const id = await builder.idea({ title, project });
    if (body) await town.database.write('update idea set body = $2 where id = $1', [id, body]);
    numbers[title] = id;
    return id;
  };
  const titles = async (query: string) => (await search(query)).hits.map((hit) => hit.idea.title);

  beforeAll(async () => {
    town = await openTown([EventLogModule, SearchModule], { meilisearch });
    builder = new TownBuilder(town.database);
    project = await builder.project();
    search = (query, first = 20) => town.get(SearchService).search(null, { query, first });
    await publish('Fahrradweg nach Salzderhelden', 'Wer mit dem Rad fährt, braucht Platz.');
    await publish(
      'Neue Laternen in der Marktstraße',
      'Abends sieht man dort nichts. Die Beleuchtung fehlt.',
    );
    await publish('Ampel am Hallenplan schaltet zu spät', 'Fußgänger:innen warten dort lange.');
    await publish(
      'Spielplatz in Greene erneuern',
      'Die Schaukel ist kaputt & die <b>Wippe</b> fehlt. Bäume geben Schatten.',
    );
    await publish('Lärm an der B 3', 'Nachts fahren viele Lkw durch den Ort.');
    await town.get(SearchIndexer).settle();
  });
  afterAll(() => town.close());

  it('says which engine answered', async () => {
    expect((await search('Ampel')).degraded).toBe(!meilisearch);
    expect(await town.get(SearchService).state()).toBe(meilisearch ? 'ok' : 'reserve');
  });

  it.each([
    ['Radweg', 'Fahrradweg nach Salzderhelden'],
    ['strasse', 'Neue Laternen in der Marktstraße'],
    ['Fussganger', 'Ampel am Hallenplan schaltet zu spät'],
    ['Ampfel', 'Ampel am Hallenplan schaltet zu spät'],
    ['Lichtsignalanlage', 'Ampel am Hallenplan schaltet zu spät'],
    ['Spiel Platz', 'Spielplatz in Greene erneuern'],
    ['b3', 'Lärm an der B 3'],
    ['Lastwagen', 'Lärm an der B 3'],
    ['Baum', 'Spielplatz in Greene erneuern'],
    ['Latern', 'Neue Laternen in der Marktstraße'],
  ])('finds by %s', async (query, title) => expect((await titles(query))[0]).toBe(title));

  it.each(['Hallenbad', 'xqzvbn', '?!', ''])('finds nothing by "%s"', async (query) =>
    expect((await search(query)).totalCount).toBe(0),
  );

  it('marks what it found, and nothing else is HTML', async () => {
    const [hit] = (await search('Spielplatz Wippe')).hits;
    expect(hit?.title).toBe('<mark>Spielplatz</mark> in Greene erneuern');
    expect(hit?.snippet).toContain('&amp; die &lt;b&gt;<mark>Wippe</mark>&lt;/b&gt; fehlt');
  });

  it('counts for each value to narrow by, without its own filter', async () => {
    const narrowed = await town.get(SearchService).search(null, {
      query: 'Ampel',
      first: 20,
      filter: { projectIds: ['00000000-0000-7000-8000-000000000000'] },
    });
    expect(narrowed.totalCount).toBe(0);
    expect(narrowed.counts.projects.get(project)).toBe(1);
    expect(narrowed.counts.statuses.get('received')).toBeUndefined();
  });

  it('pages through all hits, each once', async () => {
    const all = await town.get(SearchService).search(null, { query: 'der', first: 50 });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<SearchService['search']>> = await town
        .get(SearchService)
        .search(null, { query: 'der', first: 1, after });
      seen.push(...page.hits.map((hit) => hit.idea.id));
      [after, more] = [page.endCursor, page.hasNextPage];
    }
    expect(seen).toEqual(all.hits.map((hit) => hit.idea.id));
  });

  it('suggests while somebody types', async () => {
    const [first] = await town.get(SearchService).suggest('Lärm an der b');
    expect(first).toMatchObject({
      title: expect.stringContaining('<mark>'),
      placeName: null,
      modelStage: 1,
    });
  });

  it("brings the town's answer with what is suggested, and names what was typed", async () => {
    const place = newId();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, $2, 'Bad Salzau', 'Dorf', 'unverified')`,
      [place, place],
    );
    const id = await publish('Sitzecke für Bad Salzau');
    await town.database.write('update idea set place_id = $2 where id = $1', [id, place]);
    await town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, actor_id, working_days, in_time, published_at)
       select $1, i.id, 'Die Sitzecke kommt im Mai.', 'Mehr dazu.', 'Bauen', i.author_id, 3, true, now() from idea i where i.id = $2`,
      [newId(), id],
    );
    await town.get(SearchIndexer).settle();
    const [first] = await town.get(SearchService).suggest('Sitzecke für B');
    expect(first).toMatchObject({ modelStage: 3, placeName: 'Bad Salzau' });
    expect(first?.answer).toContain('kommt im Mai');
    const names = town.get(SearchNames);
    expect(await names.named('sitzecke salza')).toEqual([
      { kind: 'place', id: place, name: 'Bad Salzau', count: 1 },
    ]);
    expect(await names.named('und für')).toEqual([]);
    expect(await names.named('sa')).toEqual([]);
  });

  it('finds what may say the same already', async () => {
    const similar = await town
      .get(SearchSimilar)
      .similarIdeas(null, 'Spielplatz Greene neu machen', null);
    expect(similar.map((idea) => idea.title)).toEqual(['Spielplatz in Greene erneuern']);
    expect(await town.get(SearchSimilar).similarIdeas(null, 'Spielen', null)).toEqual([]);
  });

  it('hides at once, before any index knows', async () => {
    const id = await publish('Geheimwort Quastenflosser');
    await town.get(SearchIndexer).settle();
    expect((await search('Quastenflosser')).totalCount).toBe(1);
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [id]);
    const result = await search('Quastenflosser');
    expect(result).toMatchObject({ hits: [], totalCount: 0, alsoSearched: [] });
    expect([...result.counts.projects.values()].reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(await town.get(SearchService).suggest('Quastenf')).toEqual([]);
    expect((await search('Quastenflosesr')).alsoSearched).toEqual([]);
    await town.get(SearchIndexer).settle();
    expect((await town.get(SearchFinding).find('Quastenflosser', { limit: 5 })).ids).toEqual([]);
    expect(await town.database.rows(`select from search_word where word like 'quasten%'`)).toEqual(
      [],
    );
    expect(await town.database.rows('select from search_dirty')).toEqual([]);
  });

  it('keeps what changed again while it was being indexed', async () => {
    const id = await publish('Brunnen am Marktplatz');
    await town.get(SearchIndexer).settle();
    await town.database.write(
      `insert into search_dirty (idea_id, version, kept) values ($1, 5, 5)`,
      [id],
    );
    await town.database.write(`update idea set title = 'Quelle am Marktplatz' where id = $1`, [id]);
    const [row] = await town.database.rows<{ version: string; kept: string }>(
      'select version, kept from search_dirty',
    );
    expect(row).toEqual({ version: '6', kept: '5' });
    await town.get(SearchIndexer).settle();
    expect(await titles('Quelle')).toEqual(['Quelle am Marktplatz']);
    expect(await titles('Brunnen')).toEqual([]);
  });

  it('notices by comparing hashes what no mark told', async () => {
    const engines = [town.get(SearchEngines).postgres, town.get(SearchEngines).meilisearch].filter(
      (engine) => engine !== null,
    );
    for (const engine of engines) await engine.remove([numbers['Lärm an der B 3'] ?? '']);
    expect(await titles('B3')).toEqual([]);
    expect(await town.get(SearchIndexer).reconcile()).toBe(1);
    await town.get(SearchIndexer).settle();
    expect(await titles('B3')).toEqual(['Lärm an der B 3']);
    expect(await town.get(SearchIndexer).reconcile()).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { SearchIndexer } from '@ein/search-index';
import { SearchModule } from './search.module.js';
import { SearchSimilar } from './search-similar.service.js';
import { NEW, PLACES, SIMILAR, STANDING } from './similar-ideas.gold.js';

/** Shown at most, so found further down is not found. */
const SHOWN = 3;

describe.each([
  ['Meilisearch', true],
  ['PostgreSQL', false],
])('similar ideas with %s', (_name, meilisearch) => {
  let town: TestTown;
  let builder: TownBuilder;
  const found = async (typed: string) =>
    (await town.get(SearchSimilar).similarIdeas(null, typed, null))
      .slice(0, SHOWN)
      .map(({ title }) => title);

  beforeAll(async () => {
    town = await openTown([EventLogModule, SearchModule], { meilisearch });
    builder = new TownBuilder(town.database);
    for (const name of PLACES)
      await town.database.write(
        `insert into place (id, slug, name, kind, coordinate_quality) values ($1, $2, $2, 'village', 'unverified')`,
        [newId(), name],
      );
    const project = await builder.project();
    for (const [title, body] of STANDING) {
      const id = await builder.idea({ title, project });
      await town.database.write('update idea set body = $2 where id = $1', [id, body]);
    }
    await town.get(SearchIndexer).settle();
  });
  afterAll(() => town.close());

  it('are met by those who mean the same, and seldom by others', async () => {
    const missed: string[] = [];
    let shown = 0;
    let right = 0;
    for (const [typed, standing] of SIMILAR) {
      const titles = await found(typed);
      shown += titles.length;
      if (titles.includes(standing)) right += 1;
      else missed.push(`${typed} -> ${standing} (${titles.join(' | ')})`);
    }
    const wrong: string[] = [];
    for (const typed of NEW) {
      const titles = await found(typed);
      shown += titles.length;
      if (titles.length) wrong.push(`${typed} -> ${titles.join(' | ')}`);
    }
    const figures = { recall: right / SIMILAR.length, precision: right / shown };
    // Measured 2026-11-26 with both engines: before places said less, 0.67 to 0.73 and 0.65 to 0.91.
    expect({ missed, enough: figures.recall >= 0.83 }).toEqual({ missed, enough: true });
    expect({ wrong, enough: figures.precision >= 0.95 }).toEqual({ wrong, enough: true });
  });

  it('are met by a place alone no more than by a word of everybody', async () => {
    expect(await found('Trinkbrunnen am Bahnhof')).toEqual(['Trinkbrunnen am Marktplatz']);
  });

  it('are met at the same pin where words alone would not do', async () => {
    const id = await builder.idea({ title: 'Pause machen am Ufer' });
    await town.database.write(
      `update idea set body = 'Eine Bank fehlt.', lat = 51.82, lon = 9.87 where id = $1`,
      [id],
    );
    await town.get(SearchIndexer).settle();
    const at = async (lat: number) =>
      (
        await town.get(SearchSimilar).similarIdeas(null, 'Bank am Ufer', null, { lat, lon: 9.87 })
      ).map(({ title }) => title);
    expect((await at(51.8203))[0]).toBe('Pause machen am Ufer');
    expect(await at(51.83)).not.toContain('Pause machen am Ufer');
    expect(await found('Bank am Ufer')).not.toContain('Pause machen am Ufer');
  });
});

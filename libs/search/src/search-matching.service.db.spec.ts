import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown } from '@ein/testing';
import { SearchMatching } from './search-matching.service.js';
import { SearchModule } from './search.module.js';

let town: TestTown;
beforeAll(async () => {
  town = await openTown([EventLogModule, SearchModule]);
});
afterAll(() => town.close());

it('matches saved words as the search does: forms, compounds, all of them', async () => {
  const answers = await town
    .get(SearchMatching)
    .matcherOf('Sichere Radwege nach Salzderhelden', 'An der Grundschule fehlt ein Zebrastreifen.');
  for (const words of ['Radweg', 'radwege salzderhelden', 'Schule', 'ZEBRASTREIFEN', ''])
    expect([words, answers(words)]).toEqual([words, true]);
  for (const words of ['Radweg Kreiensen', 'Brunnen'])
    expect([words, answers(words)]).toEqual([words, false]);
});

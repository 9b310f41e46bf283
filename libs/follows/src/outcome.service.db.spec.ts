import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { FollowsModule } from './follows.module.js';
import { OutcomeService } from './outcome.service.js';

describe('what became of it', () => {
  let town: TestTown;
  let build: TownBuilder;

  beforeAll(async () => {
    town = await openTown([EventLogModule, FollowsModule]);
    build = new TownBuilder(town.database);
  });
  afterAll(() => town.close());

  it('says of everything somebody wrote and supports where it stands, and sums it up', async () => {
    const [anna, office] = [await build.person(), await build.person('office')];
    const own = await build.idea({ by: anna, title: 'Radweg', status: 'done' });
    const supported = await build.idea({ title: 'Brunnen' });
    const refused = await build.idea({ by: anna, title: 'Abgelehnt', visibility: 'refused' });
    const hidden = await build.idea({ title: 'Versteckt', visibility: 'hidden' });
    await build.idea({ title: 'Fremd' });
    for (const ideaId of [own, supported, hidden])
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        ideaId,
        anna.id,
      ]);
    const comment = await build.comment({ under: supported, by: anna, body: 'Mit Schatten.' });
    await town.database.write(
      `update comment set changed_the_plan = 'Zwei Bäume kommen dazu.' where id = $1`,
      [comment],
    );
    for (const [at, sentence] of [
      ['2026-11-03', 'Wir prüfen den Weg.'],
      ['2026-11-09', 'Der Weg ist fertig.'],
    ])
      await town.database.write(
        `insert into processing_step (id, idea_id, from_status, to_status, sentence, actor_id, created_at) values ($1, $2, 'received', 'done', $3, $4, $5)`,
        [newId(), own, sentence, office.id, at],
      );
    await town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id)
       values ($1, $2, 'Den Brunnen bauen wir.', 'Text', 'Bauhof', 3, true, $3)`,
      [newId(), supported, office.id],
    );

    const { items, sum } = await town.get(OutcomeService).of(anna);
    expect(sum).toEqual({ wrote: 2, voted: 2, comments: 1, answered: 1, done: 1, changes: 1 });
    const byId = new Map(items.map((item) => [item.ideaId, item]));
    expect(byId.size).toBe(3);
    expect(byId.get(own)).toMatchObject({
      wrote: true,
      voted: true,
      lastSentence: 'Der Weg ist fertig.',
    });
    expect(byId.get(supported)).toMatchObject({
      wrote: false,
      answer: 'Den Brunnen bauen wir.',
      office: 'Bauhof',
      comments: [{ excerpt: 'Mit Schatten.', changedThePlan: 'Zwei Bäume kommen dazu.' }],
    });
    expect(byId.get(refused)).toMatchObject({ visibility: 'refused', lastSentence: null });
    expect(byId.has(hidden)).toBe(false);
  });
});

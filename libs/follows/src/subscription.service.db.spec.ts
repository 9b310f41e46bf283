import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { FollowsModule } from './follows.module.js';
import { TooManySubscriptions } from './subscription.problems.js';
import { SubscriptionService } from './subscription.service.js';

describe('subscriptions', () => {
  let town: TestTown;
  let build: TownBuilder;
  let service: SubscriptionService;
  let anna: SignedInViewer;
  let place: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, FollowsModule]);
    build = new TownBuilder(town.database);
    service = town.get(SubscriptionService);
    place = newId();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, 'stroit', 'Stroit', 'village', 'unverified')`,
      [place],
    );
  });
  const idea = async (title: string, placeId: string | null) => {
    const id = await build.idea({ title });
    await town.database.write('update idea set place_id = $2 where id = $1', [id, placeId]);
    return id;
  };
  const names = async (ideaId: string) =>
    (await service.fitting(ideaId))
      .filter(({ accountId }) => accountId === anna.id)
      .map(({ name }) => name);

  afterAll(() => town.close());

  it('fit by place, by words, and by both; each person hears once', async () => {
    anna = await build.person();
    await service.subscribe(anna, { name: 'Stroit', placeIds: [place] });
    expect(await names(await idea('Brunnen', place))).toEqual(['Stroit']);
    expect(await names(await idea('Brunnen', null))).toEqual([]);
    await service.subscribe(anna, { name: 'Radwege', words: 'Radweg' });
    expect(await names(await idea('Sichere Radwege', null))).toEqual(['Radwege']);
    expect(await names(await idea('Sichere Radwege', place))).toEqual(['Stroit']);
    anna = await build.person();
    await service.subscribe(anna, { name: 'Rad in Stroit', words: 'Radweg', placeIds: [place] });
    await service.subscribe(anna, { name: 'Ganz Einbeck', wholeTown: true, words: 'Bank' });
    expect(await names(await idea('Sichere Radwege', null))).toEqual([]);
    expect(await names(await idea('Radweg', place))).toEqual(['Rad in Stroit']);
    expect(await names(await idea('Eine Bank', null))).toEqual(['Ganz Einbeck']);
    expect(await names(await idea('Eine Bank', place))).toEqual([]);
  });

  it('are one per wish, belong to one person, and end', async () => {
    anna = await build.person();
    const other = await build.person();
    const ids = [place, newId()];
    await service.subscribe(anna, { name: 'Eins', placeIds: ids });
    await service.subscribe(anna, { name: 'Zwei', placeIds: [...ids].reverse() });
    const [only, ...more] = await service.of(anna);
    expect(more).toEqual([]);
    expect(only?.name).toBe('Zwei');
    expect(await service.end(other, only?.id ?? '')).toBe(false);
    expect(await service.nameOf(other.id, only?.id ?? '')).toBeNull();
    expect(await service.end(anna, only?.id ?? '')).toBe(true);
    expect(await names(await idea('Brunnen', place))).toEqual([]);
  });

  it('bring nothing that is not public, and have an end', async () => {
    anna = await build.person();
    await service.subscribe(anna, { name: 'Alles' });
    const hidden = await build.idea({ visibility: 'hidden' });
    expect(await names(hidden)).toEqual([]);
    for (let nr = 1; nr < 50; nr += 1)
      await town.database.write(
        `insert into subscription (id, account_id, name, criteria) values ($1, $2, 'x', $3)`,
        [newId(), anna.id, JSON.stringify({ words: String(nr) })],
      );
    expect(await service.subscribe(anna, { name: 'Zu viel', words: 'x' })).toBeInstanceOf(
      TooManySubscriptions,
    );
  });
});

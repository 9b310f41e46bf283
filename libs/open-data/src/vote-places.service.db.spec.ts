import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { OpenDataModule } from './open-data.module.js';
import { VotePlaces } from './vote-places.service.js';

describe('supports by place', () => {
  let town: TestTown;
  let build: TownBuilder;

  beforeAll(async () => {
    town = await openTown([OpenDataModule]);
    build = new TownBuilder(town.database);
  });
  afterAll(() => town.close());

  const place = async (slug: string) => {
    const id = newId();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, $2, $2, 'village', 'unverified')`,
      [id, slug],
    );
    return id;
  };

  it('tells where supporters live only in groups, and moves only by five', async () => {
    const [home, small] = [await place('naensen'), await place('wenzen')];
    const idea = await build.idea();
    const support = async (placeId: string | null, many: number) => {
      for (let nr = 0; nr < many; nr++) {
        const { id } = await build.person();
        await town.database.write('update account set place_id = $2 where id = $1', [id, placeId]);
        await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
          idea,
          id,
        ]);
      }
      await town.database.write(
        'update idea_tally set vote_count = (select count(*) from vote where idea_id = $1) where idea_id = $1',
        [idea],
      );
    };
    const split = async () => {
      await town.get(VotePlaces).publish();
      const rows = await town.database.rows<{ place: string; votes: number }>(
        `select coalesce(p.slug, '') as place, v.votes from vote_place v left join place p on p.id = v.place_id where v.idea_id = $1`,
        [idea],
      );
      return Object.fromEntries(rows.map((row) => [row.place, row.votes]));
    };
    await support(home, 9);
    await support(small, 3);
    await support(null, 6);
    expect(await split()).toEqual({ naensen: 9 });
    await support(home, 2);
    expect(await split()).toEqual({ naensen: 9 });
    await support(home, 3);
    await support(small, 3);
    expect(await split()).toEqual({ naensen: 14, wenzen: 6, '': 6 });
  }, 20_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { FollowService } from './follow.service.js';
import { FollowsModule } from './follows.module.js';

describe('following an idea', () => {
  let town: TestTown;
  let build: TownBuilder;
  let service: FollowService;
  let anna: SignedInViewer;
  let bert: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, FollowsModule]);
    build = new TownBuilder(town.database);
    service = town.get(FollowService);
    [anna, bert] = [await build.person(), await build.person()];
  });
  afterAll(() => town.close());

  const votes = (ideaId: string, who: SignedInViewer) =>
    town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [ideaId, who.id]);
  const followers = async (ideaId: string) =>
    Object.fromEntries((await service.followersOf(ideaId)).map(({ id, reason }) => [id, reason]));

  it('comes with writing, supporting and contributing, each person once with the strongest reason', async () => {
    const ideaId = await build.idea({ by: anna });
    await votes(ideaId, anna);
    await votes(ideaId, bert);
    const carla = await build.person();
    await build.comment({ under: ideaId, by: carla });
    await build.comment({ under: ideaId, by: bert });
    expect(await followers(ideaId)).toEqual({
      [anna.id]: 'author',
      [bert.id]: 'voter',
      [carla.id]: 'commenter',
    });
    await town.database.write('delete from vote where idea_id = $1 and account_id = $2', [
      ideaId,
      bert.id,
    ]);
    expect((await followers(ideaId))[bert.id]).toBe('commenter');
  });

  it('can be chosen without a vote, stopped against all ties, and taken up again', async () => {
    const ideaId = await build.idea({ by: anna });
    await service.follow(bert, ideaId);
    await service.follow(bert, ideaId);
    expect(await followers(ideaId)).toEqual({ [anna.id]: 'author', [bert.id]: 'choice' });
    await votes(ideaId, bert);
    await service.stop(bert, ideaId);
    await service.stop(anna, ideaId);
    expect(await followers(ideaId)).toEqual({});
    expect(await service.reasonsOf(bert.id, [ideaId])).toEqual([null]);
    await service.follow(bert, ideaId);
    expect(await service.reasonsOf(bert.id, [ideaId])).toEqual(['voter']);
  });

  it('tells neither the author of an imported idea nor an address that was never confirmed', async () => {
    const ideaId = await build.idea({ by: anna });
    await town.database.write(`update idea set source = 'file', external_id = 'f1' where id = $1`, [
      ideaId,
    ]);
    const nobody = await build.person();
    await town.database.write('update account set confirmed_at = null where id = $1', [nobody.id]);
    await votes(ideaId, nobody);
    expect(await followers(ideaId)).toEqual({});
  });

  it('takes no idea that this person cannot see, and says no more than that', async () => {
    const hidden = await build.idea({ by: anna, visibility: 'hidden' });
    expect(await service.follow(bert, hidden)).toBeInstanceOf(NotFound);
    const rows = await town.database.rows('select from follow_choice where idea_id = $1', [hidden]);
    expect(rows).toEqual([]);
  });

  it('lists what somebody follows, without what is not public any more', async () => {
    const carla = await build.person();
    const [one, other] = [await build.idea({ title: 'Radweg' }), await build.idea()];
    await votes(one, carla);
    await service.follow(carla, other);
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [other]);
    expect(await service.followedBy(carla)).toEqual([
      expect.objectContaining({ ideaId: one, title: 'Radweg', slug: 'radweg', reason: 'voter' }),
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { Merging, MergingModule } from '@ein/merging';
import { Clock } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { RecountModule } from './recount.module.js';
import { Recounting } from './recounting.service.js';

describe('the nightly recount', () => {
  let town: TestTown;
  let recounting: Recounting;
  let ids: { main: string; duplicate: string; comment: string };

  beforeAll(async () => {
    town = await openTown([EventLogModule, MergingModule, RecountModule]);
    recounting = town.get(Recounting);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date('2026-11-23T01:00:00Z'));
    const build = new TownBuilder(town.database);
    const [author, moderator, voter] = [
      await build.person(),
      await build.person('moderator'),
      await build.person(),
    ];
    const project = await build.project();
    const [main, duplicate] = [
      await build.idea({ project, by: author }),
      await build.idea({ project, by: author }),
    ];
    const comment = await build.comment({ under: duplicate, by: author });
    await town.database.transaction(async () => {
      const decisionId = await build.mergeDecision(duplicate, moderator);
      await town.get(Merging).link({ id: duplicate, visibility: 'published' }, main, {
        actorId: moderator.id,
        decisionId,
      });
    });
    await town.database.write('select cast_linked_vote($1, $2, now())', [main, voter.id]);
    ids = { main, duplicate, comment };
  });
  afterAll(() => town.close());

  it('finds nothing where everything is right', async () => {
    const { differences, compared, day } = await recounting.recount();
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(10);
    expect(day).toBe('2026-11-23');
  });

  it.each([
    ['votes', 'update idea_tally set vote_count = vote_count + 3 where idea_id = $1', 'main'],
    ['comments', 'update idea_tally set comment_count = 7 where idea_id = $1', 'main'],
    ['people', 'delete from canonical_vote where main_id = $1', 'main'],
    ['links', 'update idea set linked = 2 where id = $1', 'main'],
    ['reasons', 'update comment_tally set vote_count = 5 where comment_id = $1', 'comment'],
    ['list', 'update listing_rollup set ideas = ideas + 1 where $1::uuid is not null', 'main'],
    ['total', 'update listing_total set ideas = ideas + 1 where $1::uuid is not null', 'main'],
  ] as const)('finds wrong %s, writes it down and mends it', async (figure, harm, whose) => {
    await town.database.write(harm, [ids[whose]]);
    const { differences } = await recounting.recount();
    expect(differences.map((one) => one.figure)).toContain(figure);
    if (whose === 'comment') expect(differences[0]).toMatchObject({ of: ids.comment, kept: 5 });
    expect((await recounting.newest())?.differences).toEqual(differences);
    expect((await recounting.compare()).differences).toEqual([]);
    const [tally] = await town.database.rows<{ votes: number; comments: number }>(
      'select vote_count as votes, comment_count as comments from idea_tally where idea_id = $1',
      [ids.main],
    );
    expect(tally).toEqual({ votes: 1, comments: 1 });
  });
});

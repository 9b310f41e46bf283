import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { Clock, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditingModule } from './editing.module.js';
import { WithdrawingService } from './withdrawing.service.js';

describe('withdrawing an idea', () => {
  let town: TestTown;
  let build: TownBuilder;
  let withdrawing: WithdrawingService;
  let anna: SignedInViewer;
  let now: Date;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EditingModule]);
    build = new TownBuilder(town.database);
    withdrawing = town.get(WithdrawingService);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    now = new Date('2026-11-23T12:00:00Z');
    anna = await build.person();
  });
  afterAll(() => town.close());

  const total = async () =>
    (
      await town.database.rows<{ ideas: number }>(
        `select ideas from listing_total where dimension = 'all'`,
      )
    )[0]?.ideas ?? 0;
  const withdraw = (ideaId: string, who = anna) =>
    withdrawing.withdraw(who, { ideaId, reason: 'other', text: 'Die Bank steht inzwischen.' });

  it('leaves it readable, with its reason, and takes neither votes nor comments', async () => {
    const ideaId = await build.idea({ by: anna });
    const before = await total();
    await town.database.write('delete from search_dirty');
    expect(await withdraw(ideaId)).toMatchObject({ visibility: 'withdrawn' });
    const ideas = town.get(IdeaService);
    const seen = await ideas.view(null, ideaId);
    if (!seen) throw new Error('not readable');
    const stored = { ...seen, projectId: seen.project.id };
    expect([await ideas.acceptsVotes(stored), await ideas.acceptsComments(stored)]).toEqual([
      false,
      false,
    ]);
    expect(await withdrawing.ofIdeas(null, [seen])).toEqual([
      {
        reason: 'other',
        text: 'Die Bank steht inzwischen.',
        withdrawnAt: now,
        canTakeBackUntil: null,
      },
    ]);
    expect(await withdrawing.ofIdeas(anna, [seen])).toMatchObject([
      { canTakeBackUntil: new Date('2026-11-24T12:00:00Z') },
    ]);
    expect(await total()).toBe(before - 1);
    expect(await town.database.rows('select idea_id from search_dirty')).toEqual([
      { idea_id: ideaId },
    ]);
    const [event] = await town.database.rows<{ kind: string; detail: object }>(
      'select kind, detail from event where idea_id = $1',
      [ideaId],
    );
    expect(event?.kind).toBe('IdeaWithdrawn');
    expect(JSON.stringify(event?.detail)).not.toContain('Bank');
  });

  it('can be taken back for a day, and then all is there again', async () => {
    const ideaId = await build.idea({ by: anna });
    const before = await total();
    await withdraw(ideaId);
    now = new Date('2026-11-24T11:59:59Z');
    expect(await withdrawing.takeBack(await build.person(), ideaId)).toBeInstanceOf(NotFound);
    expect(await withdrawing.takeBack(anna, ideaId)).toMatchObject({ visibility: 'published' });
    expect(await total()).toBe(before);
    expect(await withdrawing.takeBack(anna, ideaId)).toBeInstanceOf(NotFound);
    await withdraw(ideaId);
    now = new Date('2026-11-25T11:59:59Z');
    expect(await withdrawing.takeBack(anna, ideaId)).toBeInstanceOf(NotAllowed);
  });

  it('happens once, however often it is asked for', async () => {
    const ideaId = await build.idea({ by: anna });
    const results = await Promise.all([withdraw(ideaId), withdraw(ideaId), withdraw(ideaId)]);
    expect(results.filter((result) => result instanceof NotAllowed)).toHaveLength(2);
    expect(
      await town.database.rows('select from withdrawal where idea_id = $1', [ideaId]),
    ).toHaveLength(1);
  });

  it.each([
    ['submitted', 'received', NotAllowed],
    ['hidden', 'received', NotAllowed],
    ['published', 'declined', NotAllowed],
    ['published', 'done', NotAllowed],
  ])('is not possible while it is %s and %s', async (visibility, status, refusal) => {
    const ideaId = await build.idea({ by: anna, visibility, status });
    expect(await withdraw(ideaId)).toBeInstanceOf(refusal);
    expect(await town.database.rows('select from withdrawal where idea_id = $1', [ideaId])).toEqual(
      [],
    );
  });

  it('is for its author alone', async () => {
    const ideaId = await build.idea({ by: anna });
    expect(await withdraw(ideaId, await build.person('admin'))).toBeInstanceOf(NotFound);
  });
});

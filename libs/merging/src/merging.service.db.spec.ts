import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommentListingService, CommentService, CommentsModule } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { IdeaMerged, IdeaService } from '@ein/ideas';
import type { SignedInViewer } from '@ein/platform';
import { faultsIn, openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VoteService, VotesModule } from '@ein/votes';
import { Merging } from './merging.service.js';
import { MergingModule } from './merging.module.js';

describe('merging', () => {
  let town: TestTown;
  let build: TownBuilder;
  let merging: Merging;
  let votes: VoteService;
  let ideas: IdeaService;
  let mo: SignedInViewer;
  let [duplicate, main]: string[] = [];
  let [anna, ben, cem]: SignedInViewer[] = [];

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule, VotesModule, MergingModule]);
    build = new TownBuilder(town.database);
    merging = town.get(Merging);
    votes = town.get(VoteService);
    ideas = town.get(IdeaService);
    mo = await build.person('moderator');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    [duplicate, main] = [await build.idea({ title: 'Bank am Wehr' }), await build.idea()];
    [anna, ben, cem] = [await build.person(), await build.person(), await build.person()];
    // Anna supports the duplicate, Ben both, Cem the main idea.
    await vote(anna, duplicate);
    await vote(ben, duplicate);
    await vote(ben, main);
    await vote(cem, main);
  });

  const vote = (who: SignedInViewer | undefined, idea: string | undefined) =>
    votes.voteForIdea(who ?? mo, idea ?? '');
  const merge = async (one = duplicate ?? '', into = main ?? ''): Promise<string> => {
    const decisionId = await town.database.transaction(async () => {
      await merging.hold([one, into]);
      const id = await build.mergeDecision(one, mo);
      await merging.link({ id: one, visibility: 'published' }, into, {
        actorId: mo.id,
        decisionId: id,
      });
      return id;
    });
    return decisionId;
  };
  const whyNot = async (one = duplicate, into = main, viewer = mo) => {
    const [first, second] = [await ideas.find(one ?? ''), await ideas.find(into ?? '')];
    return first && second && merging.whyNot(first, second, viewer.id);
  };
  const card = async (id: string | undefined) => ideas.view(null, id ?? '');
  const numberOf = async (id: string | undefined) => (await card(id))?.number ?? 0;

  it('counts distinct people and leaves the votes where they are', async () => {
    await merge();
    expect(await card(main)).toMatchObject({ voteCount: 3, linked: 1, visibility: 'published' });
    expect(await card(duplicate)).toMatchObject({ voteCount: 2, visibility: 'merged' });
    expect(await merging.countedThroughLinks([main ?? ''], anna?.id ?? null)).toEqual([
      { onlyLinked: 1, viewer: true },
    ]);
    expect(await merging.countedThroughLinks([main ?? ''], ben?.id ?? null)).toEqual([
      { onlyLinked: 1, viewer: false },
    ]);
    expect(await merging.linkedWith([main ?? ''])).toMatchObject([
      [{ title: 'Bank am Wehr', voteCount: 2 }],
    ]);
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('takes no vote and no comment at the duplicate, and names the main idea', async () => {
    await merge();
    const mainNumber = await numberOf(main);
    for (const result of [
      await vote(cem, duplicate),
      await votes.withdrawVote(ben ?? mo, duplicate ?? ''),
      await town.get(CommentService).post(cem ?? mo, {
        ideaId: duplicate ?? '',
        body: 'Da gehört eine Bank hin.',
        stance: 'for',
      }),
    ]) {
      expect(result).toBeInstanceOf(IdeaMerged);
      expect(result).toMatchObject({ mainNumber });
    }
    expect(await card(duplicate)).toMatchObject({ voteCount: 2, commentCount: 0 });
  });

  it('lets somebody who counts by the duplicate support the main idea too, without counting again', async () => {
    await merge();
    expect(await vote(anna, main)).toMatchObject({ voteCount: 3, viewerHasVoted: true });
    expect(await merging.countedThroughLinks([main ?? ''], null)).toEqual([
      { onlyLinked: 0, viewer: false },
    ]);
    const dora = await build.person();
    expect(await vote(dora, main)).toMatchObject({ voteCount: 4 });
    expect(await vote(dora, main)).toMatchObject({ voteCount: 4 });
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('takes back all linked votes of a person at once', async () => {
    const decision = await merge();
    expect(await votes.withdrawVote(ben ?? mo, main ?? '')).toMatchObject({
      voteCount: 2,
      viewerHasVoted: false,
    });
    expect(await votes.withdrawVote(anna ?? mo, main ?? '')).toMatchObject({ voteCount: 1 });
    expect(await card(duplicate)).toMatchObject({ voteCount: 0 });
    await merging.part(decision, mo.id);
    expect(await card(duplicate)).toMatchObject({ voteCount: 0, visibility: 'published' });
    expect(await card(main)).toMatchObject({ voteCount: 1, linked: 0 });
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('shows comments of the duplicate under the main idea with their origin, until they are parted', async () => {
    const own = await build.comment({ under: main ?? '', stance: 'for' });
    const other = await build.comment({ under: duplicate ?? '', stance: 'for' });
    const decision = await merge();
    const list = async () => {
      const idea = await card(main);
      const { nodes } = await town
        .get(CommentListingService)
        .ofIdea(null, idea?.id ?? '', { first: 10, sort: 'balanced' }, (idea?.linked ?? 0) > 0);
      return nodes.map(({ id, fromNumber }) => [id, fromNumber]);
    };
    expect((await list()).sort()).toEqual(
      [
        [own, null],
        [other, await numberOf(duplicate)],
      ].sort(),
    );
    expect(await card(main)).toMatchObject({ commentCount: 2 });
    expect(await town.get(CommentListingService).stances([main ?? ''])).toMatchObject([
      { for: 2, listed: { all: 2 } },
    ]);
    // A good reason stays one that people can share.
    expect(await votes.voteForComment(cem ?? mo, other)).toMatchObject({ voteCount: 1 });
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [other]);
    expect(await card(main)).toMatchObject({ commentCount: 1 });
    await merging.part(decision, mo.id);
    expect(await list()).toEqual([[own, null]]);
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('takes comments of a hidden duplicate away and keeps its people', async () => {
    await build.comment({ under: duplicate ?? '' });
    await merge();
    await ideas.hide(duplicate ?? '', mo.id, 'Regel 1');
    expect(await card(main)).toMatchObject({ commentCount: 0, voteCount: 3 });
    expect(await merging.linkedWith([main ?? ''])).toEqual([[]]);
    await ideas.restore(duplicate ?? '', mo.id);
    expect(await card(duplicate)).toMatchObject({ visibility: 'merged' });
    expect(await card(main)).toMatchObject({ commentCount: 1 });
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('says in plain words what cannot be merged', async () => {
    const third = await build.idea();
    await merge();
    const [one, into] = [await numberOf(duplicate), await numberOf(main)];
    expect(await whyNot(duplicate, third)).toBe(
      `Idee ${one} ist schon mit Idee ${into} verbunden. Löse das erst auf.`,
    );
    expect(await whyNot(main, third)).toMatch(`Mit Idee ${into} sind schon andere verbunden.`);
    expect(await whyNot(third, duplicate)).toMatch(`Idee ${one} ist selbst mit Idee ${into}`);
    expect(await whyNot(third, third)).toMatch('Das ist dieselbe Idee.');
    expect(await whyNot(third, main)).toBeNull();
    expect(await whyNot(third, await build.idea({ status: 'declined' }))).toMatch('entschieden');
    expect(await whyNot(third, await build.idea({ visibility: 'hidden' }))).toMatch(
      'nicht öffentlich',
    );
    expect(await whyNot(await build.idea({ by: mo }), main)).toMatch('deine eigene Idee');
    expect(await whyNot(third, await build.idea({ by: mo }))).toMatch('deine eigene Idee');
    const closed = await build.project([
      { kind: 'answer', from: '2026-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' },
    ]);
    expect(await whyNot(third, await build.idea({ project: closed }))).toMatch(
      'keine Unterstützung',
    );
    await town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id)
       values (gen_random_uuid(), $1, 'Das geht.', 'Wir bauen sie.', 'Bauamt', 3, true, $2)`,
      [third, mo.id],
    );
    expect(await whyNot(third, main)).toMatch('hat schon eine Antwort der Stadt');
  });

  it.each([
    ['an idea into itself', () => merge(duplicate, duplicate)],
    ['a main idea into another', async () => merge(main, await build.idea())],
    ['an idea into a duplicate', async () => merge(await build.idea(), duplicate)],
    ['a duplicate twice', async () => merge(duplicate, await build.idea())],
    ['an own idea', async () => merge(await build.idea({ by: mo }), main)],
    [
      'an idea into an own one',
      async () => merge(await build.idea(), await build.idea({ by: mo })),
    ],
  ])('refuses %s in the database itself', async (_, deed) => {
    await merge();
    await expect(deed()).rejects.toThrow(
      /check|unique|published|not there|of their own|somebody else/,
    );
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('undoes a merge once, and keeps that it was', async () => {
    const decision = await merge();
    expect(await merging.part(decision, mo.id)).toMatchObject({ duplicateId: duplicate });
    expect(await merging.part(decision, mo.id)).toBeNull();
    await expect(
      town.database.write('update idea_merge set undone_at = null where decision_id = $1', [
        decision,
      ]),
    ).rejects.toThrow('undone, never changed');
    const [row] = await town.database.rows<{ kinds: string[] }>(
      `select array_agg(kind order by id) as kinds from event where idea_id = $1`,
      [duplicate],
    );
    expect(row?.kinds).toEqual(['IdeasMerged', 'IdeasParted']);
  });

  it('leaves duplicates free when their main idea has been gone for a day', async () => {
    await merge();
    await ideas.hide(main ?? '', mo.id, 'Regel 1');
    expect(await merging.mainsOf([duplicate ?? ''])).toEqual([null]);
    expect(await merging.partFromGone(new Date(Date.now() - 60_000))).toBe(0);
    expect(await merging.partFromGone(new Date(Date.now() + 60_000))).toBe(1);
    expect(await card(duplicate)).toMatchObject({ visibility: 'published', voteCount: 2 });
    expect(await faultsIn(town.database)).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { Clock, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { QueueFilling, QueueService } from '@ein/queue';
import { faultsIn, openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import type { DecisionType } from './decision.type.js';
import { MergingIdeas } from './idea-merging.service.js';
import { MergePreviews } from './merge-preview.service.js';
import { ItemChanged } from './moderation.problems.js';
import { ModerationModule } from './moderation.module.js';

const WHY = { reason: 'Beide Ideen wollen eine Bank am Wehr.', ground: 'Spielregel 4' };
const MINUTE_MS = 60_000;

describe('deciding to merge', () => {
  let town: TestTown;
  let build: TownBuilder;
  let merging: MergingIdeas;
  let deciding: DecidingService;
  let ideas: IdeaService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let anna: SignedInViewer;
  let [duplicateId, mainId] = ['', ''];
  let late = 0;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    merging = town.get(MergingIdeas);
    deciding = town.get(DecidingService);
    ideas = town.get(IdeaService);
    mo = await build.person('moderator');
    jo = await build.person('moderator');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + late));
  });
  beforeEach(async () => {
    late = 0;
    anna = await build.person();
    duplicateId = await build.idea({ by: anna, title: 'Bank am Wehr' });
    mainId = await build.idea({ title: 'Mehr Bänke an der Ilme' });
    await supportedBy(await build.person(), duplicateId);
  });
  afterAll(() => town.close());

  const supportedBy = async ({ id }: SignedInViewer, ideaId: string) => {
    await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
      ideaId,
      id,
    ]);
    await town.database.write(
      'update idea_tally set vote_count = vote_count + 1 where idea_id = $1',
      [ideaId],
    );
  };
  const merge = async (more: object = {}, who = mo): Promise<DecisionType> => {
    const result = await merging.merge(who, { duplicateId, mainId, ...WHY, ...more });
    if (!('action' in result)) throw new Error(result.message);
    return result;
  };
  const mailOf = async (decision: DecisionType) =>
    (
      await town.database.rows<{ recipient: string; subject: string; text: string; wait: number }>(
        `select recipient, subject, text, extract(epoch from send_after - created_at)::integer as wait from mail where key = $1`,
        [`decision:${decision.id}`],
      )
    )[0];
  const visibilityOf = async (id: string) => (await ideas.find(id))?.visibility;
  const openItem = async (kind: string) =>
    (
      await town.database.rows<{ id: string; version: number }>(
        'select id, version from queue_item where idea_id = $1 and kind = $2 and closed_at is null',
        [duplicateId, kind],
      )
    )[0];
  const numbers = async () => ({
    duplicate: (await ideas.find(duplicateId))?.number ?? 0,
    main: (await ideas.find(mainId))?.number ?? 0,
  });

  it('is a decision with reasons, and a mail that waits ten seconds', async () => {
    const decision = await merge();
    expect(decision).toMatchObject({ action: 'merge', ...WHY });
    expect(decision.canAppealUntil).not.toBeNull();
    expect(await visibilityOf(duplicateId)).toBe('merged');
    const mail = await mailOf(decision);
    expect(mail).toMatchObject({ recipient: anna.email, wait: 10 });
    expect(mail?.subject).toMatch('ist mit einer anderen verbunden');
    for (const words of [WHY.reason, WHY.ground, 'Mehr Bänke an der Ilme', decision.id])
      expect(mail?.text).toContain(words);
    expect(
      await town.get(QueueService).item(mo, (await openItem('merge'))?.id ?? mo.id),
    ).toBeNull();
  });

  it('is taken back within ten seconds, as if nothing had been', async () => {
    const before = await town.database.rows('select * from idea where id = any ($1) order by id', [
      [duplicateId, mainId],
    ]);
    const decision = await merge();
    expect(await deciding.undo(mo, decision.id)).toMatchObject({ canUndoUntil: null });
    expect(
      await town.database.rows('select * from idea where id = any ($1) order by id', [
        [duplicateId, mainId],
      ]),
    ).toEqual(before);
    expect(await mailOf(decision)).toBeUndefined();
    expect(await openItem('merge')).toBeUndefined();
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('decides an idea that waits in the queue, and lets it wait again when it is taken back', async () => {
    duplicateId = await build.idea({ by: anna, visibility: 'submitted' });
    await town.database.write('update idea set published_at = null where id = $1', [duplicateId]);
    await town.get(QueueFilling).sweep();
    const item = await openItem('idea');
    expect(
      await merging.merge(mo, { duplicateId, mainId, ...WHY, itemId: item?.id ?? '', version: 99 }),
    ).toBeInstanceOf(ItemChanged);
    const decision = await merge({ itemId: item?.id, version: item?.version });
    expect(await openItem('idea')).toBeUndefined();
    expect(await visibilityOf(duplicateId)).toBe('merged');
    await deciding.undo(mo, decision.id);
    expect(await visibilityOf(duplicateId)).toBe('submitted');
    expect((await openItem('idea'))?.id).toBe(item?.id);
    // Undone later it goes the way of every idea that was let through.
    await merge();
    late = MINUTE_MS;
    await merging.undo(jo, duplicateId);
    expect(await ideas.find(duplicateId)).toMatchObject({
      visibility: 'published',
      mergedInto: null,
    });
    expect((await ideas.find(duplicateId))?.answerDueOn).not.toBeNull();
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('can be undone whenever that is right', async () => {
    await merge();
    late = MINUTE_MS;
    expect(await merging.undo(jo, duplicateId)).toMatchObject({ visibility: 'published' });
    expect(await merging.undo(jo, duplicateId)).toBeInstanceOf(NotFound);
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('falls when its author appeals with success, and nobody decides against themselves', async () => {
    const decision = await merge();
    late = MINUTE_MS;
    await town.get(AppealsService).appeal(anna, {
      decisionId: decision.id,
      text: 'Meine Bank steht an einem anderen Wehr.',
    });
    expect(await merging.undo(jo, duplicateId)).toBeInstanceOf(NotAllowed);
    const item = await openItem('appeal');
    const input = {
      itemId: item?.id ?? '',
      version: item?.version ?? 0,
      action: 'overturn' as const,
    };
    expect(await deciding.decide(mo, input)).toBeInstanceOf(NotAllowed);
    const won = await deciding.decide(jo, input);
    expect(won).toMatchObject({ action: 'overturn', canUndoUntil: null });
    expect(await visibilityOf(duplicateId)).toBe('published');
    expect((await mailOf(won as DecisionType))?.text).toContain('steht wieder für sich');
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('is refused for own ideas and for what is not there', async () => {
    const own = await build.idea({ by: mo });
    for (const input of [
      { duplicateId: own, mainId },
      { duplicateId, mainId: own },
      { duplicateId, mainId: duplicateId },
    ])
      expect(await merging.merge(mo, { ...input, ...WHY })).toBeInstanceOf(NotAllowed);
    expect(await merging.merge(mo, { duplicateId, mainId: mo.id, ...WHY })).toBeInstanceOf(
      NotFound,
    );
    await merge({}, jo);
    late = MINUTE_MS;
    expect(await merging.undo(anna, duplicateId)).toBeInstanceOf(NotAllowed);
  });

  it('shows beforehand what both are together, and what the mails say', async () => {
    const [both, one] = [await build.person(), await build.person()];
    await supportedBy(both, duplicateId);
    await supportedBy(both, mainId);
    await supportedBy(one, mainId);
    await build.comment({ under: duplicateId });
    const preview = await town.get(MergePreviews).preview(mo, { ...(await numbers()), ...WHY });
    expect(preview?.numbers).toEqual({
      ...{ mainVotes: 2, duplicateVotes: 2, countedAlready: 1, peopleAfter: 3 },
      ...{ mainComments: 0, duplicateComments: 1, duplicatePhotos: 0, told: 3 },
    });
    expect(preview?.whyNot).toBeNull();
    expect(preview?.authorMail).toContain(WHY.reason);
    expect(preview?.followerMail).toContain('Auch hier unterstützen');
    await merge();
    expect((await ideas.view(null, mainId))?.voteCount).toBe(3);
    expect(
      (await town.get(MergePreviews).preview(mo, { ...(await numbers()), ...WHY }))?.whyNot,
    ).toMatch('schon mit Idee');
    expect(await town.get(MergePreviews).preview(mo, { duplicate: 1_000_000, main: 1 })).toBeNull();
  });
});

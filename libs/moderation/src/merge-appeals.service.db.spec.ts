import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { Clock, NotAllowed, type SignedInViewer } from '@ein/platform';
import { faultsIn, openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionReading } from './decision-reading.service.js';
import type { DecisionType } from './decision.type.js';
import { MergingIdeas } from './idea-merging.service.js';
import { ModerationModule } from './moderation.module.js';

const WHY = { reason: 'Beide Ideen wollen eine Bank am Wehr.', ground: 'Spielregel 4' };
const TEXT = 'Meine Bank steht an einem anderen Wehr.';
const MINUTE_MS = 60_000;

describe('merges, appeals and what takes them back', () => {
  let town: TestTown;
  let build: TownBuilder;
  let merging: MergingIdeas;
  let deciding: DecidingService;
  let appeals: AppealsService;
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
    appeals = town.get(AppealsService);
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
  });
  afterAll(() => town.close());

  const merge = async (more: object = {}): Promise<DecisionType> => {
    const result = await merging.merge(mo, { duplicateId, mainId, ...WHY, ...more });
    if (!('action' in result)) throw new Error(result.message);
    return result;
  };
  const appeal = async ({ id }: DecisionType): Promise<{ itemId: string; version: number }> => {
    const made = await appeals.appeal(anna, { decisionId: id, text: TEXT });
    if (!('dueAt' in made)) throw new Error(made.message);
    return { itemId: made.id, version: 1 };
  };
  const isOpen = async (itemId: string) =>
    (
      await town.database.rows<{ open: boolean }>(
        'select closed_at is null as open from queue_item where id = $1',
        [itemId],
      )
    )[0]?.open;
  const undone = async (decisionId: string) => {
    const [row] = await town.database.rows<{ marked: boolean; logged: boolean }>(
      `select undone_at is not null as marked,
         exists (select from event where kind = 'DecisionUndone' and subject_id = $1) as logged from decision where id = $1`,
      [decisionId],
    );
    return row;
  };

  it('never closes an open appeal', async () => {
    const first = await merge();
    late = MINUTE_MS;
    const { itemId } = await appeal(first);
    // As when its main idea had gone.
    await town.database.write('update idea_merge set undone_at = now() where decision_id = $1', [
      first.id,
    ]);
    const said = { duplicateId, mainId, ...WHY };
    expect(await merging.merge(mo, { ...said, itemId, version: 1 })).toBeInstanceOf(NotAllowed);
    expect(await merging.merge(mo, { ...said, itemId })).toBeInstanceOf(NotAllowed);
    await merge();
    expect(await isOpen(itemId)).toBe(true);
  });

  it('answers a notice, which waits again when nobody had heard of the merge', async () => {
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at) values ($1, 'notice', $2, now(), now())`,
      [mainId, duplicateId],
    );
    const decision = await merge({ itemId: mainId, version: 1 });
    expect(await isOpen(mainId)).toBe(false);
    await merging.undo(jo, duplicateId);
    expect(await isOpen(mainId)).toBe(true);
    expect(await undone(decision.id)).toEqual({ marked: true, logged: true });
  });

  it('stays a decision where its mail has been sent and forgotten', async () => {
    const decision = await merge();
    await town.database.write('delete from mail where key = $1', [`decision:${decision.id}`]);
    late = MINUTE_MS;
    expect(await merging.undo(jo, duplicateId)).toMatchObject({ visibility: 'published' });
    expect(await undone(decision.id)).toEqual({ marked: false, logged: false });
  });

  it('lets an idea that waited wait again, where the merge is undone at once', async () => {
    duplicateId = await build.idea({ by: anna, visibility: 'submitted' });
    await town.database.write('update idea set published_at = null where id = $1', [duplicateId]);
    await merge();
    await merging.undo(jo, duplicateId);
    expect(await ideas.find(duplicateId)).toMatchObject({
      visibility: 'submitted',
      publishedAt: null,
    });
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('is not judged by whoever wrote the main idea', async () => {
    mainId = await build.idea({ by: jo });
    const decision = await merge();
    late = MINUTE_MS;
    const item = await appeal(decision);
    expect(await deciding.decide(jo, { ...item, action: 'uphold', ...WHY })).toBeInstanceOf(
      NotAllowed,
    );
    // Nor whatever the program believes.
    const kim = await build.person('moderator');
    await town.database.write('update idea set author_id = $2 where id = $1', [mainId, mo.id]);
    const upheld = await deciding.decide(kim, { ...item, action: 'uphold', ...WHY });
    expect(upheld).toMatchObject({ action: 'uphold' });
    await town.database.write('update idea set author_id = $2 where id = $1', [mainId, jo.id]);
    await expect(
      town.database.write(
        `insert into decision select (d).* from (select jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'actor_id', $2::uuid)) d
           from decision d where d.id = $1) copy`,
        ['id' in upheld ? upheld.id : '', jo.id],
      ),
    ).rejects.toThrow('nobody whose idea is one of the two');
  });

  it('cannot be appealed against once it is parted, nor overturned then', async () => {
    const early = await merge();
    late = MINUTE_MS;
    const item = await appeal(early);
    await town.database.write('update idea_merge set undone_at = now() where decision_id = $1', [
      early.id,
    ]);
    mainId = await build.idea();
    const second = await merge();
    expect(await deciding.decide(jo, { ...item, action: 'overturn' })).toMatchObject({
      message: expect.stringContaining('nicht mehr verbunden'),
    });
    late += MINUTE_MS;
    await merging.undo(jo, duplicateId);
    expect(await appeals.appeal(anna, { decisionId: second.id, text: TEXT })).toBeInstanceOf(
      NotAllowed,
    );
    const read = await town.get(DecisionReading).find(anna, second.id);
    expect(read).toMatchObject({ id: second.id, canAppealUntil: null });
    expect(await deciding.decide(jo, { ...item, action: 'uphold', ...WHY })).toMatchObject({
      action: 'uphold',
    });
    expect(await faultsIn(town.database)).toEqual([]);
  });

  it('is undone and appealed against at once without a circle', async () => {
    for (let round = 0; round < 6; round++) {
      late = 0;
      duplicateId = await build.idea({ by: anna });
      const decision = await merge();
      const answers = await Promise.all([
        deciding.undo(mo, decision.id),
        merging.undo(jo, duplicateId),
        appeals.appeal(anna, { decisionId: decision.id, text: TEXT }),
      ]);
      expect(answers).toHaveLength(3);
      duplicateId = await build.idea({ by: anna });
      const other = await merge();
      late = MINUTE_MS;
      anna = await build.person();
      await town.database.write('update idea set author_id = $2 where id = $1', [
        duplicateId,
        anna.id,
      ]);
      const item = await appeal(other);
      const [won] = await Promise.all([
        deciding.decide(jo, { ...item, action: 'overturn' }),
        merging.undo(jo, duplicateId),
      ]);
      expect(won).toMatchObject({ action: 'overturn' });
    }
    expect(await faultsIn(town.database)).toEqual([]);
  });
});

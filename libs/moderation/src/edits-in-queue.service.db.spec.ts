import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EditingService, WithdrawingService } from '@ein/editing';
import { EventDelivery, EventLogModule } from '@ein/event-log';
import { Clock, NotAllowed, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { QueueFilling, QueueService, type QueueItemType } from '@ein/queue';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import type { DecisionAction, DecisionType } from './decision.type.js';
import { EditsInQueue } from './edits-in-queue.service.js';
import { ItemChanged } from './moderation.problems.js';
import { ModerationModule } from './moderation.module.js';

const OLD = 'Bänke am Wall';
const BODY = 'Dort fehlt seit langem ein sicherer Weg.';
const REASON = { reason: 'Der Text nennt eine Person mit ihrer Adresse.', ground: 'Spielregel 3' };

describe('edits in the queue', () => {
  let town: TestTown;
  let build: TownBuilder;
  let queue: QueueService;
  let deciding: DecidingService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let anna: SignedInViewer;
  let ideaId: string;
  const now = new Date('2026-11-23T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    queue = town.get(QueueService);
    deciding = town.get(DecidingService);
    mo = await build.person('moderator');
    jo = await build.person('moderator');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    anna = await build.person();
    ideaId = await build.idea({ by: anna, title: OLD });
  });
  afterAll(() => town.close());

  const supported = async (count: number) => {
    for (let nr = 0; nr < count; nr++)
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        ideaId,
        (await build.person()).id,
      ]);
    await town.database.write('update idea_tally set vote_count = $2 where idea_id = $1', [
      ideaId,
      count,
    ]);
  };
  const edit = async (body: string, { version = 1, title = OLD } = {}) => {
    const [row] = await town.database.rows<{ category: string }>(
      'select category_id as category from idea where id = $1',
      [ideaId],
    );
    const categoryId = row?.category ?? '';
    return town
      .get(EditingService)
      .edit(anna, { ideaId, version, title, body, categoryId, change: 'spelling' });
  };
  const deliver = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const item = async (): Promise<QueueItemType> => {
    await deliver();
    const [row] = await town.database.rows<{ id: string }>(
      `select id from queue_item where idea_id = $1 and closed_at is null`,
      [ideaId],
    );
    if (!row) throw new Error('nothing waits');
    return (await queue.item(mo, row.id)) as QueueItemType;
  };
  const decide = (who: SignedInViewer, about: QueueItemType, action: DecisionAction, why = {}) =>
    deciding.decide(who, { itemId: about.id, version: about.version, action, ...why });
  const text = async () =>
    (
      await town.database.rows<{ title: string; body: string; version: number }>(
        'select title, body, version from idea where id = $1',
        [ideaId],
      )
    )[0];
  const states = async () =>
    (
      await town.database.rows<{ state: string; review: string }>(
        'select state, review from idea_revision where idea_id = $1 order by version',
        [ideaId],
      )
    ).map(({ state, review }) => `${state} ${review}`);
  const mails = (decision: unknown) =>
    town.database.rows<{ subject: string; text: string }>(
      `select subject, text from mail where key = 'decision:' || $1`,
      [(decision as DecisionType).id],
    );

  it('shows a moderator what was changed in a text that everybody reads already', async () => {
    await edit(`${BODY} Nachts ist es dunkel.`);
    const about = await item();
    expect(about).toMatchObject({ kind: 'edit', dueAt: new Date('2026-11-25T16:00:00Z') });
    expect(await town.get(EditsInQueue).ofItem(about)).toMatchObject({
      shown: true,
      change: 'addition',
      comparison: {
        from: 1,
        to: 2,
        body: [{ kind: 'same' }, { kind: 'added', text: ' Nachts ist es dunkel.' }],
      },
    });
    expect((await queue.counts()).edits).toBeGreaterThan(0);
    const decision = await decide(mo, about, 'publish');
    expect(await states()).toEqual(['text none', 'text done']);
    // Its author reads it already: no mail.
    expect(await mails(decision)).toEqual([]);
    await deciding.undo(mo, (decision as DecisionType).id);
    expect(await states()).toEqual(['text none', 'text due']);
    expect((await item()).id).toBe(about.id);
  });

  it('decides on the text that was seen, not on one that came in meanwhile', async () => {
    await edit(`${BODY} Nachts ist es dunkel.`);
    const seen = await item();
    await edit(`${BODY} Nachts ist es dunkel. Familie Müller ist schuld.`, { version: 2 });
    expect(await decide(mo, seen, 'publish')).toBeInstanceOf(ItemChanged);
    const again = await item();
    expect(again.id).toBe(seen.id);
    expect(again.version).toBe(seen.version + 1);
    const decision = await decide(mo, again, 'refuse', REASON);
    expect(await text()).toEqual({ title: OLD, body: BODY, version: 1 });
    expect(await states()).toEqual(['text none', 'refused done', 'refused done']);
    const [mail] = await mails(decision);
    expect(mail?.subject).toMatch(/^Deine Änderung an Idee \d+ ist zurückgenommen$/);
    expect(mail?.text).toContain(REASON.reason);
    await deciding.undo(mo, (decision as DecisionType).id);
    expect(await text()).toMatchObject({
      body: expect.stringContaining('Familie Müller'),
      version: 3,
    });
    expect(await states()).toEqual(['text none', 'text due', 'text due']);
  });

  it('takes nothing back that was written over', async () => {
    await edit(`${BODY} Familie Müller ist schuld.`);
    const decision = (await decide(mo, await item(), 'refuse', REASON)) as DecisionType;
    await edit(`${BODY} Nachts ist es dunkel.`);
    expect(await deciding.undo(mo, decision.id)).toMatchObject({
      message: expect.stringContaining('weiter geändert'),
    });
    expect(await mails(decision)).toHaveLength(1);
  });

  it('brings another meaning at once where nobody supports the old one', async () => {
    await edit(BODY, { title: 'Ein Parkplatz am Wall' });
    const about = await item();
    expect(await town.get(EditsInQueue).ofItem(about)).toMatchObject({
      shown: false,
      change: 'meaning',
    });
    const decision = (await decide(mo, about, 'publish')) as DecisionType;
    expect(await text()).toMatchObject({ title: 'Ein Parkplatz am Wall', version: 2 });
    await deciding.undo(mo, decision.id);
    expect(await text()).toMatchObject({ title: OLD, version: 1 });
    expect(await states()).toEqual(['text none', 'waiting due']);
  });

  it('asks those who support the old one, and forgets that when it is undone', async () => {
    await supported(2);
    await edit(BODY, { title: 'Ein Parkplatz am Wall' });
    const decision = (await decide(mo, await item(), 'publish')) as DecisionType;
    expect(await text()).toMatchObject({ title: OLD, version: 1 });
    expect(await states()).toEqual(['text none', 'asking done']);
    expect((await mails(decision))[0]?.text).toContain('fragen wir jetzt alle');
    await deciding.undo(mo, decision.id);
    expect(await states()).toEqual(['text none', 'waiting due']);
  });

  it('hears an appeal against a refused edit', async () => {
    await edit(`${BODY} Bei Müllers ist es dunkel.`);
    const decision = (await decide(mo, await item(), 'refuse', REASON)) as DecisionType;
    await town
      .get(AppealsService)
      .appeal(anna, { decisionId: decision.id, text: 'So heißt der Laden dort.' });
    const appeal = await item();
    expect(appeal.kind).toBe('appeal');
    expect(await town.get(EditsInQueue).ofItem(appeal)).toMatchObject({
      comparison: { from: 1, to: 2 },
    });
    expect(await decide(mo, appeal, 'overturn')).toBeInstanceOf(NotAllowed);
    const overturned = (await decide(jo, appeal, 'overturn')) as DecisionType;
    expect(await text()).toMatchObject({ body: `${BODY} Bei Müllers ist es dunkel.`, version: 2 });
    const [mail] = await mails(overturned);
    expect(mail?.text).toContain('Deine Änderung ist nicht mehr abgelehnt.');
    expect(mail?.text).toContain('Alle lesen jetzt den neuen Text.');
    expect(await deciding.undo(jo, overturned.id)).toBeInstanceOf(NotAllowed);
  });

  it('says that a change counts no more where the town has answered meanwhile', async () => {
    await supported(1);
    await edit(BODY, { title: 'Ein Parkplatz am Wall' });
    await town.database.write(`update idea set status = 'planned' where id = $1`, [ideaId]);
    const about = await item();
    expect(await town.get(EditsInQueue).ofItem(about)).toMatchObject({
      lapses: true,
    });
    const decision = await decide(mo, about, 'publish');
    expect(await text()).toMatchObject({ title: OLD, version: 1 });
    const [mail] = await mails(decision);
    expect(mail?.subject).toMatch(/^Deine Änderung an Idee \d+ gilt nicht$/);
    expect(mail?.text).toContain('Die Stadt hat deine Idee inzwischen beantwortet');
    expect(mail?.text).toContain('> Ein Parkplatz am Wall');
    expect(mail?.text).not.toContain('fragen wir jetzt alle');
  });

  it('gives the text back to its author where a newer one waits, after an appeal that had success', async () => {
    await supported(1);
    await edit(BODY, { title: 'Ein Parkplatz am Wall' });
    const decision = (await decide(mo, await item(), 'refuse', REASON)) as DecisionType;
    await edit(BODY, { title: 'Ein Brunnen am Wall' });
    await town
      .get(AppealsService)
      .appeal(anna, { decisionId: decision.id, text: 'Autos dürfen dort stehen.' });
    const [appeal] = await town.database.rows<{ id: string }>(
      `select id from queue_item where kind = 'appeal' and idea_id = $1`,
      [ideaId],
    );
    const open = (await queue.item(jo, appeal?.id ?? '')) as QueueItemType;
    const overturned = await decide(jo, open, 'overturn');
    expect(await states()).toEqual(['text none', 'dropped done', 'waiting due']);
    const [mail] = await mails(overturned);
    expect(mail?.text).toContain('neuere Fassung');
    expect(mail?.text).toContain('> Ein Parkplatz am Wall');
  });

  it('is made certain by the sweep, and closed when nothing is left to see', async () => {
    await edit(BODY, { title: 'Ein Parkplatz am Wall' });
    await town.database.write('delete from event_delivery');
    await town.get(QueueFilling).sweep();
    expect((await item()).kind).toBe('edit');
    await town.get(EditingService).takeBackProposal(anna, ideaId);
    await town.get(QueueFilling).sweep();
    await expect(item()).rejects.toThrow('nothing waits');
  });

  it('lets no moderator look at an edit of their own', async () => {
    await edit(`${BODY} Nachts ist es dunkel.`);
    await town.database.write('update idea set author_id = $2 where id = $1', [ideaId, mo.id]);
    expect(await decide(mo, await item(), 'publish')).toBeInstanceOf(NotAllowed);
  });

  it('can hide a withdrawn idea, and brings it back as withdrawn', async () => {
    await town.get(WithdrawingService).withdraw(anna, { ideaId, reason: 'settled' });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'notice', $1, now())`,
      [ideaId],
    );
    const decision = (await decide(mo, await item(), 'hide', REASON)) as DecisionType;
    const visibility = async () =>
      (await town.database.rows('select visibility from idea where id = $1', [ideaId]))[0];
    expect(await visibility()).toEqual({ visibility: 'hidden' });
    await deciding.undo(mo, decision.id);
    expect(await visibility()).toEqual({ visibility: 'withdrawn' });
  });
});

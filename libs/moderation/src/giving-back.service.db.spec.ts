import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, Database, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { QueueFilling, QueueService, type QueueItemType } from '@ein/queue';
import { AnsweringReturns, Returning } from '@ein/returning';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DecidingService } from './deciding.service.js';
import type { DecisionType } from './decision.type.js';
import type { DecideInput } from './moderation.inputs.js';
import { ModerationModule } from './moderation.module.js';

const TITLE = 'Bänke am Wall';
const BODY = 'Dort sitzt Frau Muster gern. 🌳 Der Weg ist zu lang.';
const NAME = [...'Dort sitzt '].length;
const MARK = { field: 'body' as const, from: NAME, to: NAME + [...'Frau Muster'].length };

describe('giving an idea back to its author', () => {
  let town: TestTown;
  let build: TownBuilder;
  let deciding: DecidingService;
  let answering: AnsweringReturns;
  let mo: SignedInViewer;
  let author: SignedInViewer;
  let now = new Date('2026-11-23T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    deciding = town.get(DecidingService);
    answering = town.get(AnsweringReturns);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    now = new Date('2026-11-23T10:00:00Z');
    [mo, author] = [await build.person('moderator'), await build.person()];
  });
  afterAll(() => town.close());

  const openItem = async (ideaId: string): Promise<QueueItemType> => {
    await town.get(QueueFilling).sweep();
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where idea_id = $1 and closed_at is null',
      [ideaId],
    );
    return (await town.get(QueueService).item(mo, row?.id ?? '')) as QueueItemType;
  };
  const waiting = async (): Promise<QueueItemType> => {
    const id = await build.idea({ by: author, visibility: 'submitted', title: TITLE });
    await town.database.write('update idea set published_at = null, body = $2 where id = $1', [
      id,
      BODY,
    ]);
    await town.database.write('update idea_revision set body = $2 where idea_id = $1', [id, BODY]);
    return openItem(id);
  };
  const giveBack = (item: QueueItemType, more: Partial<DecideInput> = {}, who = mo) =>
    deciding.decide(who, {
      itemId: item.id,
      version: item.version,
      action: 'return',
      passages: [{ ...MARK, note: 'Nenne bitte niemanden beim Namen.' }],
      ...more,
    });
  const given = async (item: QueueItemType, more: Partial<DecideInput> = {}) =>
    (await giveBack(item, more)) as DecisionType;
  const row = async (id: string) =>
    (
      await town.database.rows<{
        visibility: string;
        version: number;
        category_id: string;
        submitted_at: Date;
      }>('select visibility, version, category_id, submitted_at from idea where id = $1', [id])
    )[0];
  const send = async (ideaId: string, text: { body?: string; answer?: string }, who = author) => {
    const idea = await row(ideaId);
    return answering.send(who, {
      ideaId,
      version: idea?.version ?? 0,
      title: TITLE,
      body: BODY,
      placeId: null,
      categoryId: idea?.category_id ?? '',
      ...text,
    });
  };
  const shown = async (ideaId: string, viewer = author) => {
    const idea = await town.get(IdeaService).view(viewer, ideaId);
    return idea && (await town.get(Returning).ofIdeas(viewer, [idea]))[0];
  };

  it('asks for changes, keeps it from everybody else and tells its author what and where', async () => {
    const item = await waiting();
    const decision = await given(item, { reason: 'Sonst ist die Idee klar.' });
    expect(await row(item.ideaId)).toMatchObject({ visibility: 'changes_requested' });
    expect(decision).toMatchObject({ action: 'return', canAppealUntil: null });
    const ideas = town.get(IdeaService);
    expect(await ideas.view(null, item.ideaId)).toBeNull();
    expect(await ideas.view(await build.person(), item.ideaId)).toBeNull();
    expect(await shown(item.ideaId)).toMatchObject({
      open: true,
      note: 'Sonst ist die Idee klar.',
      until: '2026-12-23',
      marks: [{ quote: 'Frau Muster', note: 'Nenne bitte niemanden beim Namen.' }],
    });
    const [mail] = await town.database.rows<{ subject: string; text: string; send_after: Date }>(
      'select subject, text, send_after from mail where key = $1',
      [`decision:${decision.id}`],
    );
    expect(mail?.subject).toMatch(/^Bitte überarbeite deine Idee \d+$/);
    expect(mail?.text).toContain('„Frau Muster“ – Nenne bitte niemanden beim Namen.');
    expect(mail?.text).toContain('Sonst ist die Idee klar.');
    expect(mail?.text).toMatch(/bis zum 23\.\s+Dezember/);
    expect(mail?.text).toMatch(/\/ideen\/\d+\/bearbeiten/);
    expect(mail?.send_after).toEqual(new Date('2026-11-23T10:00:10Z'));
    expect(
      await deciding.preview(mo, {
        itemId: item.id,
        action: 'return',
        reason: 'Sonst ist die Idee klar.',
        passages: [{ ...MARK, note: 'Nenne bitte niemanden beim Namen.' }],
      }),
    ).toBe(mail?.text);
    const events = await town.database.rows<{ kind: string; detail: object }>(
      'select kind, detail from event where idea_id = $1 order by id',
      [item.ideaId],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['IdeaReturned', 'ReturnAsked', 'DecisionMade']);
    expect(JSON.stringify(events)).not.toMatch(/Muster|Namen|klar/);
  });

  it('needs a passage or a note, and passages that are in this text', async () => {
    const item = await waiting();
    const wrong = [
      [],
      [{ ...MARK, to: MARK.from }],
      [{ ...MARK, to: 5000 }],
      [{ ...MARK }, { ...MARK, from: MARK.from + 3 }],
    ];
    for (const passages of wrong)
      await expect(giveBack(item, { passages })).rejects.toMatchObject({
        extensions: { fields: { passages: {} } },
      });
    expect(await row(item.ideaId)).toMatchObject({ visibility: 'submitted' });
    expect(await giveBack(item, { passages: [], reason: 'Bitte kürze den Text.' })).toMatchObject({
      action: 'return',
    });
  });

  it('can be taken back for ten seconds and leaves nothing', async () => {
    const item = await waiting();
    const decision = await given(item);
    now = new Date('2026-11-23T10:00:09Z');
    expect(await deciding.undo(mo, decision.id)).toMatchObject({ id: decision.id });
    expect(await row(item.ideaId)).toMatchObject({ visibility: 'submitted' });
    expect(await shown(item.ideaId)).toBeNull();
    expect(
      await town.database.rows('select from mail where key = $1', [`decision:${decision.id}`]),
    ).toEqual([]);
    expect(
      await town.database.rows('select from return_passage where decision_id = $1', [decision.id]),
    ).toEqual([]);
  });

  it('cannot be taken back once its author has answered', async () => {
    const item = await waiting();
    const decision = await given(item);
    await send(item.ideaId, { body: `${BODY} Und noch ein Satz.` });
    expect(await deciding.undo(mo, decision.id)).toMatchObject({
      message: expect.stringContaining('hat schon geantwortet'),
    });
  });

  it('comes back into the queue with two new working days and what has changed', async () => {
    const item = await waiting();
    await given(item, {
      passages: [{ ...MARK }, { field: 'title', from: 0, to: 5, note: 'Welche Bänke?' }],
    });
    now = new Date('2026-12-01T09:00:00Z');
    const sent = await send(item.ideaId, {
      body: BODY.replace('Frau Muster', 'jemand'),
      answer: 'Der Name ist weg.',
    });
    expect(sent).toMatchObject({ visibility: 'submitted' });
    const again = await openItem(item.ideaId);
    expect(again.id).not.toBe(item.id);
    expect(again.dueAt).toEqual(new Date('2026-12-03T16:00:00Z'));
    expect(await shown(item.ideaId, mo)).toMatchObject({
      open: false,
      kept: false,
      answer: 'Der Name ist weg.',
      body: BODY,
      marks: [{ field: 'title', quote: 'Bänke' }, { quote: 'Frau Muster' }],
    });
    expect(await shown(item.ideaId, await build.person('council'))).toBeFalsy();
    const [event] = await town.database.rows<{ kind: string; detail: { kept: boolean } }>(
      `select kind, detail from event where idea_id = $1 order by id desc limit 1`,
      [item.ideaId],
    );
    expect(event).toMatchObject({ kind: 'ReturnAnswered', detail: { kept: false } });
  });

  it('comes back as it is with a reason, and is then published or refused', async () => {
    const item = await waiting();
    await given(item);
    await expect(send(item.ideaId, {})).rejects.toMatchObject({
      extensions: { fields: { answer: {} } },
    });
    const why = 'Frau Muster hat mir das erlaubt.';
    expect(await send(item.ideaId, { answer: why })).toMatchObject({ visibility: 'submitted' });
    expect(await shown(item.ideaId, mo)).toMatchObject({ kept: true, answer: why, open: false });
    const again = await openItem(item.ideaId);
    expect(await giveBack(again)).toBeInstanceOf(NotAllowed);
    // The database knows it too.
    await expect(
      town.get(Database).write(
        `insert into idea_return (decision_id, idea_id, version, asked_at, until_day, salt)
         select decision_id, idea_id, version, now(), until_day, salt from idea_return where idea_id = $1`,
        [item.ideaId],
      ),
    ).rejects.toThrow(/not asked for changes again/);
    expect(
      await deciding.decide(mo, { itemId: again.id, version: again.version, action: 'publish' }),
    ).toMatchObject({ action: 'publish' });
  });

  it('can be given back twice, and the last one counts', async () => {
    const item = await waiting();
    await given(item);
    now = new Date('2026-11-24T10:00:00Z');
    await send(item.ideaId, { body: `${BODY} Neu.` });
    await given(await openItem(item.ideaId), { passages: [], reason: 'Noch eine Bitte dazu.' });
    expect(await shown(item.ideaId)).toMatchObject({
      open: true,
      note: 'Noch eine Bitte dazu.',
      until: '2026-12-24',
      marks: [],
    });
  });

  it('is answered by its author alone, and not when it is imported', async () => {
    const item = await waiting();
    await given(item);
    expect(await send(item.ideaId, { body: `${BODY} Neu.` }, await build.person())).toBeInstanceOf(
      NotFound,
    );
    const imported = await waiting();
    await town.database.write(
      `update idea set source = 'alt', external_id = id::text where id = $1`,
      [imported.ideaId],
    );
    expect(await giveBack(imported)).toBeInstanceOf(NotAllowed);
    expect(await giveBack(imported, {}, author)).toBeInstanceOf(NotAllowed);
  });
});

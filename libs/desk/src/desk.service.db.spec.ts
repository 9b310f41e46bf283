import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import {
  Clock,
  decodeCursor,
  newId,
  NotAllowed,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { QueueFilling, QueueService } from '@ein/queue';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AssigningService } from './assigning.service.js';
import { DeskModule } from './desk.module.js';
import { NotesService } from './notes.service.js';
import { PersonHistoryRepository } from './person-history.repository.js';
import { ViewsService } from './views.service.js';

/** A Friday. */
let now = new Date('2026-11-20T06:00:00Z');

describe('the desk of moderators', () => {
  let town: TestTown;
  let build: TownBuilder;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let author: SignedInViewer;
  let ideaId: string;
  let itemId: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, DeskModule]);
    build = new TownBuilder(town.database);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    [mo, jo, author] = [
      await build.person('moderator'),
      await build.person('moderator'),
      await build.person(),
    ];
    ideaId = await build.idea({ by: author, visibility: 'submitted', title: 'Eine Bank am Wehr' });
    await town.get(QueueFilling).sweep();
    [itemId = ''] = await idsOf('select id from queue_item where idea_id = $1', ideaId);
  });
  afterAll(() => town.close());

  const idsOf = async (statement: string, ...values: unknown[]) =>
    (await town.database.rows<{ id: string }>(statement, values)).map(({ id }) => id);
  const mailsTo = async ({ email }: SignedInViewer) =>
    (
      await town.database.rows<{ subject: string; text: string }>(
        'select subject, text from mail where recipient = $1 order by created_at',
        [email],
      )
    ).map(({ subject, text }) => ({ subject, text }));

  describe('notes', () => {
    const notes = () => town.get(NotesService);
    const about = () => notes().of(mo, [{ ideaId, commentId: null }]);

    it('stand at every item about the text, and not at those about a comment under it', async () => {
      await notes().add(jo, { itemId, text: 'Ich frage das Bauamt.' });
      await notes().add(mo, { itemId, text: 'Danke.' });
      const commentId = await build.comment({ under: ideaId });
      const [own, others] = await notes().of(mo, [
        { ideaId, commentId: null },
        { ideaId, commentId },
      ]);
      expect(own).toMatchObject([
        { text: 'Ich frage das Bauamt.', writtenBy: jo.displayName, mine: false },
        { text: 'Danke.', writtenBy: mo.displayName, mine: true },
      ]);
      expect(others).toEqual([]);
      expect(await notes().add(mo, { itemId: newId(), text: 'Wo?' })).toBeInstanceOf(NotFound);
    });

    it('are taken away by who wrote them alone', async () => {
      const note = await notes().add(mo, { itemId, text: 'Doppelt?' });
      const id = 'id' in note ? note.id : '';
      expect(await notes().remove(jo, id)).toBe(false);
      expect(await notes().remove(mo, id)).toBe(true);
      expect(await about()).toEqual([[]]);
    });

    it('end at fifty', async () => {
      for (let nr = 0; nr < 50; nr++) await notes().add(mo, { itemId, text: `Notiz ${nr}` });
      expect(await notes().add(jo, { itemId, text: 'Noch eine' })).toBeInstanceOf(NotAllowed);
    });

    it('are in the copy of whoever wrote the text, without a colleague’s name, and go with them', async () => {
      await notes().add(mo, { itemId, text: 'Das stand schon in der Zeitung.' });
      const data = town.get(PersonalData);
      const section = data.sections.find(({ name }) => name === 'notesAbout');
      const copy = async (who: SignedInViewer) =>
        JSON.stringify(await town.database.rows(section?.statement ?? '', [who.id, 50, 0]));
      expect(await copy(author)).toContain('Das stand schon in der Zeitung.');
      expect(await copy(author)).not.toContain(mo.displayName);
      expect(await copy(jo)).toBe('[]');
      const part = data.parts.find(({ name }) => name === 'desk');
      await part?.erase({
        accountId: author.id,
        addresses: [author.email],
        texts: 'keep',
        at: now,
      } as Parameters<typeof part.erase>[0]);
      expect(await about()).toEqual([[]]);
    });
  });

  describe('an assignment', () => {
    const assigning = () => town.get(AssigningService);
    const assign = (by: SignedInViewer, to: SignedInViewer | null, office: string | null = null) =>
      assigning().assign(by, { itemId, accountId: to?.id ?? null, office });

    it('goes to a colleague, an office or both, is seen in the list, and can be taken away', async () => {
      expect(await assign(mo, jo, 'Tiefbauamt')).toMatchObject({
        assignedTo: jo.displayName,
        assignedOffice: 'Tiefbauamt',
      });
      const mine = await town.get(QueueService).page(jo, { first: 5, where: { assigned: 'mine' } });
      expect(mine.nodes.map(({ id }) => id)).toEqual([itemId]);
      expect(await assigning().offices()).toContain('Tiefbauamt');
      expect(await assign(mo, null)).toMatchObject({ assignedTo: null, assignedOffice: null });
    });

    it('goes to nobody who cannot open the queue, and to nothing that is decided', async () => {
      for (const role of ['resident', 'office', 'council'] as const)
        expect(await assign(mo, await build.person(role))).toBeInstanceOf(NotAllowed);
      await town.database.write('update queue_item set closed_at = now() where id = $1', [itemId]);
      expect(await assign(mo, jo)).toBeInstanceOf(NotFound);
    });

    it('is told in one mail on the next working day, once, and not to who took it themselves', async () => {
      const other = await build.idea({ visibility: 'submitted', title: 'Licht am Weg' });
      await town.get(QueueFilling).sweep();
      const [second = ''] = await idsOf('select id from queue_item where idea_id = $1', other);
      await assign(mo, jo);
      await assigning().assign(mo, { itemId: second, accountId: jo.id });
      now = new Date('2026-11-21T06:00:00Z');
      expect(await assigning().tell()).toBe(0);
      now = new Date('2026-11-23T06:00:00Z');
      expect(await assigning().tell()).toBe(1);
      const [mail, ...more] = await mailsTo(jo);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('2 Einträge in der Moderation sind für dich');
      expect(mail?.text).toContain('Eine Bank am Wehr');
      expect(mail?.text).toContain('Licht am Weg');
      await assign(mo, jo, 'Bauamt');
      await assigning().assign(mo, { itemId: second, accountId: mo.id });
      now = new Date('2026-11-24T06:00:00Z');
      expect(await assigning().tell()).toBe(0);
      expect(await mailsTo(mo)).toEqual([]);
    });
  });

  it('tells what somebody wrote, what was decided and what was reported, newest first and page by page', async () => {
    const history = town.get(PersonHistoryRepository);
    const reporter = await build.person();
    const under = await build.idea();
    const commentId = await build.comment({
      under,
      by: author,
      body: 'Das ist\nmein Grund.',
      at: new Date('2026-11-19T10:00:00Z'),
    });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, comment_id, due_at) values ($1, 'notice', $2, $3, now())`,
      [newId(), under, commentId],
    );
    const [notice = ''] = await idsOf('select id from queue_item where comment_id = $1', commentId);
    await town.database.write(
      `insert into notice (id, item_id, idea_id, comment_id, reason, text, reporter_id, created_at)
       values ($1, $2, $3, $4, 'insult', 'Das verletzt.', $5, '2026-11-19T11:00:00Z')`,
      [newId(), notice, under, commentId, reporter.id],
    );
    await town.database.write(
      `insert into decision (id, item_id, idea_id, comment_id, action, reason, ground, before, actor_id, created_at)
       values ($1, $2, $3, $4, 'hide', 'Der Ton verletzt Menschen.', 'Spielregel 2', 'published', $5, '2026-11-19T12:00:00Z')`,
      [newId(), notice, under, commentId, mo.id],
    );
    const all = await history.find(author.id, 50, null);
    expect(all.map(({ kind, word }) => `${kind} ${word}`)).toEqual([
      'decision hide',
      'notice_about insult',
      'comment published',
      'idea submitted',
    ]);
    expect(all[2]).toMatchObject({
      text: 'Das ist mein Grund.',
      commentNumber: expect.any(Number),
    });
    const behind = (cursor = '') => decodeCursor(cursor, ['moment', 'id']);
    const rest = await history.find(author.id, 50, behind(all[1]?.cursor));
    expect(rest).toEqual(all.slice(2));
    // Five of the same millisecond: page by page each is there once.
    const at = new Date('2026-11-18T12:00:00Z');
    for (let nr = 0; nr < 5; nr++) await build.comment({ under, by: author, at });
    const pages: string[] = [];
    for (let cursor: string | undefined; pages.length < 20;) {
      const page = await history.find(author.id, 2, cursor ? behind(cursor) : null);
      pages.push(...page.map((one) => one.cursor));
      cursor = page.at(-1)?.cursor;
      if (page.length < 2) break;
    }
    expect(pages).toHaveLength(9);
    expect(new Set(pages).size).toBe(9);
    expect(await history.countNotices(author.id)).toEqual({ about: 1, by: 0 });
    expect(await history.countNotices(reporter.id)).toEqual({ about: 0, by: 1 });
    expect((await history.find(reporter.id, 5, null)).map(({ kind }) => kind)).toEqual([
      'notice_by',
    ]);
    expect(JSON.stringify(all)).not.toContain('@');
  });

  it('keeps views under a name of one’s own, one of them standard, at most twenty', async () => {
    const views = town.get(ViewsService);
    const save = (name: string, standard = false) =>
      views.save(mo, { name, query: 'reiter=alle&frist=heute', standard });
    await save('Heute', true);
    await save('Greene', true);
    expect((await views.of(mo)).map(({ name, standard }) => [name, standard])).toEqual([
      ['Greene', true],
      ['Heute', false],
    ]);
    for (let nr = 0; nr < 18; nr++) await save(`Ansicht ${nr}`);
    expect(await save('Eine zu viel')).toBeInstanceOf(NotAllowed);
    expect(await save('Heute', true)).toMatchObject({ name: 'Heute', standard: true });
    expect(await views.of(jo)).toEqual([]);
    const [first] = await views.of(mo);
    expect(await views.remove(jo, first?.id ?? '')).toBe(false);
    expect(await views.remove(mo, first?.id ?? '')).toBe(true);
    expect(await views.of(mo)).toHaveLength(19);
  });
});

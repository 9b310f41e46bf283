import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { Clock, newId, PeriodicWork, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AnsweringReturns } from './answering-return.service.js';
import { RemindingAuthors } from './reminding.service.js';
import { ReturningModule } from './returning.module.js';
import { ReturningRepository } from './returning.repository.js';
import { Returning } from './returning.service.js';
import { WaitingForAuthors } from './waiting-for-author.service.js';

const ASKED = '2026-11-23T10:00:00Z';

describe('reminding authors', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let idea: string;
  let decision: string;
  let now = new Date(ASKED);

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReturningModule]);
    build = new TownBuilder(town.database);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    now = new Date(ASKED);
    await town.database.write('delete from return_passage');
    await town.database.write('delete from idea_return');
    await town.database.write(
      `update idea set visibility = 'submitted' where visibility = 'changes_requested'`,
    );
    anna = await build.person();
    idea = await build.idea({ by: anna, visibility: 'submitted' });
    const mo = await build.person('moderator');
    decision = await decided(mo.id);
    const stored = await town.get(IdeaService).find(idea);
    await town.database.transaction(() =>
      town.get(Returning).ask(stored as NonNullable<typeof stored>, mo.id, {
        decisionId: decision,
        note: 'Bitte kürze den Text.',
        passages: [{ field: 'body', from: 0, to: 4, note: 'Wo genau?' }],
      }),
    );
  });

  /** The decision's row, which moderation writes. */
  const decided = async (actorId: string) => {
    const [id, item] = [newId(), newId()];
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, closed_at) values ($1, 'idea', $2, now(), now())`,
      [item, idea],
    );
    await town.database.write(
      `insert into decision (id, item_id, idea_id, action, before, actor_id) values ($1, $2, $3, 'return', 'submitted', $4)`,
      [id, item, idea, actorId],
    );
    return id;
  };
  const workOn = async (day: string) => {
    now = new Date(`${day}T06:00:00Z`);
    return town.get(RemindingAuthors).run();
  };
  const mails = async () =>
    (
      await town.database.rows<{ key: string; subject: string; text: string }>(
        `select key, subject, text from mail where key like $1 order by created_at, key`,
        [`return:${decision}:%`],
      )
    ).map(({ key, subject, text }) => ({ what: key.split(':')[2], subject, text }));
  const stored = () => town.get(ReturningRepository).findLatest(idea);

  it('happens on day 14 and 25, then closes after day 30, each told once', async () => {
    expect(await workOn('2026-12-06')).toBe(0);
    expect(await workOn('2026-12-07')).toBe(1);
    expect(await workOn('2026-12-07')).toBe(0);
    expect(await workOn('2026-12-18')).toBe(1);
    expect(await workOn('2026-12-23')).toBe(0);
    expect(await workOn('2026-12-24')).toBe(1);
    expect(await workOn('2027-02-01')).toBe(0);
    const told = await mails();
    expect(told.map(({ what }) => what)).toEqual(['1', '2', 'close']);
    expect(told[0]?.subject).toMatch(/^Deine Idee \d+ wartet auf dich$/);
    expect(told[0]?.text).toMatch(/Bis zum 23\.\s+Dezember kannst du sie überarbeiten/);
    expect(told[2]?.subject).toMatch(/^Deine Idee \d+ ist geschlossen$/);
    expect(told[2]?.text).toContain('Dein Text ist nicht gelöscht.');
    expect(await stored()).toMatchObject({ closedAt: new Date('2026-12-24T06:00:00Z') });
    const [row] = await town.database.rows('select visibility, title from idea where id = $1', [
      idea,
    ]);
    expect(row).toMatchObject({ visibility: 'changes_requested' });
    const events = await town.database.rows<{ kind: string }>(
      `select kind from event where subject_id = $1 order by id`,
      [decision],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'ReturnAsked',
      'ReturnReminded',
      'ReturnReminded',
      'ReturnClosed',
    ]);
  });

  it('is the work of every hour, and two workers at once say nothing twice', async () => {
    now = new Date('2026-12-07T06:00:00Z');
    await Promise.all([town.get(RemindingAuthors).run(), town.get(RemindingAuthors).run()]);
    await town.get(PeriodicWork).runDue();
    expect(await mails()).toHaveLength(1);
  });

  it('skips what was missed, and closes nothing without five days after the last reminder', async () => {
    expect(await workOn('2027-01-10')).toBe(1);
    expect((await mails()).map(({ what }) => what)).toEqual(['2']);
    expect((await mails())[0]?.text).toMatch(/Bis zum 15\.\s+Januar/);
    expect(await workOn('2027-01-15')).toBe(0);
    expect(await workOn('2027-01-16')).toBe(1);
    expect(await stored()).toMatchObject({ reminders: 2, closedAt: now });
  });

  it('leaves alone who has answered, and lets a closed one be sent again', async () => {
    for (const day of ['2026-12-07', '2026-12-18', '2026-12-24']) await workOn(day);
    const [row] = await town.database.rows<{ category_id: string }>(
      'select category_id from idea where id = $1',
      [idea],
    );
    const view = async () => {
      const card = await town.get(IdeaService).view(anna, idea);
      return card && (await town.get(Returning).ofIdeas(anna, [card]))[0];
    };
    expect(await view()).toMatchObject({ open: true, closedAt: now });
    expect(await town.get(Returning).countOpen()).toBe(0);
    const sent = await town.get(AnsweringReturns).send(anna, {
      ideaId: idea,
      version: 1,
      title: 'Ein klarer Titel',
      body: 'Am Wall fehlt ein Weg für alle, die zu Fuß gehen.',
      placeId: null,
      categoryId: row?.category_id ?? '',
    });
    expect(sent).toMatchObject({ visibility: 'submitted' });
    expect(await view()).toMatchObject({ open: false, closedAt: null });
    expect(await workOn('2027-02-01')).toBe(0);
  });

  it('goes with its author: words of the moderation and of the answer', async () => {
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'returning');
    await town.database.transaction(async () =>
      part?.erase({ accountId: anna.id, addresses: [anna.email], texts: 'keep', at: now }),
    );
    expect(await stored()).toBeNull();
    expect(
      await town.database.rows('select from return_passage where decision_id = $1', [decision]),
    ).toEqual([]);
  });

  it('is seen by moderators: what waits since when, how long still, and after which reminders', async () => {
    const waiting = town.get(WaitingForAuthors);
    const list = (first = 20, after: string | null = null) => waiting.page({ first, after });
    expect(await list()).toMatchObject({
      nodes: [{ id: decision, askedAt: now, until: '2026-12-23', daysLeft: 30, reminders: 0 }],
      totalCount: 1,
    });
    await workOn('2026-12-07');
    expect((await list()).nodes).toMatchObject([
      { daysLeft: 16, reminders: 1, remindedAt: new Date('2026-12-07T06:00:00Z') },
    ]);

    // Another one of the same millisecond: pages neither lose nor repeat any.
    const older = decision;
    now = new Date(ASKED);
    idea = await build.idea({ by: anna, visibility: 'submitted' });
    decision = await decided((await build.person('moderator')).id);
    const stored = await town.get(IdeaService).find(idea);
    await town.database.transaction(() =>
      town.get(Returning).ask(stored as NonNullable<typeof stored>, anna.id, {
        decisionId: decision,
        note: 'Bitte kürze den Text.',
        passages: [],
      }),
    );
    const first = await list(1);
    const second = await list(1, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id).sort()).toEqual(
      [older, decision].sort(),
    );
    expect(second.pageInfo.hasNextPage).toBe(false);
    const views = await town
      .get(Returning)
      .ofIdeas(await build.person('moderator'), [
        { id: idea, authorId: anna.id, visibility: 'changes_requested' } as never,
      ]);
    const mail = views[0] && (await waiting.mail(views[0]));
    expect(mail).toContain('Bitte kürze den Text.');
    expect(mail).toContain('Bevor alle sie sehen, bitten wir dich um eine Änderung.');

    await town.database.write('update idea_return set answered_at = now() where decision_id = $1', [
      decision,
    ]);
    await town.database.write(`update idea set visibility = 'submitted' where id = $1`, [idea]);
    expect(await list()).toMatchObject({ nodes: [{ id: older }], totalCount: 1 });
  });
});

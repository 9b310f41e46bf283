import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EditingModule, IdeaMeaningChanged, WithdrawingService } from '@ein/editing';
import { EventDelivery, EventLog, EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NotificationsModule } from './notifications.module.js';

describe('what supporters hear of an author', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let bert: SignedInViewer;
  let cem: SignedInViewer;
  let ideaId: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EditingModule, NotificationsModule]);
    build = new TownBuilder(town.database);
  });
  beforeEach(async () => {
    await town.database.write('delete from mail');
    [anna, bert, cem] = [await build.person(), await build.person(), await build.person()];
    ideaId = await build.idea({ by: anna, title: 'Bänke am Wall' });
    for (const { id } of [anna, bert, cem])
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        ideaId,
        id,
      ]);
    await town.database.write(
      'insert into follow_choice (account_id, idea_id, follows, created_at) values ($1, $2, false, now())',
      [cem.id, ideaId],
    );
  });
  afterAll(() => town.close());

  const deliver = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const happens = async (kind: string, detail: Record<string, number | string>) => {
    await town.get(EventLog).record({ kind, actorId: null, subjectId: ideaId, ideaId, detail });
    await deliver();
  };
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string; waits: boolean }>(
      'select recipient, subject, text, send_after > now() as waits from mail order by recipient',
    );
  const asking = () =>
    town.database.write(
      `insert into idea_revision (idea_id, version, title, body, salt, change, state, asked_at, ask_until, supporters)
       values ($1, 2, 'Ein Parkplatz am Wall', 'Autos sollen dort stehen.', '', 'meaning', 'asking', now(), now() + interval '14 days', 3)`,
      [ideaId],
    );

  it('asks each of them once, but not its author and nobody who has stopped listening', async () => {
    await asking();
    await happens(IdeaMeaningChanged, { version: 2, from: 1 });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: bert.email,
      subject: 'Unterstützt du auch die neue Fassung? Bänke am Wall',
      waits: true,
    });
    expect(mail?.text).toContain('> Ein Parkplatz am Wall');
    expect(mail?.text).toMatch(/\/konto\/neue-fassung\/\d+/);
    expect(mail?.text).not.toContain(cem.displayName);
  });

  it.each([
    ['IdeaEditReviewed', { outcome: 'reopened', from: 1, first: 2, to: 2 }],
    ['IdeaEditTakenBack', { version: 2 }],
  ])('asks nobody when that is taken back at once: %s', async (kind, detail) => {
    await asking();
    await happens(IdeaMeaningChanged, { version: 2, from: 1 });
    await happens(kind, detail);
    expect(await mails()).toEqual([]);
  });

  it('tells each what became of their support', async () => {
    await asking();
    await town.database.write(
      `update idea_revision set state = 'text', carried = 1, shown_at = now() where idea_id = $1 and version = 2`,
      [ideaId],
    );
    const dora = await build.person();
    for (const { id } of [anna, bert, dora])
      await town.database.write(
        'insert into earlier_vote (idea_id, version, account_id, created_at) values ($1, 1, $2, now())',
        [ideaId, id],
      );
    await town.database.write(
      'insert into vote_renewal (idea_id, version, account_id, agrees) values ($1, 2, $2, true)',
      [ideaId, bert.id],
    );
    await happens('IdeaMeaningSettled', { version: 2, from: 1, carried: 1, gone: 2 });
    const told = Object.fromEntries(
      (await mails()).map(({ recipient, text }) => [recipient, text]),
    );
    expect(Object.keys(told).sort()).toEqual([anna.email, bert.email, dora.email].sort());
    expect(told[bert.email]).toContain('gilt jetzt für die neue Fassung');
    expect(told[dora.email]).toContain('beim alten Text geblieben');
    expect(told[anna.email]).toContain('Vorher: 3. Jetzt: 1.');
  });

  it('tells of a withdrawal once it is final, and not at all when it is taken back', async () => {
    const withdrawing = town.get(WithdrawingService);
    await withdrawing.withdraw(anna, { ideaId, reason: 'other', text: 'Die Bank steht schon.' });
    await deliver();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: bert.email,
      subject: 'Zurückgezogen: Bänke am Wall',
      waits: true,
    });
    expect(mail?.text).toContain('> Die Bank steht schon.');
    await withdrawing.takeBack(anna, ideaId);
    await deliver();
    expect(await mails()).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, type RequestContext, type SignedInViewer } from '@ein/platform';
import { EventDelivery, EventLog, EventLogModule } from '@ein/event-log';
import { SubscriptionService, TrackingService } from '@ein/follows';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DigestService } from './digest.service.js';
import { NotificationReading } from './notification-reading.service.js';
import { NotificationsModule } from './notifications.module.js';
import { Stopping } from './stopping.service.js';

/** Past the hour of every digest, whenever this runs. */
function noonOfTomorrow(): Date {
  const noon = new Date(Date.now() + 24 * 3_600_000);
  noon.setUTCHours(12, 0, 0, 0);
  return noon;
}

describe('what is told when an idea is published or not', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let moderator: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, NotificationsModule]);
    build = new TownBuilder(town.database);
    [anna, moderator] = [await build.person(), await build.person('moderator')];
  });
  beforeEach(async () => {
    for (const table of ['mail', 'notification', 'digest_day', 'subscription', 'address_follow'])
      await town.database.write(`delete from ${table}`);
    await town.database.write('delete from rate_limit');
    jest.restoreAllMocks();
  });
  afterAll(() => town.close());

  const happens = async (kind: string, ideaId: string) => {
    await town
      .get(EventLog)
      .record({ kind, actorId: moderator.id, subjectId: ideaId, ideaId, detail: {} });
    while (await town.get(EventDelivery).deliverNext());
  };
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string; waits: boolean }>(
      'select recipient, subject, text, send_after > created_at as waits from mail order by created_at, id',
    );
  const request = {
    clientAddress: '192.0.2.7',
    viewer: null,
    language: 'de',
  } as RequestContext;
  const numberOf = async (ideaId: string) =>
    (
      await town.database.rows<{ number: number }>('select number from idea where id = $1', [
        ideaId,
      ])
    )[0]?.number ?? 0;
  const tokenIn = (text: string, path: string) =>
    new RegExp(`/${path}/([\\w-]+)`).exec(text)?.[1] ?? '';

  it('tells subscribers in their digest under the name of their subscription, the author not', async () => {
    const bert = await build.person();
    const subscriptions = town.get(SubscriptionService);
    await subscriptions.subscribe(anna, { name: 'Alles über Radwege', words: 'Radweg' });
    await subscriptions.subscribe(bert, { name: 'Auch Radwege', words: 'Radweg' });
    const ideaId = await build.idea({ by: bert, title: 'Radweg nach Stroit' });
    await happens('IdeaPublished', ideaId);
    await happens('IdeaPublished', await build.idea({ by: bert, title: 'Brunnen am Markt' }));
    expect(await town.get(NotificationReading).unread(bert.id)).toBe(0);
    expect(await town.get(NotificationReading).unread(anna.id)).toBe(1);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(noonOfTomorrow());
    await town.get(DigestService).sendDue();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: anna.email,
      subject: 'Neue Idee: Radweg nach Stroit',
      text: expect.stringContaining('Du hast „Alles über Radwege“ abonniert.'),
    });
    const stopping = town.get(Stopping);
    const token = tokenIn(mail?.text ?? '', 'abbestellen');
    expect(await stopping.offer(token)).toMatchObject({ name: 'Alles über Radwege' });
    expect(await subscriptions.of(anna)).toHaveLength(1);
    await stopping.stop(token);
    expect(await subscriptions.of(anna)).toEqual([]);
    expect(await stopping.stop(token)).toMatchObject({ name: null });
  });

  it('forgets a publication that was undone, and tells of the next', async () => {
    await town.get(SubscriptionService).subscribe(anna, { name: 'Alles' });
    const ideaId = await build.idea({ title: 'Radweg' });
    await happens('IdeaPublished', ideaId);
    await happens('IdeaReopened', ideaId);
    await happens('IdeaPublished', ideaId);
    expect(await town.get(NotificationReading).unread(anna.id)).toBe(1);
  });

  it('lets people follow by number and code: one mail to confirm, then what happens, then an end', async () => {
    const tracking = town.get(TrackingService);
    const ideaId = await build.idea({ visibility: 'submitted', title: 'Wartende Idee' });
    const [number, code] = [await numberOf(ideaId), tracking.codeOf(ideaId)];
    expect(await tracking.track(request, { number, code })).toMatchObject({
      number,
      title: 'Wartende Idee',
      visibility: 'submitted',
      steps: [],
    });
    const email = 'Ohne.Konto@example.org';
    await tracking.follow(request, { number, code, email });
    const [asked] = await mails();
    expect(asked).toMatchObject({ recipient: 'ohne.konto@example.org' });
    expect(asked?.text).not.toContain('Wartende Idee');
    // Not confirmed: nothing else is sent.
    await town.database.write(`update idea set visibility = 'published' where id = $1`, [ideaId]);
    await happens('IdeaPublished', ideaId);
    expect(await mails()).toHaveLength(1);

    const token = tokenIn(asked?.text ?? '', 'bestaetigen');
    expect(await tracking.confirm('de', token)).toEqual({ ideaNumber: number });
    expect(await tracking.confirm('de', token)).toEqual({ ideaNumber: number });
    await happens('IdeaPublished', ideaId);
    const published = (await mails()).at(-1);
    expect(published).toMatchObject({
      recipient: 'ohne.konto@example.org',
      subject: `Idee ${number} ist veröffentlicht`,
      waits: true,
    });
    // From this mail on their time counts, not from their confirmation.
    expect(
      await town.database.rows('select from address_follow where told_at >= confirmed_at'),
    ).toHaveLength(1);
    await town.database.write(`update idea set visibility = 'refused' where id = $1`, [ideaId]);
    await happens('IdeaRefused', ideaId);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      asked?.subject,
      `Idee ${number} ist nicht veröffentlicht`,
    ]);
    const stop = tokenIn((await mails()).at(-1)?.text ?? '', 'abbestellen');
    expect(await town.get(Stopping).stop(stop)).toMatchObject({ ideaNumber: number });
    expect(await town.database.rows('select from address_follow')).toEqual([]);
    expect(await tracking.confirm('de', token)).toHaveProperty('message');
  });

  it('writes to an address in the language of the page on which it was given, or confirmed', async () => {
    const tracking = town.get(TrackingService);
    const ideaId = await build.idea({ visibility: 'submitted', title: 'Wartende Idee' });
    const wish = {
      number: await numberOf(ideaId),
      code: tracking.codeOf(ideaId),
      email: 'english@example.org',
    };
    await tracking.follow({ ...request, clientAddress: '192.0.2.8', language: 'en' }, wish);
    const asked = (await mails()).at(-1);
    expect(asked?.subject).toBe(`Confirm that you want to hear about idea ${wish.number}`);
    expect(asked?.text).toContain('/en/verfolgen/bestaetigen/');
    await tracking.confirm('en', tokenIn(asked?.text ?? '', 'bestaetigen'));
    await town.database.write(`update idea set visibility = 'published' where id = $1`, [ideaId]);
    await happens('IdeaPublished', ideaId);
    const published = (await mails()).at(-1);
    expect(published?.subject).toBe(`Idea ${wish.number} is published`);
    expect(published?.text).toMatch(/Stop following this idea: \S+\/en\/abbestellen\//);
    // Whoever opens the same link on a German page wants German from then on.
    await tracking.confirm('de', tokenIn(asked?.text ?? '', 'bestaetigen'));
    const [row] = await town.database.rows(
      'select language from address_follow where address = $1',
      [wish.email],
    );
    expect(row).toEqual({ language: 'de' });
  });

  it('shows nothing without the right code, says not which is wrong, and limits guessing and mails', async () => {
    const tracking = town.get(TrackingService);
    const ideaId = await build.idea({ title: 'Radweg' });
    const [number, code] = [await numberOf(ideaId), tracking.codeOf(ideaId)];
    const other = tracking.codeOf(await build.idea());
    const wrong = await tracking.track(request, { number, code: other });
    expect(await tracking.track(request, { number: 2_000_000, code })).toEqual(wrong);
    for (let nr = 0; nr < 6; nr += 1)
      await tracking.follow(request, { number, code, email: 'anna@example.org' });
    expect(await mails()).toHaveLength(3);
    for (let nr = 0; nr < 20; nr += 1) await tracking.track(request, { number, code: 'FALSCH' });
    expect(await tracking.track(request, { number, code })).toHaveProperty('retryAfterSeconds');
    const elsewhere = { ...request, clientAddress: '192.0.2.8' };
    expect(await tracking.track(elsewhere, { number, code })).toMatchObject({ title: 'Radweg' });
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [ideaId]);
    expect(await tracking.track(elsewhere, { number, code })).toMatchObject({ title: null });
  });
});

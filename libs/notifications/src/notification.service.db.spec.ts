import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type SignedInViewer } from '@ein/platform';
import { EventDelivery, EventLog, EventLogModule, type Happening } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { Choices } from './preference.policy.js';
import { NotificationsModule } from './notifications.module.js';

const CANARY = 'kanarienvogel-51c2';

interface Queued {
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

describe('notifications', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let bert: SignedInViewer;
  let office: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, NotificationsModule]);
    build = new TownBuilder(town.database);
    [anna, bert, office] = [
      await build.person(),
      await build.person(),
      await build.person('office'),
    ];
  });
  beforeEach(async () => {
    for (const table of ['mail', 'notification', 'notification_setting', 'digest_day'])
      await town.database.write(`delete from ${table}`);
  });
  afterAll(() => town.close());

  const deliverAll = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const happens = async (happening: Happening) => {
    await town.get(EventLog).record(happening);
    await deliverAll();
  };
  /** The worker died before it could note that it had handled the last event. */
  const deliverAgain = async (subscriber: string) => {
    await town.database.write(
      'insert into event_delivery (event_id, subscriber) select max(id), $1 from event',
      [subscriber],
    );
    await deliverAll();
  };
  const queued = () =>
    town.database.rows<Queued>(
      'select recipient, subject, text, html from mail order by recipient',
    );
  const recipients = async () => (await queued()).map(({ recipient }) => recipient);
  const supports = (ideaId: string, person: SignedInViewer) =>
    town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
      ideaId,
      person.id,
    ]);
  const chooses = (person: SignedInViewer, choices: Choices) =>
    town.database.write('insert into notification_setting (account_id, choices) values ($1, $2)', [
      person.id,
      JSON.stringify(choices),
    ]);
  const numberOf = async (ideaId: string) =>
    (
      await town.database.rows<{ number: number }>('select number from idea where id = $1', [
        ideaId,
      ])
    )[0]?.number;
  const answered = async (
    ideaId: string,
    body = 'An der Brücke prüfen wir eine Führung über den alten Feldweg.',
  ) => {
    const subjectId = newId();
    await town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, next, working_days, in_time, actor_id)
       values ($1, $2, 'Den Radweg wollen wir bauen.', $3, 'Fachbereich Bauen', 'Beratung am 8. Dezember', 12, true, $4)`,
      [subjectId, ideaId, body, office.id],
    );
    return happens({ kind: 'IdeaAnswered', actorId: office.id, subjectId, ideaId });
  };
  const moved = async (ideaId: string, detail: Happening['detail'] = {}) => {
    const subjectId = newId();
    await town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, office, committee, meeting_at, actor_id)
       values ($1, $2, 'received', 'to_council', 'Der Ausschuss berät über das Geld.', 'Fachbereich Bauen', 'Bauausschuss', '2026-12-08T16:00:00Z', $3)`,
      [subjectId, ideaId, office.id],
    );
    return happens({ kind: 'IdeaMoved', actorId: office.id, subjectId, ideaId, detail });
  };

  it('tells the author that the idea has arrived, with its number', async () => {
    const ideaId = await build.idea({
      by: anna,
      visibility: 'submitted',
      title: 'Radweg nach Stroit',
    });
    await happens({ kind: 'IdeaSubmitted', actorId: anna.id, subjectId: ideaId, ideaId });
    const [mail, ...more] = await queued();
    const number = await numberOf(ideaId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: anna.email,
      subject: `Deine Idee ist angekommen: Nummer ${number}`,
    });
    expect(mail?.text).toContain('> Radweg nach Stroit');
    expect(mail?.text).toContain(
      `Warum bekommst du diese E-Mail? Du hast Idee ${number} eingereicht.`,
    );
  });

  it('tells author and supporters of an answer, each once and with their own reason, and nobody else', async () => {
    const ideaId = await build.idea({
      by: anna,
      title: 'Radweg nach Stroit',
      status: 'to_council',
    });
    await supports(ideaId, bert);
    await supports(ideaId, anna);
    await supports(ideaId, office);
    const unconfirmed = await build.person();
    await town.database.write('update account set confirmed_at = null where id = $1', [
      unconfirmed.id,
    ]);
    await supports(ideaId, unconfirmed);
    await answered(ideaId);
    await deliverAgain('mail-answer');
    const mails = await queued();
    expect(mails.map(({ recipient }) => recipient)).toEqual([anna.email, bert.email].sort());
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(
      new Set(['Die Stadt hat geantwortet: Radweg nach Stroit']),
    );
    const to = (person: SignedInViewer) =>
      mails.find(({ recipient }) => recipient === person.email)?.text ?? '';
    expect(to(anna)).toContain('> Den Radweg wollen wir bauen.');
    expect(to(anna)).toContain('Stand: Im Ausschuss\nAls Nächstes: Beratung am 8. Dezember');
    expect(to(anna)).toContain('eingereicht.');
    expect(to(bert)).toContain(`Du unterstützt Idee ${await numberOf(ideaId)}.`);
    // Who supports is never told to others.
    expect(to(anna) + to(bert)).not.toContain(`${bert.displayName} `);
    expect(to(anna)).not.toContain(bert.email);
  });

  it('tells of a step, but not twice when an answer brought it', async () => {
    const ideaId = await build.idea({ by: anna, title: 'Radweg nach Stroit' });
    await chooses(anna, { progress: 'now' });
    await moved(ideaId);
    const [mail] = await queued();
    expect(mail?.subject).toBe('Neuer Stand „Im Ausschuss“: Radweg nach Stroit');
    expect(mail?.text).toMatch(/Ausschuss: Bauausschuss\nTermin: 8\.\sDezember[^\n]* 17/);
    await town.database.write('delete from mail');
    await moved(ideaId, { answerId: newId() });
    expect(await queued()).toEqual([]);
  });

  it('tells whoever was replied to, not the one who replies to themselves', async () => {
    const ideaId = await build.idea({ title: 'Radweg nach Stroit' });
    const first = await build.comment({ under: ideaId, by: anna });
    const reply = await build.comment({
      under: ideaId,
      by: bert,
      replyTo: first,
      body: 'Und im Winter?',
    });
    await happens({ kind: 'CommentPosted', actorId: bert.id, subjectId: reply, ideaId });
    await deliverAgain('mail-reply');
    const mails = await queued();
    expect(mails).toEqual([
      expect.objectContaining({
        recipient: anna.email,
        subject: 'Jemand hat dir geantwortet: Radweg nach Stroit',
      }),
    ]);
    expect(mails[0]?.text).toContain('> Und im Winter?');
    const [{ number } = { number: 0 }] = await town.database.rows<{ number: number }>(
      'select number from comment where id = $1',
      [reply],
    );
    expect(mails[0]?.text).toContain(`/radweg-nach-stroit?beitrag=${number}#K-${number}`);
    await town.database.write('delete from mail');
    const own = await build.comment({ under: ideaId, by: anna, replyTo: first });
    await happens({ kind: 'CommentPosted', actorId: anna.id, subjectId: own, ideaId });
    await happens({ kind: 'CommentPosted', actorId: anna.id, subjectId: first, ideaId });
    expect(await queued()).toEqual([]);
  });

  it('tells whoever is addressed, once, and not also as a contribution', async () => {
    const ideaId = await build.idea({ by: anna, title: 'Radweg nach Stroit' });
    await chooses(anna, { comment: 'now' });
    const comment = await build.comment({ under: ideaId, by: bert, body: '@Anna, was meinst du?' });
    await town.database.write(
      'insert into comment_mention (comment_id, position, account_id) values ($1, 1, $2)',
      [comment, anna.id],
    );
    const posted = { actorId: bert.id, subjectId: comment, ideaId };
    await happens({ kind: 'CommentPosted', ...posted });
    await happens({ kind: 'PersonMentioned', ...posted, detail: { accountId: anna.id } });
    await deliverAgain('tell-mention');
    expect((await queued()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [anna.email, 'Jemand spricht dich an: Radweg nach Stroit'],
    ]);
  });

  it('tells followers of another meaning, but not supporters, who are asked', async () => {
    const ideaId = await build.idea({ by: office, title: 'Radweg nach Stroit' });
    await supports(ideaId, anna);
    await build.comment({ under: ideaId, by: bert });
    await chooses(anna, { change: 'now' });
    await chooses(bert, { change: 'now' });
    await happens({ kind: 'IdeaMeaningChanged', actorId: office.id, subjectId: ideaId, ideaId });
    await deliverAgain('tell-change');
    expect((await queued()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [bert.email, 'Neue Fassung: Radweg nach Stroit'],
    ]);
    const rows = await town.database.rows<{ id: string; mail: string }>(
      'select account_id as id, mail from notification where idea_id = $1',
      [ideaId],
    );
    expect(new Map(rows.map(({ id, mail }) => [id, mail]))).toEqual(new Map([[bert.id, 'now']]));
  });

  it('writes to each follower in their own language', async () => {
    const ideaId = await build.idea({ by: office, title: 'Radweg nach Stroit' });
    const [erin, dora] = [await build.person(), await build.person()];
    await town.database.write(`update account set language = 'en' where id = $1`, [erin.id]);
    for (const person of [erin, dora]) await supports(ideaId, person);
    await answered(ideaId);
    const told = new Map((await queued()).map((mail) => [mail.recipient, mail]));
    expect(told.get(dora.email)).toMatchObject({
      subject: 'Die Stadt hat geantwortet: Radweg nach Stroit',
      html: expect.stringContaining('<html lang="de"'),
    });
    const english = told.get(erin.email);
    expect(english).toMatchObject({
      subject: 'The town has answered: Radweg nach Stroit',
      html: expect.stringContaining('<html lang="en"'),
    });
    expect(english?.text).toMatch(/See the answer:\n\S+\/en\/ideen\/\d+\/radweg-nach-stroit/);
    expect(english?.text).toMatch(/Stop following this idea: \S+\/en\/abbestellen\//);
    expect(english?.text).toContain('State: Received');
    expect(english?.html).toMatch(/<p[^>]* lang="de"[^>]*>/);
  });

  it('lets nothing hidden into a mail, and takes back the mails that wait', async () => {
    const hidden = await build.idea({ by: anna, visibility: 'hidden', title: CANARY });
    await answered(hidden);
    await moved(hidden);
    const ideaId = await build.idea({ by: bert, title: CANARY });
    const first = await build.comment({ under: ideaId, by: anna });
    const removed = await build.comment({
      under: ideaId,
      by: bert,
      replyTo: first,
      body: CANARY,
      visibility: 'hidden',
    });
    await happens({ kind: 'CommentPosted', actorId: bert.id, subjectId: removed, ideaId });
    expect(await queued()).toEqual([]);

    const reply = await build.comment({ under: ideaId, by: office, replyTo: first, body: CANARY });
    await happens({ kind: 'CommentPosted', actorId: office.id, subjectId: reply, ideaId });
    expect(await recipients()).toEqual([anna.email]);
    await happens({ kind: 'CommentHidden', actorId: office.id, subjectId: reply, ideaId });
    expect(await queued()).toEqual([]);

    const another = await build.comment({ under: ideaId, by: office, replyTo: first });
    await happens({ kind: 'CommentPosted', actorId: office.id, subjectId: another, ideaId });
    await answered(ideaId);
    // The reply; and the answer to the idea's author and to whoever contributed.
    expect(await queued()).toHaveLength(3);
    await happens({ kind: 'IdeaHidden', actorId: office.id, subjectId: ideaId, ideaId });
    expect(await queued()).toEqual([]);
  });

  it('writes to no author of an imported idea', async () => {
    const ideaId = await build.idea({ by: anna });
    await town.database.write(`update idea set source = 'file', external_id = '1' where id = $1`, [
      ideaId,
    ]);
    await supports(ideaId, bert);
    await answered(ideaId);
    expect(await recipients()).toEqual([bert.email]);
  });

  it('keeps what people wrote inert', async () => {
    const ideaId = await build.idea({ by: anna, title: `<img src=x onerror=alert(1)> "Radweg"` });
    await answered(ideaId, `</div><script>alert(1)</script>${'x'.repeat(20)}`);
    const [mail] = await queued();
    expect(mail?.html).not.toMatch(/<script|<img(?! src="cid:)/i);
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('queues for 2,000 supporters in one go', async () => {
    const ideaId = await build.idea({ by: anna });
    await town.database.write(
      `with people as (insert into account (id, email, email_canonical, display_name, confirmed_at)
         select gen_random_uuid(), 'many-' || n || '@example.org', 'many-' || n || '@example.org', 'Viele ' || n, now() from generate_series(1, 2000) n returning id)
       insert into vote (idea_id, account_id) select $1, id from people`,
      [ideaId],
    );
    const start = performance.now();
    await answered(ideaId);
    expect(await queued()).toHaveLength(2001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

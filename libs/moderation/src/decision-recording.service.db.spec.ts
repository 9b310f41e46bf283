import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { Clock, type RequestContext, type SignedInViewer } from '@ein/platform';
import { EventLogModule, saltedDigest } from '@ein/event-log';
import { NoticesService } from '@ein/notices';
import { type QueueItemType, QueueService } from '@ein/queue';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionReading } from './decision-reading.service.js';
import type { DecisionType } from './decision.type.js';
import { MergingIdeas } from './idea-merging.service.js';
import { ModerationModule } from './moderation.module.js';

const REASON = 'Der Text nennt eine Person mit ihrer Adresse.';
const OVER_SIX_MONTHS = 190 * 24 * 3600 * 1000;

describe('the record of a decision', () => {
  let town: TestTown;
  let build: TownBuilder;
  let deciding: DecidingService;
  let queue: QueueService;
  let mo: SignedInViewer;
  let author: SignedInViewer;
  let now = new Date('2026-11-20T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    [deciding, queue] = [town.get(DecidingService), town.get(QueueService)];
    [mo, author] = [await build.person('moderator'), await build.person()];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    await town.database.write(
      `insert into town_page (slug, locale, title, body, demo, updated_at)
       values ('spielregeln', 'de', 'Spielregeln', '1. **Ein Vorschlag.** Für Einbeck.' || chr(10) || '3. **Keine Angaben über andere.** Keine Namen.', false, '2026-01-01')`,
    );
    await town.database.rows('select take_over_rules()');
  });
  afterAll(() => town.close());

  const itemOf = async (ideaId: string, commentId: string | null = null) => {
    const page = await queue.page(mo, { first: 50 });
    const found = page.nodes.find((one) => one.ideaId === ideaId && one.commentId === commentId);
    if (!found) throw new Error('The queue holds no such item.');
    return found;
  };
  const submitted = async () => {
    const idea = await build.idea({ by: author, visibility: 'submitted' });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'idea', $1, now())`,
      [idea],
    );
    return itemOf(idea);
  };
  const reported = async (times: number) => {
    const idea = await build.idea({ by: author });
    for (let nr = 0; nr < times; nr++)
      await town
        .get(NoticesService)
        .report(
          { viewer: null, clientAddress: `${idea} ${nr}`, language: 'de' } as RequestContext,
          { ideaId: idea, reason: 'insult', text: '', email: 'meldet@example.org' } as never,
        );
    return itemOf(idea);
  };
  const take = async (item: QueueItemType, said: object = {}) => {
    const action = item.kind === 'idea' ? ('refuse' as const) : ('hide' as const);
    const input = { itemId: item.id, version: item.version, action, reason: REASON, ...said };
    const made = await deciding.decide(mo, input);
    if ('message' in made) throw new Error(made.message);
    return made as DecisionType;
  };

  it('holds what need not be asked: trigger, facts, scope, duration, and that nothing automatic decided', async () => {
    const decision = await take(await submitted(), { ruleNumber: 3 });
    expect(decision).toMatchObject({
      ground: 'Spielregel 3: Keine Angaben über andere',
      groundKind: 'house_rule',
      ruleNumber: 3,
      ruleVersion: 1,
      trigger: 'check_before_publication',
      noticeCount: 0,
      facts: expect.stringMatching(/^Es geht um Idee \d+\. Wir prüfen, bevor etwas erscheint\.$/),
      scope: 'platform',
      startsAt: now,
      endsAt: null,
      automatedDetection: false,
      automatedDecision: false,
    });
  });

  it('names the notices that led to it, and the hint that found it', async () => {
    const item = await reported(2);
    await town.database.write('update queue_item set risk = 2 where id = $1', [item.id]);
    const decision = await take(item, { ground: 'Spielregel 3: keine Namen' });
    expect(decision).toMatchObject({
      trigger: 'notice',
      noticeCount: 2,
      automatedDetection: true,
      ruleNumber: 3,
      facts: expect.stringContaining('Dazu kamen 2 Meldungen.'),
    });
    const [mail] = await town.database.rows<{ text: string }>(
      'select text from mail where key = $1',
      [`decision:${decision.id}`],
    );
    expect(mail?.text).toContain('Grundlage: Spielregel 3: keine Namen (Fassung 1)');
    expect(mail?.text).toContain('Worum es geht: Es geht um Idee');
    expect(mail?.text).toContain('auf der ganzen Plattform, ohne Ende');
    expect(mail?.text).toContain('innerhalb von 6 Monaten');
    expect(mail?.text).toContain('beim Verwaltungsgericht');
    expect(mail?.text).toContain(
      'Ein Programm hatte auf Wörter im Text hingewiesen. Entschieden hat ein Mensch',
    );
    const notifier = await town.database.rows<{ subject: string; text: string }>(
      `select subject, text from mail where key like $1 order by key limit 1`,
      [`decision:${decision.id}:notice:%`],
    );
    expect(notifier[0]?.text).toContain('Spielregel 3: keine Namen');
    expect(notifier[0]?.text).toContain('beim Verwaltungsgericht');
  });

  it.each([
    ['§ 185 StGB (Beleidigung)', 'legal'],
    ['Art. 6 DSGVO', 'legal'],
    // Neither a law nor a rule that holds: kept as it was said.
    ['Spielregel 9', null],
    ['weil es so ist', null],
  ])('takes a ground in words as before: %s', async (ground, groundKind) => {
    expect(await take(await submitted(), { ground })).toMatchObject({
      ground,
      groundKind,
      ruleNumber: null,
    });
  });

  it('takes no rule that does not hold, and no ground at all only with a rule', async () => {
    const item = await submitted();
    await expect(take(item, { ruleNumber: 9 })).rejects.toMatchObject({
      extensions: { fields: { ruleNumber: {} } },
    });
    await expect(take(item)).rejects.toMatchObject({ extensions: { fields: { ground: {} } } });
  });

  it('says who ordered it, where an authority did', async () => {
    const order = 'Amtsgericht Einbeck, 5 Gs 12/26';
    const decision = await take(await reported(1), { ground: '§ 130 StGB', order });
    expect(decision).toMatchObject({ trigger: 'order', order, noticeCount: 1 });
    expect(decision.facts).toContain(order);
  });

  const mailOf = async ({ id }: DecisionType) =>
    (
      await town.database.rows<{ text: string }>('select text from mail where key = $1', [
        `decision:${id}`,
      ])
    )[0]?.text;

  it('names the order in the language of its reader, though the form was filled with what held before', async () => {
    const order = 'Amtsgericht Einbeck, 5 Gs 12/26';
    const item = await reported(1);
    const facts = await deciding.facts({ itemId: item.id, action: 'hide' });
    expect(facts).toContain('Dazu kam eine Meldung.');
    await town.database.write(`update account set language = 'en' where id = $1`, [author.id]);
    const decision = await take(item, { ground: '§ 130 StGB', order, facts });
    expect(decision.facts).toMatch(`Eine Behörde hat es uns aufgegeben: ${order}`);
    expect(decision.facts).not.toContain('Meldung');
    expect(await mailOf(decision)).toContain(`An authority ordered it: ${order}`);
    const own = await take(await reported(1), {
      ground: '§ 130 StGB',
      order,
      facts: 'Ein Aufruf.',
    });
    expect(await mailOf(own)).toContain(`Order of an authority: ${order}`);
    await town.database.write(`update account set language = 'de' where id = $1`, [author.id]);
  });

  it('is in the copy that its author gets, whole', async () => {
    const order = 'Amtsgericht Einbeck, 7 Gs 1/26';
    const decision = await take(await submitted(), { ruleNumber: 3, order });
    const section = town.get(PersonalData).sections.find(({ name }) => name === 'decisions');
    const rows = await town.database.rows(section?.statement ?? '', [author.id, 100, 0]);
    const row = rows.find((one) => one['facts'] === decision.facts);
    expect(row).toMatchObject({
      ruleNumber: 3,
      ruleVersion: 1,
      trigger: 'order',
      order,
      automatedDetection: false,
      redress: expect.stringContaining('Verwaltungsgericht'),
      toldAt: null,
    });
    expect(Object.keys(section?.fields ?? {})).toEqual(Object.keys(row ?? {}));
  });

  it('says of a merge that the nightly search led to it', async () => {
    const [duplicateId, mainId] = [await build.idea({ by: author }), await build.idea()];
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'duplicate', $1, now())`,
      [duplicateId],
    );
    const item = await itemOf(duplicateId);
    const merged = (await town.get(MergingIdeas).merge(mo, {
      duplicateId,
      mainId,
      itemId: item.id,
      version: item.version,
      reason: REASON,
      ground: 'Spielregel 1',
    })) as DecisionType;
    expect(merged).toMatchObject({ action: 'merge', automatedDetection: true });
    expect(await mailOf(merged)).toContain('hingewiesen, dass sich die beiden Ideen ähneln.');
  });

  it('lets the mail leave while it is being taken back, and neither waits for the other', async () => {
    const { id } = await take(await submitted(), { ruleNumber: 1 });
    let locked = (): void => undefined;
    const undoing = new Promise<void>((resolve) => {
      locked = resolve;
    }).then(() => deciding.undo(mo, id));
    await town.database.transaction(async () => {
      await town.database.rows('select id from mail where key = $1 for update', [`decision:${id}`]);
      locked();
      let waits: unknown[] = [];
      while (!waits.length)
        waits = await town.database.rows(
          `select pid from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`,
        );
      await town.database.write('update mail set sent_at = $2 where key = $1', [
        `decision:${id}`,
        now,
      ]);
    });
    expect(await undoing).toMatchObject({ message: expect.stringContaining('schon unterwegs') });
  });

  it('is in the log whole: in clear what names nobody, as a digest what does', async () => {
    const decision = await take(await submitted(), { ruleNumber: 1, facts: 'Zwei Namen im Text.' });
    const [logged] = await town.database.rows<{ detail: Record<string, unknown> }>(
      `select detail from event where kind = 'DecisionMade' and subject_id = $1`,
      [decision.id],
    );
    expect(logged?.detail).toMatchObject({
      trigger: 'check_before_publication',
      groundKind: 'house_rule',
      ruleVersion: 1,
      ruleNumber: 1,
      automatedDetection: false,
      scope: 'platform',
    });
    expect(JSON.stringify(logged?.detail)).not.toContain('Zwei Namen');
    const [row] = await town.database.rows<Record<string, never>>(
      'select * from decision where id = $1',
      [decision.id],
    );
    const { reason, ground, facts, order_reference, redress, notice_ids, salt } = row ?? {};
    const words = JSON.stringify([reason, ground, facts, order_reference, redress, notice_ids]);
    expect(logged?.detail['digest']).toBe(saltedDigest(words, salt as never));
  });

  it('cannot say that a program decided, nor name a rule that there never was', async () => {
    const { id } = await take(await submitted(), { ruleNumber: 1 });
    for (const change of ['automated_decision = true', 'rule_number = 8', `ground_kind = 'legal'`])
      await expect(
        town.database.write(`update decision set ${change} where id = $1`, [id]),
      ).rejects.toThrow();
  });

  it('gives six months from the moment the mail left, not from the decision', async () => {
    const decision = await take(await submitted(), { ruleNumber: 1 });
    const text = 'Die Adresse ist die des Rathauses.';
    const appeal = () => town.get(AppealsService).appeal(author, { decisionId: decision.id, text });
    const reading = () => town.get(DecisionReading).find(author, decision.id);
    now = new Date(now.getTime() + OVER_SIX_MONTHS);
    await town.database.write('update mail set sent_at = $2 where key = $1', [
      `decision:${decision.id}`,
      now,
    ]);
    expect(await reading()).toMatchObject({ toldAt: now, canAppealUntil: expect.any(Date) });
    now = new Date(now.getTime() + OVER_SIX_MONTHS);
    expect(await reading()).toMatchObject({ canAppealUntil: null, appeal: null });
    expect(await appeal()).toMatchObject({ message: expect.stringContaining('Zeit ist vorbei') });
    now = new Date(now.getTime() - OVER_SIX_MONTHS);
    const received = await appeal();
    expect(await reading()).toMatchObject({
      canAppealUntil: null,
      appeal: { madeAt: now, dueAt: (received as { dueAt: Date }).dueAt, succeeded: null },
    });
  });
});

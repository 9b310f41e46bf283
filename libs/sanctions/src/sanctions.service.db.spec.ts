import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { Clock, NotAllowed, NotFound, Retention, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { SanctionAppeals } from './sanction-appeals.service.js';
import type { ImposeSanctionInput } from './sanction.inputs.js';
import { SanctionReading } from './sanction-reading.service.js';
import { SanctionRepository } from './sanction.repository.js';
import type { SanctionType } from './sanction.type.js';
import { SanctionsModule } from './sanctions.module.js';
import { Sanctions } from './sanctions.service.js';

const START = new Date('2026-11-23T10:00:00Z');
const FACTS = 'Am 20. und 22. November je eine Beleidigung unter Idee 12.';
const REASON = 'Du hast andere mehrmals beleidigt.';

describe('sanctions', () => {
  let town: TestTown;
  let build: TownBuilder;
  let steps: Sanctions;
  let appeals: SanctionAppeals;
  let reading: SanctionReading;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let anna: SignedInViewer;
  let now = START;

  beforeAll(async () => {
    town = await openTown([EventLogModule, SanctionsModule]);
    build = new TownBuilder(town.database);
    [steps, appeals, reading] = [
      town.get(Sanctions),
      town.get(SanctionAppeals),
      town.get(SanctionReading),
    ];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    now = START;
    [mo, jo] = [await build.person('moderator'), await build.person('moderator')];
    anna = await build.person();
  });
  afterAll(() => town.close());

  const later = (days: number) => (now = new Date(START.getTime() + days * 86_400_000));
  const impose = (like: Partial<ImposeSanctionInput> = {}, who = mo) =>
    steps.impose(who, {
      accountId: anna.id,
      kind: 'warning',
      about: 'content',
      reason: REASON,
      ground: 'Spielregel 1',
      facts: FACTS,
      ...like,
    });
  const imposed = async (like: Partial<ImposeSanctionInput> = {}) =>
    (await impose(like)) as SanctionType;
  const mails = (like: string) =>
    town.database.rows<{ subject: string; text: string; send_after: Date }>(
      'select subject, text, send_after from mail where key like $1 order by created_at, key',
      [like],
    );

  it('go from a warning over a suspension to a block, and each is told', async () => {
    await expect(impose({ kind: 'suspension', days: 7 })).rejects.toMatchObject({
      extensions: { fields: { severeGround: {} } },
    });
    const warning = await imposed();
    expect(warning).toMatchObject({ kind: 'warning', stands: true, until: null });
    expect(await reading.restriction(anna.id)).toBeNull();
    expect(await mails(`sanction:${warning.id}`)).toMatchObject([
      { subject: 'Verwarnung: Bitte halte die Spielregeln ein' },
    ]);

    await expect(impose({ kind: 'block' })).rejects.toMatchObject({
      extensions: { fields: { severeGround: {} } },
    });
    const suspension = await imposed({ kind: 'suspension', days: 7 });
    expect(suspension.until).toEqual(new Date('2026-11-30T10:00:00Z'));
    const [mail] = await mails(`sanction:${suspension.id}`);
    expect(mail?.subject).toMatch(/^Dein Konto ist bis zum 30\.\s+November gesperrt$/);
    for (const words of [REASON, FACTS, 'Spielregel 1', '6 Monaten beschweren', '/konto/massnahme'])
      expect(mail?.text).toContain(words);
    expect(await mails(`sanction:${suspension.id}:end`)).toMatchObject([
      { subject: 'Dein Konto ist wieder frei', send_after: suspension.until },
    ]);

    const block = await imposed({ kind: 'block' });
    expect(block).toMatchObject({ kind: 'block', until: null });
    expect(await mails(`sanction:${suspension.id}:end`)).toEqual([]);
    expect((await reading.restriction(anna.id))?.id).toBe(block.id);
    expect(await impose()).toBeInstanceOf(NotAllowed);
  });

  it('end by themselves: a suspension on its day, a warning after a year', async () => {
    const warning = await imposed();
    await imposed({ kind: 'suspension', days: 7 });
    later(6.9);
    expect(await reading.restriction(anna.id)).not.toBeNull();
    later(7);
    expect(await reading.restriction(anna.id)).toBeNull();
    later(366);
    const [, first] = await reading.ofAccount(anna.id);
    expect(first).toMatchObject({ id: warning.id, stands: false });
    await expect(impose({ kind: 'suspension', days: 7 })).rejects.toMatchObject({
      extensions: { fields: { severeGround: {} } },
    });
  });

  it('leave out a step in a severe case alone, and record on what ground', async () => {
    const ground = 'Schwerer Fall: Drohung mit Gewalt, § 241 StGB';
    const block = await imposed({ kind: 'block', severeGround: ground });
    expect(block).toMatchObject({ kind: 'block', severeGround: ground });
  });

  it('are never made about oneself, nor about staff but by admins', async () => {
    expect(await impose({ accountId: mo.id })).toBeInstanceOf(NotAllowed);
    expect(await impose({ accountId: jo.id })).toBeInstanceOf(NotAllowed);
    const admin = await build.person('admin');
    expect(await impose({ accountId: jo.id }, admin)).toMatchObject({ kind: 'warning' });
    expect((await reading.ladder(mo, jo.id))?.steps[0]?.whyNot).toMatch(/Administration\.$/);
  });

  it('hold in the database too', async () => {
    const insert = (columns: Record<string, unknown>) => {
      const row = {
        account_id: anna.id,
        kind: 'warning',
        by_id: mo.id,
        until_at: null,
        builds_on: null,
        severe_ground: null,
        ...columns,
      };
      return town.database.write(
        `insert into sanction (id, account_id, kind, about, reason, ground, facts, by_id, created_at, until_at, builds_on, severe_ground, salt)
         values (gen_random_uuid(), $1, $2, 'content', 'x', 'x', 'x', $3, $4, $5, $6, $7, '')`,
        [
          row.account_id,
          row.kind,
          row.by_id,
          START,
          row.until_at,
          row.builds_on,
          row.severe_ground,
        ],
      );
    };
    const week = new Date('2026-11-30T10:00:00Z');
    for (const wrong of [
      { by_id: anna.id },
      { by_id: mo.id, account_id: mo.id },
      { account_id: jo.id },
      { by_id: (await build.person('office')).id },
      { kind: 'suspension', until_at: week },
      { kind: 'suspension', severe_ground: 'x' },
      { kind: 'suspension', severe_ground: 'x', until_at: new Date('2027-06-01') },
      { kind: 'block', builds_on: (await imposed()).id },
    ])
      await expect(insert(wrong)).rejects.toMatchObject({ code: '23514' });
    await expect(insert({ kind: 'suspension', severe_ground: 'x', until_at: week })).resolves.toBe(
      1,
    );
  });

  it('can be appealed once, are decided by somebody else, and fall with success', async () => {
    await imposed();
    const { id } = await imposed({ kind: 'suspension', days: 30 });
    expect(await appeals.appeal(jo, { sanctionId: id, text: 'Das war ich nicht.' })).toBeInstanceOf(
      NotFound,
    );
    const made = await appeals.appeal(anna, { sanctionId: id, text: 'Das war jemand anderes.' });
    expect(made).toMatchObject({ canAppealUntil: null, appeal: { decidedAt: null } });
    expect(await appeals.appeal(anna, { sanctionId: id, text: 'Noch einmal.' })).toBeInstanceOf(
      NotAllowed,
    );
    const appealId = (made as SanctionType).appeal?.id ?? '';
    expect(
      (await reading.waitingAppeals(mo)).find((one) => one.appeal.id === appealId),
    ).toMatchObject({
      whyNotMine: expect.stringContaining('entscheidet jemand anderes'),
    });
    const decision = { appealId, success: true, answer: 'Es war ein anderes Konto.' };
    expect(await appeals.decide(mo, decision)).toBeInstanceOf(NotAllowed);
    await expect(
      town.database.write(
        `update sanction_appeal set decided_at = now(), decided_by = $2, success = false, answer = 'x' where id = $1`,
        [appealId, mo.id],
      ),
    ).rejects.toThrow(/somebody else/);
    expect(await appeals.decide(jo, decision)).toMatchObject({ stands: false, liftedAt: now });
    expect(await reading.restriction(anna.id)).toBeNull();
    expect(await mails(`sanction-appeal:${appealId}`)).toMatchObject([
      { subject: 'Deine Beschwerde hatte Erfolg' },
    ]);
    expect(await mails(`sanction:${id}:end`)).toEqual([]);
    expect(await appeals.decide(jo, decision)).toBeInstanceOf(NotAllowed);
  });

  it('cannot be appealed after six months', async () => {
    const { id } = await imposed();
    later(190);
    expect(await appeals.appeal(anna, { sanctionId: id, text: 'Zu spät gesehen.' })).toBeInstanceOf(
      NotAllowed,
    );
  });

  it('are lifted with a reason, told until read, and previewed as they are sent', async () => {
    const text = await steps.preview(mo, {
      accountId: anna.id,
      kind: 'warning',
      reason: REASON,
      ground: 'Spielregel 1',
      facts: FACTS,
    });
    const { id } = await imposed();
    expect((await mails(`sanction:${id}`))[0]?.text).toBe(text);
    expect(await reading.toTell(anna)).toMatchObject({ id, seen: false });
    expect(await steps.see(jo, id)).toBeInstanceOf(NotFound);
    expect(await steps.see(anna, id)).toMatchObject({ seen: true });
    expect(await reading.toTell(anna)).toBeNull();
    const reason = 'Es war ein Missverständnis.';
    expect(await steps.lift(mo, { sanctionId: id, reason })).toMatchObject({ liftReason: reason });
    expect(await steps.lift(mo, { sanctionId: id, reason })).toBeInstanceOf(NotAllowed);
    const events = await town.database.rows<{ kind: string; detail: object }>(
      'select kind, detail from event where subject_id = $1 order by id',
      [id],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'SanctionImposed',
      'SanctionSeen',
      'SanctionLifted',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/beleidigt|Missverständnis/);
  });

  it('lose their words a year after their end, and with their owner', async () => {
    const { id } = await imposed();
    const stored = () => town.get(SanctionRepository).find(id);
    later(700);
    const forget = async () =>
      town.get(SanctionRepository).forgetWords(await town.get(Retention).beforeOf('sanction'));
    await forget();
    expect(await stored()).toMatchObject({ reason: REASON });
    later(731);
    await forget();
    expect(await stored()).toMatchObject({ reason: '–', facts: '–', kind: 'warning' });

    now = START;
    const ben = await build.person();
    const other = (await impose({ accountId: ben.id })) as SanctionType;
    await appeals.appeal(ben, { sanctionId: other.id, text: 'Das stimmt so nicht.' });
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'sanctions');
    await town.database.transaction(async () =>
      part?.erase({ accountId: ben.id, addresses: [ben.email], texts: 'keep', at: now }),
    );
    expect(await town.get(SanctionRepository).find(other.id)).toMatchObject({ reason: '–' });
    expect((await reading.waitingAppeals(jo)).map(({ accountId }) => accountId)).not.toContain(
      ben.id,
    );
  });
});

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

    later(1);
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

  it('say that the account is free again once, at the end of what restricts it longest', async () => {
    await imposed();
    const ends = () => mails('sanction:%:end').then((all) => all.map((one) => one.send_after));
    await town.database.write(`delete from mail where key like 'sanction:%'`);
    const long = await imposed({ kind: 'suspension', days: 30 });
    later(1);
    const short = await imposed({ kind: 'suspension', days: 7 });
    expect(await ends()).toEqual([long.until]);
    const lift = ({ id }: SanctionType) =>
      steps.lift(mo, { sanctionId: id, reason: 'Es war ein Missverständnis.' });
    later(2);
    await lift(long);
    expect(await ends()).toEqual([short.until]);
    const [told] = await mails(`sanction:${long.id}:lifted`);
    expect(told?.subject).toBe('Eine Sperre deines Kontos ist aufgehoben, eine andere gilt weiter');
    expect(told?.text).toMatch(/Dein Konto bleibt bis zum 1\.\s+Dezember gesperrt/);
    const block = await imposed({ kind: 'block' });
    expect(await ends()).toEqual([]);
    later(3);
    await lift(block);
    expect(await ends()).toEqual([short.until]);
    later(4);
    await lift(short);
    expect(await ends()).toEqual([]);
    expect(await mails(`sanction:${short.id}:lifted`)).toMatchObject([
      { subject: 'Die Sperre deines Kontos ist aufgehoben' },
    ]);
  });

  it('are told after ten seconds, and not at all when they were taken back by then', async () => {
    const first = await imposed();
    const [waiting] = await mails(`sanction:${first.id}`);
    expect(waiting?.send_after).toEqual(new Date(START.getTime() + 10_000));
    const lift = ({ id }: SanctionType) =>
      steps.lift(mo, { sanctionId: id, reason: 'Das war das falsche Konto.' });
    now = new Date(START.getTime() + 9_000);
    await lift(first);
    expect(await mails(`sanction:${first.id}%`)).toEqual([]);
    now = START;
    const second = await imposed();
    now = new Date(START.getTime() + 10_000);
    await lift(second);
    expect(await mails(`sanction:${second.id}:lifted`)).toHaveLength(1);
  });

  it('grant an open appeal when they are lifted, by whoever made them too', async () => {
    const { id } = await imposed();
    later(1);
    await appeals.appeal(anna, { sanctionId: id, text: 'Das war jemand anderes.' });
    const reason = 'Du hast recht, das war ein anderes Konto.';
    expect(await steps.lift(mo, { sanctionId: id, reason })).toMatchObject({
      appeal: { success: true, answer: reason, decidedAt: now },
    });
    expect((await reading.waitingAppeals(jo)).map(({ sanction }) => sanction.id)).not.toContain(id);
    expect((await mails(`sanction-appeal:%`)).at(-1)).toMatchObject({
      subject: 'Deine Beschwerde hatte Erfolg',
    });
    expect(await mails(`sanction:${id}:lifted`)).toEqual([]);
  });

  it('are kept to admins in an appeal of staff, as long as another one can decide', async () => {
    const [one, other] = [await build.person('admin'), await build.person('admin')];
    const about = { accountId: jo.id, kind: 'block', severeGround: 'Schwerer Fall' } as const;
    const { id } = (await impose(about, one)) as SanctionType;
    const made = await appeals.appeal(jo, { sanctionId: id, text: 'Das stimmt so nicht.' });
    const appealId = (made as SanctionType).appeal?.id ?? '';
    const decision = { appealId, success: true, answer: 'Das war nicht belegt.' };
    const waiting = async (who: SignedInViewer) =>
      (await reading.waitingAppeals(who)).find(({ appeal }) => appeal.id === appealId)?.whyNotMine;
    expect(await waiting(mo)).toMatch(/Administration\.$/);
    expect(await waiting(other)).toBeNull();
    expect(await appeals.decide(mo, decision)).toBeInstanceOf(NotAllowed);
    await town.database.write(
      `update account set role = 'resident' where role = 'admin' and id <> $1`,
      [one.id],
    );
    expect(await waiting(mo)).toBeNull();
    expect(await appeals.decide(mo, decision)).toMatchObject({ stands: false });
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
    later(1);
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
    const { id } = await imposed({ kind: 'suspension', days: 7, severeGround: '§ 241 StGB' });
    await appeals.appeal(anna, { sanctionId: id, text: 'Das stimmt so nicht.' });
    const gone = { reason: '–', ground: '–', facts: '–', salt: Buffer.alloc(0) };
    const stored = () => town.get(SanctionRepository).find(id);
    later(371);
    const forget = async () =>
      town.get(SanctionRepository).forgetWords(await town.get(Retention).beforeOf('sanction'));
    await forget();
    expect(await stored()).toMatchObject({ reason: REASON });
    later(373);
    await forget();
    expect(await stored()).toMatchObject({ ...gone, severeGround: '–', kind: 'suspension' });
    const left = (await town.get(SanctionRepository).findAppeals([id])).get(id);
    expect(left).toMatchObject({ text: '–', salt: Buffer.alloc(0) });

    now = START;
    const ben = await build.person();
    const other = (await impose({ accountId: ben.id })) as SanctionType;
    await appeals.appeal(ben, { sanctionId: other.id, text: 'Das stimmt so nicht.' });
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'sanctions');
    await town.database.transaction(async () =>
      part?.erase({ accountId: ben.id, addresses: [ben.email], texts: 'keep', at: now }),
    );
    expect(await town.get(SanctionRepository).find(other.id)).toMatchObject(gone);
    expect((await reading.waitingAppeals(jo)).map(({ accountId }) => accountId)).not.toContain(
      ben.id,
    );
  });
});

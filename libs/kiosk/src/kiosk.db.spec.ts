import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EventLogModule } from '@ein/event-log';
import { TrackingService } from '@ein/follows';
import { Clock, NotFound, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { ReportKioskInput, SubmitFromKioskInput } from './kiosk.inputs.js';
import { KioskEnrollingService, TRIES_PER_CLIENT } from './kiosk-enrolling.service.js';
import { KioskModule } from './kiosk.module.js';
import { KioskCodeWrong, KioskEntryMissing, KioskReceipt, KioskUnknown } from './kiosk.type.js';
import { KioskWritingService, PER_KIOSK } from './kiosk-writing.service.js';

type Request = Parameters<KioskWritingService['submit']>[0];
const HOUR_MS = 60 * 60 * 1000;
let networks = 0;
let keys = 0;

describe('a kiosk', () => {
  let town: TestTown;
  let build: TownBuilder;
  let enrolling: KioskEnrollingService;
  let writing: KioskWritingService;
  let admin: SignedInViewer;
  let categoryId: string;
  let device: string;
  let kioskId: string;
  let nowMs = Date.now();

  const from = () => ({ clientAddress: `198.51.100.${++networks}`, language: 'de' }) as Request;
  const newKey = () => String(++keys).padStart(16, '0');
  const entry = (more: Partial<SubmitFromKioskInput> = {}): SubmitFromKioskInput => ({
    device,
    key: newKey(),
    title: 'Bänke an der Ilme',
    body: 'Zwischen den Brücken kann man nirgends sitzen.',
    placeId: null,
    categoryId,
    email: null,
    ...more,
  });
  const count = async (table: string) =>
    (await town.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
  const newTheme = async (): Promise<string> => {
    const id = randomUUID();
    await town.database.write(
      'insert into category (id, slug, name, position) values ($1, $2, $2, 90)',
      [id, `thema-${id}`],
    );
    return id;
  };
  const newPlace = async (): Promise<string> => {
    const id = randomUUID();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, $2, $2, 'Ortschaft', 'unverified')`,
      [id, `ort-${id}`],
    );
    return id;
  };
  const enrol = async (name: string) => {
    const added = await enrolling.add(admin, { name, silentHours: 2 });
    const enrolled = await enrolling.enrol(from(), added.code.toLowerCase());
    if (!('token' in enrolled)) throw new Error(enrolled.message);
    return { id: added.kiosk.id, token: enrolled.token, code: added.code };
  };
  const stateOf = async (id: string) => (await enrolling.all()).find((one) => one.id === id);

  beforeAll(async () => {
    town = await openTown([EventLogModule, KioskModule]);
    town.get(Clock).now = () => new Date(nowMs);
    build = new TownBuilder(town.database);
    enrolling = town.get(KioskEnrollingService);
    writing = town.get(KioskWritingService);
    admin = await build.person('admin');
    await build.project();
    categoryId = await build.category();
  });
  beforeEach(async () => {
    const enrolled = await enrol('Kiosk am Fenster');
    [device, kioskId] = [enrolled.token, enrolled.id];
  });
  afterAll(() => town.close());

  it('is one device: its code works once, for a day, and stands nowhere', async () => {
    const { kiosk, code } = await enrolling.add(admin, { name: 'Empfang', silentHours: 72 });
    expect(kiosk).toMatchObject({ name: 'Empfang', state: 'open', arrived: 0 });
    const [one, other] = await Promise.all([
      enrolling.enrol(from(), code),
      enrolling.enrol(from(), code),
    ]);
    expect([one, other].filter((answer) => answer instanceof KioskCodeWrong)).toHaveLength(1);
    const rows = JSON.stringify(await town.database.rows('select * from kiosk'));
    expect(rows).not.toContain(code.replace('-', ''));
    const late = await enrolling.add(admin, { name: 'Zu spät', silentHours: 72 });
    nowMs += 25 * HOUR_MS;
    expect(await enrolling.enrol(from(), late.code)).toBeInstanceOf(KioskCodeWrong);
  });

  it('cannot be guessed into being', async () => {
    const guesser = from();
    for (let at = 0; at < TRIES_PER_CLIENT.points; at++)
      expect(await enrolling.enrol(guesser, 'AAAA-AAAA')).toBeInstanceOf(KioskCodeWrong);
    expect(await enrolling.enrol(guesser, 'AAAA-AAAA')).toBeInstanceOf(TooManyRequests);
  });

  it('takes an idea without an account, which waits to be looked at even where others do not', async () => {
    await town.database.write(`update project set ideas_checked = 'after'`);
    const receipt = await writing.submit(from(), entry());
    expect(receipt).toBeInstanceOf(KioskReceipt);
    const { number, code } = receipt as KioskReceipt;
    const [idea] = await town.database.rows(
      `select i.visibility, i.title, a.display_name as author, a.email, a.guest_since is not null as guest
       from idea i join account a on a.id = i.author_id where i.number = $1`,
      [number],
    );
    expect(idea).toEqual({
      visibility: 'submitted',
      title: 'Bänke an der Ilme',
      author: 'Gast',
      email: null,
      guest: true,
    });
    expect(await town.get(TrackingService).track(from(), { number, code })).toMatchObject({
      number,
      visibility: 'submitted',
    });
    await town.database.write(`update project set ideas_checked = 'before'`);
  });

  it('takes the same entry once, however often it is sent, also at the same moment', async () => {
    const before = [await count('idea'), await count('account')];
    const same = entry();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => writing.submit(from(), same)),
    );
    const again = await writing.submit(from(), { ...same, title: 'Etwas anderes' });
    expect(new Set([...answers, again].map((one) => JSON.stringify(one))).size).toBe(1);
    expect(again).toBeInstanceOf(KioskReceipt);
    expect([await count('idea'), await count('account')]).toEqual(before.map((n) => (n ?? 0) + 1));
  });

  it('asks an address once whether it wants to hear of the idea', async () => {
    const same = entry({ email: 'gast@example.org' });
    await Promise.all([writing.submit(from(), same), writing.submit(from(), same)]);
    await writing.submit(from(), same);
    expect(
      await town.database.rows(`select 1 from mail where recipient = 'gast@example.org'`),
    ).toHaveLength(1);
  });

  it('takes nothing of a refused entry, and takes it once it is right', async () => {
    const before = await count('account');
    const wrong = entry({ placeId: '018f0000-0000-7000-8000-000000000000' });
    await expect(writing.submit(from(), wrong)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await count('account')).toBe(before);
    expect(await writing.submit(from(), { ...wrong, placeId: null })).toBeInstanceOf(KioskReceipt);
  });

  it('takes what waited while its theme and its place were merged or retired', async () => {
    const merged = async (table: 'category' | 'place', from: string, into: string) =>
      town.database.write(
        `update ${table} set retired_at = now(), merged_into = $2 where id = $1`,
        [from, into],
      );
    const [theme, between, lasting] = [await newTheme(), await newTheme(), await newTheme()];
    const [place, other] = [await newPlace(), await newPlace()];
    await merged('category', theme, between);
    await merged('category', between, lasting);
    await merged('place', place, other);
    const sortingOf = async (result: object) =>
      (
        await town.database.rows(
          'select category_id as "categoryId", place_id as "placeId" from idea where number = $1',
          ['number' in result ? result.number : null],
        )
      )[0];
    const led = await writing.submit(from(), entry({ categoryId: theme, placeId: place }));
    expect(await sortingOf(led)).toEqual({ categoryId: lasting, placeId: other });
    await town.database.write('update category set retired_at = now() where id = $1', [lasting]);
    await town.database.write('update place set retired_at = now() where id = $1', [other]);
    const retired = await writing.submit(from(), entry({ categoryId: lasting, placeId: other }));
    expect(await sortingOf(retired)).toEqual({ categoryId: lasting, placeId: other });
  });

  it('gives number and code to whoever has the key, later', async () => {
    const sent = entry();
    expect(await writing.fetch(from(), sent.key)).toBeInstanceOf(KioskEntryMissing);
    const receipt = await writing.submit(from(), sent);
    expect(await writing.fetch(from(), sent.key)).toEqual(receipt);
  });

  it('sends nothing once it is revoked, and what waited arrives when the device is a kiosk again', async () => {
    const sent = entry();
    await enrolling.revoke(admin, kioskId);
    expect(await writing.submit(from(), sent)).toBeInstanceOf(KioskUnknown);
    expect(await enrolling.report(from(), { device, waiting: 1 })).toBeInstanceOf(KioskUnknown);
    expect(await enrolling.renewCode(admin, kioskId)).toBeInstanceOf(NotFound);
    const next = await enrol('Kiosk am Fenster, neu');
    expect(await writing.submit(from(), { ...sent, device: next.token })).toBeInstanceOf(
      KioskReceipt,
    );
  });

  it('has a limit of its own, and the same entry sent again costs nothing', async () => {
    const sent = entry();
    await writing.submit(from(), sent);
    for (let at = 0; at < PER_KIOSK.points + 5; at++)
      expect(await writing.submit(from(), sent)).toBeInstanceOf(KioskReceipt);
    await town.database.write(`update rate_limit set points = $1 where key like 'kiosk-submit:%'`, [
      PER_KIOSK.points,
    ]);
    expect(await writing.submit(from(), entry())).toBeInstanceOf(TooManyRequests);
    expect(await writing.submit(from(), sent)).toBeInstanceOf(KioskReceipt);
    await town.database.write(`delete from rate_limit where key like 'kiosk-submit:%'`);
  });

  it('is missed after its hours, with what waits on it', async () => {
    await enrolling.report(from(), { device, waiting: 3 });
    expect(await stateOf(kioskId)).toMatchObject({ state: 'working', waiting: 3 });
    nowMs += 2 * HOUR_MS;
    expect(await stateOf(kioskId)).toMatchObject({ state: 'silent', waiting: 3 });
    await enrolling.report(from(), { device, waiting: 0 });
    expect(await stateOf(kioskId)).toMatchObject({ state: 'working', waiting: 0 });
  });

  it('says which entries the town refused, why and since when, until they have arrived', async () => {
    const report = async (refused: ReportKioskInput['refused']) =>
      enrolling.report(from(), { device, waiting: 3, refused });
    const closed = { mark: '7K2M', reason: 'closed', fields: [] } as const;
    const wrong = { mark: 'A0B1', reason: 'wrong', fields: ['title', 'email'] } as const;
    const since = new Date(nowMs);
    await report([{ ...closed, fields: [] }]);
    nowMs += 60_000;
    await report([
      { ...closed, reason: 'rate', fields: [] },
      { ...wrong, fields: [...wrong.fields] },
      { ...wrong, fields: [...wrong.fields] },
    ]);
    expect((await stateOf(kioskId))?.refused).toEqual([
      { ...closed, reason: 'rate', since },
      { ...wrong, since: new Date(nowMs) },
    ]);
    await report([{ ...wrong, fields: [...wrong.fields] }]);
    expect((await stateOf(kioskId))?.refused).toMatchObject([{ mark: 'A0B1' }]);
    const other = await enrol('Kiosk nebenan');
    await enrolling.report(from(), { device: other.token, waiting: 0, refused: [] });
    expect((await stateOf(kioskId))?.refused).toHaveLength(1);
    await report(null);
    expect((await stateOf(kioskId))?.refused).toEqual([]);
  });

  it('leaves in the log who added and revoked it', async () => {
    await enrolling.revoke(admin, kioskId);
    const kinds = await town.database.rows<{ kind: string; by: string | null }>(
      'select kind, actor_id as by from event where subject_id = $1 order by id',
      [kioskId],
    );
    expect(kinds).toEqual([
      { kind: 'KioskAdded', by: admin.id },
      { kind: 'KioskEnrolled', by: null },
      { kind: 'KioskRevoked', by: admin.id },
    ]);
  });
});

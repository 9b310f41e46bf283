import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, CONFIG, type Config, newId, Role } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { FreshProofRequired } from './session.problems.js';
import { SessionService } from './session.service.js';
import { SessionsModule } from './sessions.module.js';

const HOUR_MS = 60 * 60_000;

describe('sessions and profiles', () => {
  let town: TestTown;
  let sessions: SessionService;
  let accounts: AccountService;

  beforeAll(async () => {
    town = await openTown([SessionsModule]);
    sessions = town.get(SessionService);
    accounts = town.get(AccountService);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    town.get<Config>(CONFIG).mode = 'test';
  });
  afterAll(() => town.close());

  let made = 0;
  const person = async (role: Role = Role.RESIDENT) => {
    const account = await accounts.reserve(`person-${++made}@example.org`);
    await town.database.write('update account set role = $2 where id = $1', [account.id, role]);
    return { ...account, role };
  };
  const in_ = (hours: number) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + hours * HOUR_MS));

  it('ends after 30 days, for staff after 12 hours', async () => {
    const resident = await sessions.begin(await person());
    const moderator = await sessions.begin(await person(Role.MODERATOR));
    in_(11.9);
    expect(await sessions.viewerOf(moderator)).toMatchObject({ role: 'moderator' });
    in_(12);
    expect(await sessions.viewerOf(moderator)).toBeNull();
    in_(30 * 24 - 1);
    expect(await sessions.viewerOf(resident)).not.toBeNull();
    in_(30 * 24);
    expect(await sessions.viewerOf(resident)).toBeNull();
    expect(await sessions.forgetEnded()).toBe(2);
  });

  it('gives nobody for an unknown token, and signs out here or everywhere', async () => {
    const account = await person();
    const [here, there] = [await sessions.begin(account), await sessions.begin(account)];
    expect(here).not.toBe(there);
    expect(await sessions.viewerOf('x'.repeat(43))).toBeNull();
    await sessions.end(here);
    expect(await sessions.viewerOf(here)).toBeNull();
    expect(await sessions.viewerOf(there)).not.toBeNull();
    expect(await sessions.endAll(account.id)).toBe(1);
    expect(await sessions.viewerOf(there)).toBeNull();
  });

  it('writes "last seen" at most once an hour', async () => {
    const account = await person();
    const token = await sessions.begin(account);
    const seen = async () =>
      (
        await town.database.rows<{ at: Date }>(
          'select last_seen_at as at from session where account_id = $1',
          [account.id],
        )
      )[0]?.at.getTime();
    const first = await seen();
    in_(0.9);
    await sessions.viewerOf(token);
    expect(await seen()).toBe(first);
    in_(1.1);
    await sessions.viewerOf(token);
    expect(await seen()).toBeGreaterThan(first ?? 0);
  });

  it('ends every session when rights change, so that the next token is a new one', async () => {
    const account = await person();
    const token = await sessions.begin(account);
    const become = (role: Role) =>
      town.database.write('update account set role = $2 where id = $1', [account.id, role]);
    await become(Role.RESIDENT);
    expect(await sessions.viewerOf(token)).toMatchObject({ role: 'resident' });
    await become(Role.MODERATOR);
    expect(await sessions.viewerOf(token)).toBeNull();
    const asModerator = await sessions.begin({ id: account.id, role: Role.MODERATOR });
    expect(await sessions.viewerOf(asModerator)).toMatchObject({ role: 'moderator' });
    await become(Role.RESIDENT);
    expect(await sessions.viewerOf(asModerator)).toBeNull();
  });

  it('gives staff no rights without a second factor in production, with an old session either', async () => {
    const moderator = await person(Role.MODERATOR);
    const token = await sessions.begin(moderator);
    town.get<Config>(CONFIG).mode = 'production';
    expect(await sessions.standingOf(token)).toMatchObject({
      viewer: { id: moderator.id, role: 'resident' },
      session: { awaits: 'moderator', secondFactor: null },
    });
    const renewed = (await sessions.renew(token, 'totp')) ?? '';
    expect(await sessions.standingOf(token)).toBeNull();
    expect(await sessions.standingOf(renewed)).toMatchObject({
      viewer: { role: 'moderator' },
      session: { awaits: null, secondFactor: 'totp' },
    });
    const resident = await sessions.begin(await person());
    expect((await sessions.standingOf(resident))?.session.awaits).toBeNull();
  });

  it('gives staff no rights while they are suspended or blocked, and lets their name stay as it is', async () => {
    const [moderator, admin] = [await person(Role.MODERATOR), await person(Role.ADMIN)];
    const token = await sessions.begin(moderator);
    await town.database.write(
      `insert into sanction (id, account_id, kind, about, reason, ground, facts, severe_ground, by_id, created_at, until_at, salt)
       values ($1, $2, 'suspension', 'content', 'x', 'x', 'x', 'x', $3, now(), now() + interval '1 hour', '')`,
      [newId(), moderator.id, admin.id],
    );
    const standing = await sessions.standingOf(token);
    expect(standing).toMatchObject({ viewer: { role: 'resident' }, session: { awaits: null } });
    const viewer = standing?.viewer;
    if (!viewer) throw new Error('signed out');
    const until = standing.session.restrictedUntil;
    await expect(
      accounts.updateProfile(viewer, { displayName: 'Beleidigung' }, until),
    ).rejects.toMatchObject({ extensions: { fields: { displayName: {} } } });
    const same = { displayName: viewer.displayName, language: 'en', placeId: null } as const;
    expect(await accounts.updateProfile(viewer, same, until)).toMatchObject({ language: 'en' });
    in_(1.1);
    expect(await sessions.viewerOf(token)).toMatchObject({ role: 'moderator' });
    expect(await accounts.updateProfile(viewer, { displayName: 'Berta' }, until)).toMatchObject({
      displayName: 'Berta',
    });
  });

  it('keeps the second factor when the same person proves themselves again, but never longer than it held', async () => {
    const moderator = await person(Role.MODERATOR);
    town.get<Config>(CONFIG).mode = 'production';
    const first = (await sessions.renew(await sessions.begin(moderator), 'totp')) ?? '';
    in_(11);
    const again = await sessions.begin(moderator, { before: first });
    expect((await sessions.standingOf(again))?.session).toMatchObject({ secondFactor: 'totp' });
    in_(12.1);
    expect(await sessions.standingOf(again)).toBeNull();
    jest.restoreAllMocks();
    // Somebody else's second factor is worth nothing.
    const other = await person(Role.MODERATOR);
    const theirs = (await sessions.renew(await sessions.begin(moderator), 'totp')) ?? '';
    const mine = await sessions.begin(other, { before: theirs });
    expect((await sessions.standingOf(mine))?.session).toMatchObject({
      secondFactor: null,
      awaits: 'moderator',
    });
    expect(await sessions.standingOf(theirs)).toBeNull();
  });

  it('takes a proof for fresh for 15 minutes, and again after another proof', async () => {
    const account = await person();
    const token = await sessions.begin(account);
    const fresh = async (of: string) =>
      sessions.requireFresh({ session: (await sessions.standingOf(of))?.session ?? null }) === null;
    expect(sessions.requireFresh({ session: null })).toBeInstanceOf(FreshProofRequired);
    in_(14.9 / 60);
    expect(await fresh(token)).toBe(true);
    in_(15 / 60);
    expect(await fresh(token)).toBe(false);
    expect(await fresh(await sessions.begin(account, { before: token }))).toBe(true);
  });

  it('lists where somebody is signed in, without the description of the browser, and ends one or all others', async () => {
    const account = await person();
    const stranger = await person();
    const userAgent = 'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0';
    const phone = await sessions.begin(account, { userAgent });
    const [atWork, here] = [await sessions.begin(account), await sessions.begin(account)];
    const idOf = async (token: string) => (await sessions.standingOf(token))?.session.id ?? '';
    const listed = await sessions.ofAccount(account.id);
    expect(listed).toHaveLength(3);
    expect(listed.find(({ browser }) => browser)).toMatchObject({
      id: await idOf(phone),
      browser: 'Firefox',
      system: 'Android',
      proof: 'mail',
    });
    const [rows] = await town.database.rows<{ all: string }>(
      'select string_agg(s::text, $2) as all from session s where account_id = $1',
      [account.id, ' '],
    );
    // A digest may hold any digits.
    expect(rows?.all).not.toMatch(/144\.0|Mozilla|Gecko/);
    expect(await sessions.endOne(stranger.id, await idOf(phone))).toBe(false);
    expect(await sessions.viewerOf(phone)).not.toBeNull();
    expect(await sessions.endOne(account.id, await idOf(phone))).toBe(true);
    expect(await sessions.viewerOf(phone)).toBeNull();
    expect(await sessions.endAll(account.id, await idOf(here))).toBe(1);
    expect(await sessions.viewerOf(atWork)).toBeNull();
    expect(await sessions.viewerOf(here)).not.toBeNull();
  });

  it('changes name and place, and refuses at the field what cannot be', async () => {
    const account = await person();
    const token = await sessions.begin(account);
    const viewer = await sessions.viewerOf(token);
    if (!viewer) throw new Error('signed out');
    const placeId = newId();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, 'stroit', 'Stroit', 'village', 'exact')`,
      [placeId],
    );
    expect(
      await accounts.updateProfile(viewer, { displayName: ' Anna\u200b  B. ', placeId }),
    ).toMatchObject({ displayName: 'Anna B.', placeId });
    expect(await accounts.peopleByIds([newId(), account.id])).toEqual([
      { displayName: 'Ohne Namen', role: null, placeName: null },
      expect.objectContaining({ displayName: 'Anna B.', role: null, placeName: 'Stroit' }),
    ]);
    await expect(
      accounts.updateProfile(viewer, { displayName: 'Stаdt Einbeck' }),
    ).rejects.toMatchObject({
      extensions: { fields: { displayName: { constraint: 'staffName' } } },
    });
    await expect(
      accounts.updateProfile(viewer, { displayName: 'Bert', placeId: newId() }),
    ).rejects.toMatchObject({
      extensions: { fields: { placeId: { constraint: 'exists' } } },
    });
    // Both or neither: the name of the refused change did not stay.
    expect(await sessions.viewerOf(token)).toMatchObject({ displayName: 'Anna B.', placeId });
    await accounts.updateProfile(viewer, { placeId: null });
    expect(await sessions.viewerOf(token)).toMatchObject({ displayName: 'Anna B.', placeId: null });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, CONFIG, type Config, newId, Role } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from './account.service.js';
import { AccountsModule } from './accounts.module.js';
import { SessionService } from './session.service.js';
import { SecondFactorRequired } from './sign-in.problems.js';
import { SignInService } from './sign-in.service.js';

const HOUR_MS = 60 * 60_000;

describe('sessions and profiles', () => {
  let town: TestTown;
  let sessions: SessionService;
  let accounts: AccountService;

  beforeAll(async () => {
    town = await openTown([AccountsModule]);
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

  it('sees a change of rights at once, and never lets an old long session be a staff session', async () => {
    const account = await person();
    const token = await sessions.begin(account);
    await town.database.write('update account set role = $2 where id = $1', [
      account.id,
      Role.MODERATOR,
    ]);
    expect(await sessions.viewerOf(token)).toMatchObject({ role: 'moderator' });
    in_(13);
    expect(await sessions.viewerOf(token)).toBeNull();
  });

  it('lets no staff in without a second factor in production, with an old session either', async () => {
    const moderator = await person(Role.MODERATOR);
    const token = await sessions.begin(moderator);
    town.get<Config>(CONFIG).mode = 'production';
    expect(await sessions.viewerOf(token)).toBeNull();
    const signIn = town.get(SignInService);
    const client = { clientAddress: '192.0.2.1', sessionToken: null };
    await signIn.request(client, { email: moderator.email });
    const [mail] = await town.database.rows<{ text: string }>(
      'select text from mail where recipient = $1',
      [moderator.email],
    );
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(await signIn.confirm(client, { email: moderator.email, code })).toBeInstanceOf(
      SecondFactorRequired,
    );
    expect(
      await town.database.rows('select from session where account_id = $1', [moderator.id]),
    ).toHaveLength(1);
  });

  it('ends the session that the browser had before', async () => {
    const account = await person();
    const before = await sessions.begin(account);
    const signIn = town.get(SignInService);
    const client = { clientAddress: '192.0.2.2', sessionToken: before };
    await signIn.request(client, { email: account.email });
    const [mail] = await town.database.rows<{ text: string }>(
      'select text from mail where recipient = $1',
      [account.email],
    );
    await signIn.confirm(client, {
      email: account.email,
      code: /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '',
    });
    expect(await sessions.viewerOf(before)).toBeNull();
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

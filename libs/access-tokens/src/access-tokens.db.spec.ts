import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AccountsModule, PersonalData } from '@ein/accounts';
import { Clock, newId, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { digestOf, hasTokenIn, isGenuine, newToken } from './access-token.policy.js';
import { AccessTokenIsOver, TooManyAccessTokens } from './access-token.problems.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { MadeAccessToken } from './access-token.type.js';
import { AccessTokensModule } from './access-tokens.module.js';
import { AccessTokens } from './access-tokens.service.js';
import { Programs } from './programs.service.js';

const DAY = 86_400_000;

describe('tokens of programs', () => {
  let town: TestTown;
  let build: TownBuilder;
  let tokens: AccessTokens;
  let programs: Programs;
  let now = new Date('2026-11-26T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([AccessTokensModule, AccountsModule]);
    build = new TownBuilder(town.database);
    tokens = town.get(AccessTokens);
    programs = town.get(Programs);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());

  const made = async (who: SignedInViewer, name = 'Stadtplan', days = 30) => {
    const result = await tokens.make(who, { name, days });
    if (!(result instanceof MadeAccessToken)) throw new Error(result.message);
    return { secret: result.secret, id: result.accessToken.id };
  };

  it('are shown once, kept as a digest, and known by their owner alone', async () => {
    const [who, other] = [await build.person(), await build.person()];
    const { secret, id } = await made(who);
    expect(secret).toMatch(/^eir_[\w-]{55}$/);
    const rows = await town.database.rows<{ row: string; digest: Buffer }>(
      'select t::text as row, t.digest from access_token t where id = $1',
      [id],
    );
    expect(rows[0]?.digest).toEqual(digestOf(secret));
    expect(rows[0]?.row).not.toContain(secret.slice(16));
    expect(await tokens.own(who)).toMatchObject([
      { id, name: 'Stadtplan', state: 'active', scope: 'public:read', begins: secret.slice(0, 16) },
    ]);
    expect(JSON.stringify([await tokens.own(who), await tokens.all()])).not.toContain(
      secret.slice(16),
    );
    expect(await tokens.own(other)).toEqual([]);
    expect(await tokens.end(other, id)).toHaveProperty('message', 'Diesen Zugang gibt es nicht.');
  });

  it('are known until they end, by the day of their last use', async () => {
    const who = await build.person();
    const { secret, id } = await made(who);
    expect((await tokens.own(who))[0]?.lastUsedOn).toBeNull();
    expect(await programs.find(secret)).toEqual({ id });
    expect((await tokens.own(who))[0]?.lastUsedOn).toBe('2026-11-26');
    const wrong = secret.endsWith('A') ? 'B' : 'A';
    expect(await programs.find(secret.slice(0, -1) + wrong)).toBeNull();
    expect(await programs.find(`${secret.slice(0, 16)}${'A'.repeat(43)}`)).toBeNull();
    expect(await programs.find(newToken().token)).toBeNull();
    expect(await programs.find('eir_short')).toBeNull();
    expect(await tokens.end(who, id)).toMatchObject({ state: 'ended' });
    expect(await programs.find(secret)).toBeNull();
    expect(await tokens.end(who, id)).toBeInstanceOf(AccessTokenIsOver);
  });

  it('compare a secret in the same time whether its handle is known or not', () => {
    const { token, digest } = newToken();
    expect([isGenuine(token, digest), isGenuine(token, null)]).toEqual([true, false]);
    // A digest of zeros stands for "unknown"; nobody may pass for it.
    expect(isGenuine(token, Buffer.alloc(32))).toBe(false);
    const median = (known: Buffer | null) => {
      const times = Array.from({ length: 2001 }, () => {
        const begin = process.hrtime.bigint();
        isGenuine(`${token.slice(0, -1)}.`, known);
        return Number(process.hrtime.bigint() - begin);
      });
      return times.sort((one, other) => one - other)[1000] ?? 0;
    };
    median(digest);
    const [known, unknown] = [median(digest), median(null)];
    // Leaving early for an unknown handle would save the digest, which is nearly all of it.
    expect(unknown).toBeGreaterThan(known / 2);
    expect(known).toBeGreaterThan(unknown / 2);
  });

  it('end by themselves, and their owners hear of it once, two weeks before', async () => {
    const who = await build.person();
    const { secret, id } = await made(who, 'Schulatlas', 90);
    const told = () =>
      town.database.rows<{ subject: string; text: string }>(
        'select subject, text from mail where recipient = $1',
        [who.email],
      );
    const began = now;
    now = new Date(began.getTime() + 75 * DAY);
    await tokens.warn();
    expect(await told()).toEqual([]);
    now = new Date(began.getTime() + 77 * DAY);
    await tokens.warn();
    await tokens.warn();
    const [mail, more] = await told();
    expect(mail).toMatchObject({ subject: 'Ein Zugang deiner Programme endet bald' });
    expect(mail?.text).toContain('24. Februar 2027');
    expect(mail?.text).toContain('Schulatlas');
    expect(more).toBeUndefined();
    expect(await programs.find(secret)).toEqual({ id });
    now = new Date(began.getTime() + 90 * DAY);
    expect(await programs.find(secret)).toBeNull();
    expect(await tokens.own(who)).toMatchObject([{ state: 'expired' }]);
    await expect(
      town.database.write(`update access_token set expires_at = created_at + interval '367 days'`),
    ).rejects.toThrow();
    now = began;
  });

  it('are at most ten at a time, also when many are made at once', async () => {
    const who = await build.person();
    const results = await Promise.all(
      Array.from({ length: 14 }, (_, nr) => tokens.make(who, { name: `Nr. ${nr}`, days: 30 })),
    );
    expect(results.filter((one) => one instanceof MadeAccessToken)).toHaveLength(10);
    expect(results.filter((one) => one instanceof TooManyAccessTokens)).toHaveLength(4);
  });

  it('are ended by an admin with a reason that their owner gets', async () => {
    const [who, admin] = [await build.person(), await build.person('admin')];
    const { secret, id } = await made(who);
    const reason = 'Das Programm fragt seit Tagen im Sekundentakt.';
    expect(await tokens.revoke(admin, { accessTokenId: id, reason })).toMatchObject({
      state: 'ended',
      owner: who.displayName,
    });
    expect(await programs.find(secret)).toBeNull();
    expect(await tokens.own(who)).toMatchObject([{ state: 'ended', endReason: reason }]);
    const mails = await town.database.rows<{ text: string }>(
      'select text from mail where recipient = $1',
      [who.email],
    );
    expect(mails).toEqual([{ text: expect.stringContaining(reason) }]);
    const events = await town.database.rows(
      `select kind, actor_id as by from event where subject_id = $1 order by id`,
      [id],
    );
    expect(events).toEqual([
      { kind: 'AccessTokenMade', by: who.id },
      { kind: 'AccessTokenEnded', by: admin.id },
    ]);
  });

  it('are forgotten a month after their end, and go with their owner', async () => {
    const [who, leaving] = [await build.person(), await build.person()];
    const [ended, running] = [await made(who), await made(who)];
    await tokens.end(who, ended.id);
    await town.get(AccessTokenRepository).deleteOver(new Date(now.getTime() + 1000));
    expect((await tokens.own(who)).map(({ id }) => id)).toEqual([running.id]);
    const own = await made(leaving);
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'access-tokens');
    const { id: accountId, email } = leaving;
    await part?.erase({ accountId, addresses: [email], texts: 'keep', at: now });
    expect(await programs.find(own.secret)).toBeNull();
    expect(await tokens.own(leaving)).toEqual([]);
  });

  it('count by themselves, with a higher limit than a network has', async () => {
    const [one, other] = [{ id: newId() }, { id: newId() }];
    const first = await programs.countRead(one, '203.0.113.9');
    expect(first).toMatchObject({ limit: 1500, remaining: 1499, seconds: 60, tooMany: null });
    expect(await programs.countRead(one, '203.0.113.9')).toMatchObject({ remaining: 1498 });
    expect(await programs.countRead(other, '203.0.113.9')).toMatchObject({ remaining: 1499 });
    expect((await programs.countFile(one, 'a')).limit).toBeGreaterThan(
      (await programs.countFile(null, 'a')).limit,
    );
  });

  it('are recognised in an address, however they are written there', () => {
    const { token } = newToken();
    for (const address of [
      `/graphql?token=${token}`,
      `/graphql?access_token=${token.replace('eir_', 'eir%5F')}`,
      `/open-data/${token}`,
    ])
      expect(hasTokenIn(address)).toBe(true);
    for (const address of ['/graphql', '/open-data/ideen.csv?eir_', '/%'])
      expect(hasTokenIn(address)).toBe(false);
  });
});

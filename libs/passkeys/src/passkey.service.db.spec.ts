import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, CONFIG, type Config, Role, TooManyRequests } from '@ein/platform';
import { openTown, SoftwarePasskey, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { SecondFactorFirst, type OwnRequest } from '@ein/second-factor';
import { FreshProofRequired, SessionService } from '@ein/sessions';
import { SignedIn } from '@ein/sign-in';
import { PasskeyRefused } from './passkey.problems.js';
import { PasskeyService } from './passkey.service.js';
import { OwnPasskeys, PasskeyQuestion } from './passkey.type.js';
import { PasskeysModule } from './passkeys.module.js';

const MINUTE_MS = 60_000;

describe('passkeys', () => {
  let town: TestTown;
  let passkeys: PasskeyService;
  let sessions: SessionService;
  let origin: string;

  beforeAll(async () => {
    town = await openTown([PasskeysModule]);
    passkeys = town.get(PasskeyService);
    sessions = town.get(SessionService);
    origin = new URL(town.config.publicUrl).origin;
  });
  afterEach(() => {
    jest.restoreAllMocks();
    town.get<Config>(CONFIG).mode = 'test';
  });
  afterAll(() => town.close());

  let made = 0;
  const person = async (role: Role = Role.RESIDENT) => {
    const account = await town.get(AccountService).reserve(`passkey-${++made}@example.org`);
    await town.database.write('update account set role = $2 where id = $1', [account.id, role]);
    return { ...account, role };
  };
  const requestOf = async (token: string): Promise<OwnRequest> => {
    const standing = await sessions.standingOf(token);
    if (!standing?.viewer) throw new Error('signed out');
    return {
      ...standing,
      viewer: standing.viewer,
      sessionToken: token,
      clientAddress: '192.0.2.1',
      userAgent: null,
      setCookie: () => undefined,
      language: 'de',
      loaders: new Map(),
    };
  };
  const stranger = (clientAddress = `198.51.100.${++made}`) => ({
    clientAddress,
    sessionToken: null,
  });
  const question = (asked: unknown): PasskeyQuestion => {
    if (!(asked as PasskeyQuestion).challengeId) throw new Error(JSON.stringify(asked));
    return asked as PasskeyQuestion;
  };
  /** Somebody with a passkey, signed in. */
  const owner = async (role: Role = Role.RESIDENT, key = new SoftwarePasskey(origin)) => {
    const account = await person(role);
    const request = await requestOf(await sessions.begin(account));
    const asked = question(await passkeys.beginAdding(request));
    const added = await passkeys.add(request, {
      challengeId: asked.challengeId,
      response: key.register(asked.options),
      name: 'Mein Telefon',
    });
    return { account, request, key, added: added as OwnPasskeys };
  };
  const signInWith = async (key: SoftwarePasskey, changed = {}) => {
    const asked = question(await passkeys.beginSignIn(stranger()));
    const response = key.assert(asked.options, changed);
    return passkeys.confirmSignIn(stranger(), { challengeId: asked.challengeId, response });
  };
  const rows = (accountId: string) =>
    town.database.rows<{ counter: string; synced: boolean; last_used_at: Date | null }>(
      'select * from passkey where account_id = $1',
      [accountId],
    );
  const in_ = (minutes: number) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + minutes * MINUTE_MS));

  it('are added by their owner, who is told by mail, and sign in without naming an account', async () => {
    const { account, key, added } = await owner();
    expect(added.passkeys).toMatchObject([
      { name: 'Mein Telefon', synced: true, lastUsedAt: null },
    ]);
    const [mail] = await town.database.rows<{ subject: string; text: string }>(
      'select subject, text from mail where recipient = $1',
      [account.emailCanonical],
    );
    expect(mail?.subject).toBe('Ein Passkey wurde hinzugefügt');
    expect(mail?.text).toContain('Mein Telefon');
    const asked = question(await passkeys.beginSignIn(stranger()));
    expect(JSON.parse(asked.options)).toMatchObject({ userVerification: 'required' });
    expect(asked.options).not.toContain('allowCredentials":[{');
    const signedIn = (await signInWith(key)) as SignedIn;
    expect(signedIn).toBeInstanceOf(SignedIn);
    expect(signedIn.viewer.id).toBe(account.id);
    expect(signedIn.session).toMatchObject({ proof: 'passkey', secondFactor: 'passkey' });
    expect((await rows(account.id))[0]?.last_used_at).not.toBeNull();
  });

  it('answer each question once, soon, and for its purpose only', async () => {
    const { account, request, key } = await owner();
    const asked = question(await passkeys.beginSignIn(stranger()));
    const answer = { challengeId: asked.challengeId, response: key.assert(asked.options) };
    const both = await Promise.all([
      passkeys.confirmSignIn(stranger(), answer),
      passkeys.confirmSignIn(stranger(), answer),
    ]);
    expect(both.filter((one) => one instanceof SignedIn)).toHaveLength(1);
    expect(await passkeys.confirmSignIn(stranger(), answer)).toBeInstanceOf(PasskeyRefused);
    // The question for a new key is no question for signing in, and the other way round.
    const forAdding = question(await passkeys.beginAdding(request));
    expect(
      await passkeys.confirmSignIn(stranger(), {
        challengeId: forAdding.challengeId,
        response: key.assert(forAdding.options),
      }),
    ).toBeInstanceOf(PasskeyRefused);
    const late = question(await passkeys.beginSignIn(stranger()));
    in_(5.1);
    expect(
      await passkeys.confirmSignIn(stranger(), {
        challengeId: late.challengeId,
        response: key.assert(late.options),
      }),
    ).toBeInstanceOf(PasskeyRefused);
    expect(await rows(account.id)).toHaveLength(1);
    await passkeys.forgetOldChallenges();
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another name', { rpId: 'evil.example' }],
    ['another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['no finger, face or PIN', { verified: false }],
    ['somebody else', { userHandle: Buffer.from('somebody else').toString('base64url') }],
  ])('are refused when they answer for %s', async (_, changed) => {
    const { key } = await owner();
    expect(await signInWith(key, changed)).toBeInstanceOf(PasskeyRefused);
    expect(await signInWith(key)).toBeInstanceOf(SignedIn);
  });

  it('are refused when they are unknown, signed by another key, or no answer at all', async () => {
    const { key } = await owner();
    expect(await signInWith(new SoftwarePasskey(origin))).toBeInstanceOf(PasskeyRefused);
    const impostor = new SoftwarePasskey(origin);
    Object.assign(impostor, { id: key.id });
    expect(await signInWith(impostor)).toBeInstanceOf(PasskeyRefused);
    for (const response of ['null', '[]', '{}', '{"id":"AA"}', '"text"']) {
      const { challengeId } = question(await passkeys.beginSignIn(stranger()));
      expect(await passkeys.confirmSignIn(stranger(), { challengeId, response })).toBeInstanceOf(
        PasskeyRefused,
      );
    }
  });

  it('that count are refused when their counter does not grow, and keep whether they are synced', async () => {
    const key = new SoftwarePasskey(origin, false);
    const { account } = await owner(Role.RESIDENT, key);
    expect(await signInWith(key, { counter: 7 })).toBeInstanceOf(SignedIn);
    expect(await rows(account.id)).toMatchObject([{ counter: '7', synced: false }]);
    expect(await signInWith(key, { counter: 7 })).toBeInstanceOf(PasskeyRefused);
    expect(await signInWith(key, { counter: 3 })).toBeInstanceOf(PasskeyRefused);
    expect(await rows(account.id)).toMatchObject([{ counter: '7' }]);
    expect(await signInWith(key, { counter: 8 })).toBeInstanceOf(SignedIn);
  });

  it('belong to one account, and only their owner renames and removes them, told by mail', async () => {
    const { account, request, key, added } = await owner();
    const other = await owner();
    const id = added.passkeys[0]?.id ?? '';
    const asked = question(await passkeys.beginAdding(other.request));
    expect(
      await passkeys.add(other.request, {
        challengeId: asked.challengeId,
        response: key.register(asked.options),
        name: 'Gestohlen',
      }),
    ).toMatchObject({ message: 'Dieser Passkey ist schon eingetragen.' });
    await passkeys.rename(other.account.id, { id, name: 'Fremd' });
    await passkeys.remove(other.request, id);
    expect(await passkeys.own(account.id)).toMatchObject([{ name: 'Mein Telefon' }]);
    expect(await passkeys.rename(account.id, { id, name: 'Altes Telefon' })).toMatchObject({
      passkeys: [{ name: 'Altes Telefon' }],
    });
    expect(await passkeys.remove(request, id)).toMatchObject({ passkeys: [] });
    const mails = await town.database.rows<{ subject: string }>(
      `select subject from mail where recipient = $1 and subject like '%entfernt'`,
      [account.emailCanonical],
    );
    expect(mails).toHaveLength(1);
    expect(await signInWith(key)).toBeInstanceOf(PasskeyRefused);
  });

  it('are added and removed only after a fresh proof, with a question of their own session', async () => {
    const { request, added } = await owner();
    const other = await person();
    const theirs = await requestOf(await sessions.begin(other));
    const asked = question(await passkeys.beginAdding(theirs));
    const key = new SoftwarePasskey(origin);
    const answer = {
      challengeId: asked.challengeId,
      response: key.register(asked.options),
      name: 'Untergeschoben',
    };
    expect(await passkeys.add(request, answer)).toBeInstanceOf(PasskeyRefused);
    in_(15);
    expect(await passkeys.beginAdding(request)).toBeInstanceOf(FreshProofRequired);
    expect(await passkeys.add(theirs, answer)).toBeInstanceOf(FreshProofRequired);
    expect(await passkeys.remove(request, added.passkeys[0]?.id ?? '')).toBeInstanceOf(
      FreshProofRequired,
    );
    expect(await rows(request.viewer.id)).toHaveLength(1);
  });

  it('give staff their rights in production: the first after the mail, the next only with a factor', async () => {
    const moderator = await person(Role.MODERATOR);
    town.get<Config>(CONFIG).mode = 'production';
    const byMail = await requestOf(await sessions.begin(moderator));
    expect(byMail.viewer.role).toBe('resident');
    const key = new SoftwarePasskey(origin);
    const asked = question(await passkeys.beginAdding(byMail));
    const added = (await passkeys.add(byMail, {
      challengeId: asked.challengeId,
      response: key.register(asked.options),
      name: 'Schlüssel',
    })) as OwnPasskeys;
    expect(await sessions.standingOf(byMail.sessionToken ?? '')).toBeNull();
    expect(await sessions.viewerOf(added.sessionToken ?? '')).toMatchObject({ role: 'moderator' });
    // Whoever reads the mailbox alone gets no further.
    const intruder = await requestOf(await sessions.begin(moderator));
    expect(await passkeys.beginAdding(intruder)).toBeInstanceOf(SecondFactorFirst);
    expect(await passkeys.remove(intruder, added.passkeys[0]?.id ?? '')).toBeInstanceOf(
      SecondFactorFirst,
    );
    expect(((await signInWith(key)) as SignedIn).viewer.role).toBe('moderator');
  });

  it('count as the second factor of the session they are added in, in the demo too', async () => {
    const { added, request, account } = await owner(Role.OFFICE);
    expect(await sessions.standingOf(request.sessionToken ?? '')).toBeNull();
    const renewed = await requestOf(added.sessionToken ?? '');
    expect(renewed.session.secondFactor).toBe('passkey');
    expect(await passkeys.remove(renewed, added.passkeys[0]?.id ?? '')).toMatchObject({
      passkeys: [],
    });
    expect(await rows(account.id)).toEqual([]);
    // A resident's session goes on as it is.
    expect((await owner()).added.sessionToken).toBeNull();
  });

  it('are asked for at most 60 times in a quarter of an hour by one network', async () => {
    const answers = [];
    for (let i = 0; i < 62; i++) answers.push(await passkeys.beginSignIn(stranger('203.0.113.9')));
    expect(answers.filter((one) => one instanceof TooManyRequests)).toHaveLength(2);
  });
});

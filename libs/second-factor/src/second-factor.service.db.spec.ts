import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { Clock, CONFIG, type Config, NotAllowed, Role, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { FreshProofRequired, SessionService } from '@ein/sessions';
import { SignedIn } from '@ein/sign-in';
import { SecondFactorFirst, SecondFactorWrong } from './second-factor.problems.js';
import { type OwnRequest, SecondFactorService } from './second-factor.service.js';
import type { TotpReady, TotpSetup } from './second-factor.type.js';
import { SecondFactorModule } from './second-factor.module.js';

const STEP_MS = 30_000;

describe('the second factor of staff', () => {
  let town: TestTown;
  let factors: SecondFactorService;
  let sessions: SessionService;

  beforeAll(async () => {
    town = await openTown([SecondFactorModule]);
    factors = town.get(SecondFactorService);
    sessions = town.get(SessionService);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    town.get<Config>(CONFIG).mode = 'test';
  });
  afterAll(() => town.close());

  let made = 0;
  let now = Date.now();
  const later = (ms: number) => {
    now += ms;
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date(now));
  };
  const person = async (role: Role = Role.MODERATOR) => {
    const account = await town.get(AccountService).reserve(`factor-${++made}@example.org`);
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
  const byMail = async (account: { id: string; role: Role }) =>
    requestOf(await sessions.begin(account));
  const appOf = (setup: TotpSetup) => {
    const totp = new TOTP({ secret: Secret.fromBase32(setup.secret) });
    return (at = now) => totp.generate({ timestamp: at });
  };
  /** A moderator whose app is set up, and the session that it was set up in. */
  const withApp = async (role: Role = Role.MODERATOR) => {
    later(0);
    const account = await person(role);
    const request = await byMail(account);
    const code = appOf((await factors.beginTotp(request)) as TotpSetup);
    const ready = (await factors.confirmTotp(request, code())) as TotpReady;
    later(STEP_MS);
    return { account, code, ready };
  };

  it('is set up by a first code, right after the mail, and gives the rights under a new token', async () => {
    later(0);
    const account = await person();
    town.get<Config>(CONFIG).mode = 'production';
    const request = await byMail(account);
    expect(request.viewer.role).toBe('resident');
    const setup = (await factors.beginTotp(request)) as TotpSetup;
    expect(setup.uri).toContain('otpauth://totp/EIN.Ideen.raum');
    expect((await factors.own(request)).waiting).toEqual(setup);
    const code = appOf(setup);
    expect(await factors.confirmTotp(request, '000000')).toBeInstanceOf(SecondFactorWrong);
    const ready = (await factors.confirmTotp(request, code())) as TotpReady;
    expect(new Set(ready.recoveryCodes).size).toBe(10);
    expect(await sessions.standingOf(request.sessionToken ?? '')).toBeNull();
    expect(await sessions.standingOf(ready.sessionToken)).toMatchObject({
      viewer: { role: 'moderator' },
      session: { secondFactor: 'totp', awaits: null },
    });
    const [mail] = await town.database.rows<{ subject: string }>(
      'select subject from mail where recipient = $1',
      [account.emailCanonical],
    );
    expect(mail?.subject).toBe('Eine App für Codes wurde eingerichtet');
  });

  it('is asked for at the next sign-in, in the demo too, and refuses a code that was used', async () => {
    const { account, code } = await withApp();
    const request = await byMail(account);
    expect(request).toMatchObject({
      viewer: { role: 'resident' },
      session: { awaits: 'moderator' },
    });
    const used = code();
    const signedIn = (await factors.prove(request, used)) as SignedIn;
    expect(signedIn.viewer.role).toBe('moderator');
    expect(signedIn.sessionToken).not.toBe(request.sessionToken);
    const again = await byMail(account);
    expect(await factors.prove(again, used)).toBeInstanceOf(SecondFactorWrong);
    // The code of the step before is older than the used one, so it is dead too.
    expect(await factors.prove(again, code(now - STEP_MS))).toBeInstanceOf(SecondFactorWrong);
    later(STEP_MS);
    expect(await factors.prove(again, code())).toBeInstanceOf(SignedIn);
  });

  it('takes a code typed twice at the same moment once', async () => {
    const { account, code } = await withApp();
    const [one, two] = [await byMail(account), await byMail(account)];
    const answers = await Promise.all([factors.prove(one, code()), factors.prove(two, code())]);
    expect(answers.filter((answer) => answer instanceof SignedIn)).toHaveLength(1);
  });

  it('takes the code of a clock that is half a minute off, and no older one', async () => {
    const { account, code } = await withApp();
    later(10 * STEP_MS);
    expect(await factors.prove(await byMail(account), code(now - 2 * STEP_MS))).toBeInstanceOf(
      SecondFactorWrong,
    );
    expect(await factors.prove(await byMail(account), code(now - STEP_MS))).toBeInstanceOf(
      SignedIn,
    );
    expect(await factors.prove(await byMail(account), code(now + STEP_MS))).toBeInstanceOf(
      SignedIn,
    );
  });

  it('has recovery codes that work once each, in small letters too, and only for their owner', async () => {
    const { account, ready } = await withApp();
    const other = await withApp();
    const [first = ''] = ready.recoveryCodes;
    expect(await factors.prove(await byMail(other.account), first)).toBeInstanceOf(
      SecondFactorWrong,
    );
    const signedIn = (await factors.prove(
      await byMail(account),
      first.toLowerCase().replaceAll('-', ' '),
    )) as SignedIn;
    expect(signedIn.session).toMatchObject({ secondFactor: 'recovery' });
    expect(await factors.prove(await byMail(account), first)).toBeInstanceOf(SecondFactorWrong);
    expect(await factors.own(await requestOf(signedIn.sessionToken))).toMatchObject({
      hasTotp: true,
      recoveryCodesLeft: 9,
    });
  });

  it('keeps neither secret nor recovery codes in clear', async () => {
    later(0);
    const account = await person();
    const request = await byMail(account);
    const setup = (await factors.beginTotp(request)) as TotpSetup;
    const ready = (await factors.confirmTotp(request, appOf(setup)())) as TotpReady;
    const [kept] = await town.database.rows<{ all: string }>(
      `select (select string_agg(t::text, ' ') from totp t) || (select string_agg(r::text, ' ') from recovery_code r) as all`,
    );
    const secret = Buffer.from(Secret.fromBase32(setup.secret).bytes).toString('hex');
    expect(kept?.all).not.toContain(secret);
    for (const code of ready.recoveryCodes) expect(kept?.all).not.toContain(code);
    // Sealed for its owner: in the row of another it opens nothing.
    const other = await withApp();
    await town.database.write(
      'update totp set secret = (select secret from totp where account_id = $2) where account_id = $1',
      [other.account.id, account.id],
    );
    await expect(factors.prove(await byMail(other.account), other.code())).rejects.toThrow();
  });

  it('is not changed by whoever has the mailbox alone, nor without a fresh proof', async () => {
    const { account, ready } = await withApp();
    const intruder = await byMail(account);
    expect(await factors.removeTotp(intruder)).toBeInstanceOf(SecondFactorFirst);
    expect(await factors.beginTotp(intruder)).toBeInstanceOf(SecondFactorFirst);
    expect(await factors.renewRecoveryCodes(intruder)).toBeInstanceOf(SecondFactorFirst);
    const own = await requestOf(ready.sessionToken);
    expect(await factors.beginTotp(own)).toBeInstanceOf(NotAllowed);
    later(16 * 60_000);
    expect(await factors.removeTotp(own)).toBeInstanceOf(FreshProofRequired);
    expect(
      await town.database.rows('select from totp where account_id = $1', [account.id]),
    ).toHaveLength(1);
  });

  it('is removed with its recovery codes, told by mail, and new codes kill the old ones', async () => {
    const { account, ready } = await withApp();
    const own = await requestOf(ready.sessionToken);
    const fresh = (await factors.renewRecoveryCodes(own)) as TotpReady;
    expect(await factors.prove(await byMail(account), ready.recoveryCodes[1] ?? '')).toBeInstanceOf(
      SecondFactorWrong,
    );
    expect(fresh.recoveryCodes).toHaveLength(10);
    expect(await factors.removeTotp(own)).toEqual({ removed: true });
    expect(
      await town.database.rows('select from recovery_code where account_id = $1', [account.id]),
    ).toHaveLength(0);
    expect((await byMail(account)).viewer.role).toBe('moderator');
    expect(
      await town.database.rows(
        `select from mail where recipient = $1 and subject = 'Die App für Codes wurde entfernt'`,
        [account.emailCanonical],
      ),
    ).toHaveLength(1);
  });

  it('is for staff only', async () => {
    const request = await byMail(await person(Role.RESIDENT));
    expect(await factors.beginTotp(request)).toBeInstanceOf(NotAllowed);
    expect(await factors.own(request)).toMatchObject({ mayHaveTotp: false, waiting: null });
  });

  it('takes eight tries in a quarter of an hour', async () => {
    const { account, code } = await withApp();
    const request = await byMail(account);
    const answers = [];
    // One try was the set-up.
    for (let i = 0; i < 8; i++) answers.push(await factors.prove(request, '123456'));
    expect(answers.filter((answer) => answer instanceof TooManyRequests)).toHaveLength(1);
    expect(await factors.prove(request, code())).toBeInstanceOf(TooManyRequests);
  });
});

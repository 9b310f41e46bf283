import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { CodeExpired, CodeWrong } from './sign-in.problems.js';
import { SecurityNews } from './security-news.service.js';
import { SignInService } from './sign-in.service.js';
import { SignedIn } from './sign-in.type.js';
import { SignInModule } from './sign-in.module.js';

const MINUTE_MS = 60_000;
let people = 0;

describe('sign-in by mail', () => {
  let town: TestTown;
  let signIn: SignInService;
  const client = (clientAddress = `192.0.2.${++people % 250}`) => ({
    clientAddress,
    sessionToken: null,
  });
  const someone = () => `person-${++people}@example.org`;

  beforeAll(async () => {
    town = await openTown([SignInModule]);
    signIn = town.get(SignInService);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  /** The newest mail to this address. */
  const mailTo = async (address: string) => {
    const [mail] = await town.database.rows<{
      subject: string;
      text: string;
      html: string;
      expires: Date;
    }>(
      'select subject, text, html, expires_at as expires from mail where recipient = $1 order by created_at desc, id desc limit 1',
      [address],
    );
    if (!mail) throw new Error(`Nobody wrote to ${address}.`);
    const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '');
    return {
      ...mail,
      code: /\b\d{6}\b/.exec(mail.text)?.[0] ?? '',
      link,
      token: link.searchParams.get('token') ?? '',
    };
  };
  const ask = async (email: string) => {
    expect(await signIn.request(client(), { email })).toEqual({ sent: true, expiresInMinutes: 15 });
    return mailTo(email.toLowerCase());
  };
  const later = (minutes: number) => {
    const moment = new Date(Date.now() + minutes * MINUTE_MS);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(moment);
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('signs in with the typed code, once, and makes the account', async () => {
    const email = someone();
    const { code } = await ask(email);
    const first = await signIn.confirm(client(), { email, code });
    expect(first).toBeInstanceOf(SignedIn);
    const viewer = await town.get(SessionService).viewerOf((first as SignedIn).sessionToken);
    expect(viewer).toMatchObject({
      email,
      role: 'resident',
      displayName: 'Ohne Namen',
      placeId: null,
    });
    expect((await town.get(AccountService).findByEmail(email))?.confirmedAt).toBeInstanceOf(Date);
    expect(await signIn.confirm(client(), { email, code })).toBeInstanceOf(CodeExpired);
  });

  it('signs in with the link, once; code and link use each other up', async () => {
    const email = someone();
    const { code, token } = await ask(email);
    expect(await signIn.confirm(client(), { token })).toBeInstanceOf(SignedIn);
    expect(await signIn.confirm(client(), { token })).toBeInstanceOf(CodeExpired);
    expect(await signIn.confirm(client(), { email, code })).toBeInstanceOf(CodeExpired);
  });

  it.each(['code', 'token'] as const)(
    'lets twenty parallel uses of one %s begin one session',
    async (way) => {
      const email = someone();
      const { code, token } = await ask(email);
      const input = way === 'code' ? { email, code } : { token };
      const results = await Promise.all(
        Array.from({ length: 20 }, () => signIn.confirm(client(), input)),
      );
      expect(results.filter((result) => result instanceof SignedIn)).toHaveLength(1);
      const account = await town.get(AccountService).findByEmail(email);
      expect(
        await town.database.rows('select from session where account_id = $1', [account?.id]),
      ).toHaveLength(1);
    },
  );

  it('begins one session for a link or a code that is used twice at the same moment', async () => {
    const email = someone();
    const { token } = await ask(email);
    const byLink = await Promise.all(
      Array.from({ length: 6 }, () => signIn.confirm(client(), { token })),
    );
    expect(byLink.filter((one) => one instanceof SignedIn)).toHaveLength(1);
    const { code } = await ask(email);
    const byCode = await Promise.all(
      Array.from({ length: 4 }, () => signIn.confirm(client(), { email, code })),
    );
    expect(byCode.filter((one) => one instanceof SignedIn)).toHaveLength(1);
    const sessions = await town.database.rows(
      'select from session s join account a on a.id = s.account_id where a.email_canonical = $1',
      [email],
    );
    expect(sessions).toHaveLength(2);
  });

  it('lets five wrong codes kill the code, but not the link', async () => {
    const email = someone();
    const { code, token } = await ask(email);
    for (const left of [4, 3, 2, 1, 0]) {
      const refused = await signIn.confirm(client(), { email, code: wrong(code) });
      expect(refused).toBeInstanceOf(CodeWrong);
      expect((refused as CodeWrong).attemptsLeft).toBe(left);
    }
    expect(await signIn.confirm(client(), { email, code })).toBeInstanceOf(CodeExpired);
    expect(await signIn.confirm(client(), { token })).toBeInstanceOf(SignedIn);
  });

  it('counts wrong codes typed at the same time', async () => {
    const email = someone();
    const { code } = await ask(email);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => signIn.confirm(client(), { email, code: wrong(code) })),
    );
    expect(tries.filter((one) => one instanceof CodeWrong)).toHaveLength(5);
    expect(await signIn.confirm(client(), { email, code })).toBeInstanceOf(CodeExpired);
  });

  it('takes no code after 15 minutes, no code of another address, and no code as a link', async () => {
    const [email, other] = [someone(), someone()];
    const { code, token } = await ask(email);
    await ask(other);
    expect(await signIn.confirm(client(), { email: other, code })).toBeInstanceOf(CodeWrong);
    expect(await signIn.confirm(client(), { token: `${code}${'0'.repeat(37)}` })).toBeInstanceOf(
      CodeExpired,
    );
    later(15);
    expect(await signIn.confirm(client(), { email, code })).toBeInstanceOf(CodeExpired);
    expect(await signIn.confirm(client(), { token })).toBeInstanceOf(CodeExpired);
  });

  it('keeps neither code nor token in clear, apart from the mail that waits', async () => {
    const email = someone();
    const { code, token } = await ask(email);
    const [row] = await town.database.rows<{ all: string }>(
      'select string_agg(r::text, $2) as all from sign_in_request r where email_canonical = $1',
      [email, ' '],
    );
    expect(row?.all).not.toContain(token);
    expect(row?.all).not.toMatch(new RegExp(`\\b${code}\\b`));
    const signedIn = (await signIn.confirm(client(), { token })) as SignedIn;
    const [sessions] = await town.database.rows<{ all: string }>(
      'select string_agg(s::text, $1) as all from session s',
      [' '],
    );
    expect(sessions?.all).not.toContain(signedIn.sessionToken);
  });

  it('answers and works alike for known and unknown addresses', async () => {
    const known = someone();
    await signIn.confirm(client(), { token: (await ask(known)).token });
    const unknown = someone();
    const sameShape = (mail: { subject: string; text: string }, address: string) =>
      `${mail.subject}\n${mail.text}`
        .replace(/\d{6}/, 'CODE')
        .replace(/token=\S+/, 'TOKEN')
        .replaceAll(address, 'ADDRESS');
    expect(sameShape(await ask(known), known)).toBe(sameShape(await ask(unknown), unknown));
    // Asking makes no account: nothing grows that could tell them apart later.
    expect(await town.get(AccountService).findByEmail(unknown)).toBeNull();
    const refusals = await Promise.all(
      [known, unknown].map((email) => signIn.confirm(client(), { email, code: '000000' })),
    );
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it('sends at most three mails an hour to one address, whoever asks', async () => {
    const email = someone();
    const answers = [];
    for (let i = 0; i < 12; i++)
      answers.push(await signIn.request(client(`198.51.100.${i}`), { email }));
    expect(answers.filter((answer) => answer instanceof TooManyRequests)).toHaveLength(9);
    expect(await town.database.rows('select from mail where recipient = $1', [email])).toHaveLength(
      3,
    );
  });

  it('does not let strangers use up what a person may ask for from home', async () => {
    const email = someone();
    const home = '2001:db8:1:2::/64';
    await signIn.request(client(home), { email });
    await signIn.confirm(client(home), { token: (await mailTo(email)).token });
    for (let i = 0; i < 9; i++) await signIn.request(client(`203.0.113.${i}`), { email });
    expect(await signIn.request(client(home), { email })).toEqual({
      sent: true,
      expiresInMinutes: 15,
    });
    for (let i = 0; i < 40; i++)
      await signIn.confirm(client(`203.0.113.${i}`), { email, code: '000000' });
    expect(await signIn.confirm(client('203.0.113.77'), { email, code: '000000' })).toBeInstanceOf(
      TooManyRequests,
    );
    expect(
      await signIn.confirm(client(home), { token: (await mailTo(email)).token }),
    ).toBeInstanceOf(SignedIn);
  });

  it('limits what one network asks for', async () => {
    const answers = [];
    for (let i = 0; i < 42; i++)
      answers.push(await signIn.request(client('192.0.2.251'), { email: someone() }));
    expect(answers.filter((answer) => answer instanceof TooManyRequests)).toHaveLength(2);
  });

  it('takes one address in all its spellings, but keeps plus tags and dots apart', async () => {
    const account = await town.get(AccountService).reserve('Erika.Muster@Bücher.example');
    for (const same of ['erika.muster@bücher.example', ' ERIKA.MUSTER@xn--bcher-kva.example ']) {
      expect((await town.get(AccountService).reserve(same)).id).toBe(account.id);
    }
    for (const other of ['erika.muster+rad@bücher.example', 'erikamuster@bücher.example']) {
      expect((await town.get(AccountService).reserve(other)).id).not.toBe(account.id);
    }
  });

  it('names the idea in the mail, and goes on only within this site', async () => {
    const email = someone();
    await signIn.request(client(), {
      email,
      context: { title: '<b>Radweg</b> nach Stroit', nextPath: '/ideen/neu/bestaetigen?idee=1' },
    });
    const mail = await mailTo(email);
    expect(mail.subject).toBe('Deine Idee wartet auf deine Bestätigung');
    expect(mail.text).toContain('> <b>Radweg</b> nach Stroit');
    expect(mail.html).toContain('&lt;b&gt;Radweg&lt;/b&gt; nach Stroit');
    expect(mail.link.searchParams.get('weiter')).toBe('/ideen/neu/bestaetigen?idee=1');
    expect(mail.link.pathname).toBe('/anmelden/link');
    for (const nextPath of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      '/..//evil.example',
    ]) {
      const to = someone();
      await signIn.request(client(), { email: to, locale: 'en', context: { nextPath } });
      const { link, subject } = await mailTo(to);
      expect(link.searchParams.get('weiter')).toBeNull();
      expect([link.pathname, subject]).toEqual(['/en/anmelden/link', 'Your code to sign in']);
    }
  });

  it('uses the account of an idea that waited for its confirmation', async () => {
    const email = someone();
    const reserved = await town.get(AccountService).reserve(email);
    expect(reserved.confirmedAt).toBeNull();
    const signedIn = (await signIn.confirm(client(), {
      token: (await ask(email)).token,
    })) as SignedIn;
    expect(signedIn.viewer.id).toBe(reserved.id);
  });

  it('ends the session that the browser had before', async () => {
    const account = await town.get(AccountService).reserve(someone());
    const sessions = town.get(SessionService);
    const before = await sessions.begin(account);
    const browser = { clientAddress: '192.0.2.2', sessionToken: before };
    await signIn.request(browser, { email: account.email });
    const [mail] = await town.database.rows<{ text: string }>(
      'select text from mail where recipient = $1',
      [account.email],
    );
    await signIn.confirm(browser, {
      email: account.email,
      code: /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '',
    });
    expect(await sessions.viewerOf(before)).toBeNull();
  });

  it('remembers the language in which the address was first confirmed, and no later one', async () => {
    const email = someone();
    // A stranger typed the address on a German page.
    await town.get(AccountService).reserve(email, 'de');
    const english = { ...client(), language: 'en' as const };
    await signIn.request(english, { email });
    const first = await mailTo(email);
    expect(first.subject).toBe('Your code to sign in');
    const signedIn = (await signIn.confirm(english, { token: first.token })) as SignedIn;
    expect(signedIn.viewer.language).toBe('en');
    const german = { ...client(), language: 'de' as const };
    await signIn.request(german, { email });
    const again = (await signIn.confirm(german, {
      token: (await mailTo(email)).token,
    })) as SignedIn;
    expect(again.viewer.language).toBe('en');
    const changed = await town.get(AccountService).updateProfile(again.viewer, { language: 'de' });
    expect(changed.language).toBe('de');
    expect((await town.get(AccountService).find(again.viewer.id))?.language).toBe('de');
  });

  it('tells what changed about signing in in the language of the account', async () => {
    const email = someone();
    await town.get(SecurityNews).tell({ email, language: 'en' }, 'passkey-added', 'Telefon');
    const mail = await mailTo(email);
    expect(mail.subject).toBe('A passkey was added');
    expect(mail.link.pathname).toBe('/en/konto/sicherheit');
  });

  it('refuses what is no address at its field', async () => {
    await expect(
      signIn.request(client(), { email: 'anna@example.org, bert@example.org' }),
    ).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: { email: { constraint: 'isMailAddress' } } },
    });
    await expect(signIn.confirm(client(), { email: someone() })).rejects.toMatchObject({
      extensions: { fields: { code: {} } },
    });
  });
});

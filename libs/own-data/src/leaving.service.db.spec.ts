import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SignedInViewer, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { CodeExpired, CodeWrong, TooYoung, SignInService, SignedIn } from '@ein/sign-in';
import { ErasureService } from './erasure.service.js';
import { AccountErasedType } from './leaving.problems.js';
import { LeavingService } from './leaving.service.js';
import { OwnDataModule } from './own-data.module.js';

let people = 0;

describe('leaving', () => {
  let town: TestTown;
  let leaving: LeavingService;

  beforeAll(async () => {
    town = await openTown([OwnDataModule]);
    leaving = town.get(LeavingService);
  });
  afterAll(() => town.close());

  const someone = async (): Promise<SignedInViewer> => {
    const account = await town.get(AccountService).confirm(`leaver-${++people}@example.org`);
    const viewer = await town
      .get(SessionService)
      .viewerOf(await town.get(SessionService).begin(account));
    if (!viewer) throw new Error('Nobody is signed in.');
    return viewer;
  };
  const codeOf = async ({ email }: SignedInViewer) => {
    const [mail] = await town.database.rows<{ text: string }>(
      'select text from mail where recipient = $1 order by created_at desc, id desc limit 1',
      [email],
    );
    return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('takes the fresh code, once, and leaves a row that is nobody', async () => {
    const viewer = await someone();
    await leaving.request(viewer, {});
    const code = await codeOf(viewer);
    expect(await leaving.erase(viewer, { code: wrong(code), texts: 'keep' })).toBeInstanceOf(
      CodeWrong,
    );
    expect(await town.get(AccountService).find(viewer.id)).not.toBeNull();
    expect(await leaving.erase(viewer, { code, texts: 'keep' })).toBeInstanceOf(AccountErasedType);
    expect(await town.get(AccountService).find(viewer.id)).toBeNull();
    const [row] = await town.database.rows<Record<string, unknown>>(
      'select email, email_canonical, display_name, place_id, confirmed_at, role from account where id = $1',
      [viewer.id],
    );
    expect(row).toEqual({
      email: null,
      email_canonical: null,
      display_name: 'Ehemaliges Mitglied',
      place_id: null,
      confirmed_at: null,
      role: 'resident',
    });
    expect(await town.get(ErasureService).entryOf(viewer.id)).toMatchObject({ texts: 'keep' });
  });

  it('lets five wrong codes kill the code', async () => {
    const viewer = await someone();
    await leaving.request(viewer, {});
    const code = await codeOf(viewer);
    for (let at = 0; at < 5; at++)
      await leaving.erase(viewer, { code: wrong(code), texts: 'remove' });
    expect(await leaving.erase(viewer, { code, texts: 'remove' })).toBeInstanceOf(CodeExpired);
    expect(await town.get(AccountService).find(viewer.id)).not.toBeNull();
  });

  it('takes no code for signing in, and signing in takes none for leaving', async () => {
    const viewer = await someone();
    const client = { clientAddress: '192.0.2.7', sessionToken: null };
    await town.get(SignInService).request(client, { email: viewer.email });
    const signInCode = await codeOf(viewer);
    expect(await leaving.erase(viewer, { code: signInCode, texts: 'keep' })).toBeInstanceOf(
      CodeExpired,
    );
    await leaving.request(viewer, {});
    const code = await codeOf(viewer);
    if (code !== signInCode)
      expect(
        await town.get(SignInService).confirm(client, { email: viewer.email, code }),
      ).toBeInstanceOf(CodeWrong);
  });

  it('sends only so many codes', async () => {
    const viewer = await someone();
    const answers = [];
    for (let at = 0; at < 8; at++) answers.push(await leaving.request(viewer, {}));
    expect(answers.filter((answer) => answer instanceof TooManyRequests)).toHaveLength(2);
  });

  it('is undone by nothing: the same address is a new person', async () => {
    const viewer = await someone();
    await town.get(ErasureService).erase(viewer.id, 'remove');
    const again = await town.get(AccountService).confirm(viewer.email);
    expect(again.id).not.toBe(viewer.id);
  });
});

describe('the age from which people take part', () => {
  let town: TestTown;

  beforeAll(async () => {
    town = await openTown([OwnDataModule]);
  });
  afterAll(() => town.close());

  it('is stated with the code, and kept as the moment, never as a birth date', async () => {
    const client = { clientAddress: '192.0.2.8', sessionToken: null };
    const signIn = town.get(SignInService);
    const email = 'Vierzehn@example.org';
    await signIn.request(client, { email });
    const [mail] = await town.database.rows<{ text: string }>(
      'select text from mail where recipient = $1',
      [email],
    );
    expect(mail?.text).toContain('bestätigt, mindestens 14 zu sein');
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(await signIn.confirm(client, { email, code, atLeast14: false })).toBeInstanceOf(
      TooYoung,
    );
    expect(await town.get(AccountService).findByEmail(email)).toBeNull();
    expect(await signIn.confirm(client, { email, code })).toBeInstanceOf(SignedIn);
    const account = await town.get(AccountService).findByEmail(email);
    expect(account?.ageConfirmedAt).toBeInstanceOf(Date);
    expect(account?.email).toBe(email);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotAllowed, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { MailOutbox } from '@ein/mail';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { CodeExpired, CodeWrong } from '@ein/sign-in';
import { AddressTaken } from './address-change.problems.js';
import { AddressChangeService } from './address-change.service.js';
import { AddressChangeStopped, AddressChangeType } from './address-change.type.js';
import { AddressChangeModule } from './address-change.module.js';

const DAY_MS = 24 * 60 * 60 * 1000;
let people = 0;

describe('a change of address', () => {
  let town: TestTown;
  let changes: AddressChangeService;

  beforeAll(async () => {
    town = await openTown([AddressChangeModule]);
    changes = town.get(AddressChangeService);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  const someone = async (): Promise<{ viewer: SignedInViewer; session: string }> => {
    const account = await town.get(AccountService).confirm(`old-${++people}@example.org`);
    const session = await town.get(SessionService).begin(account);
    const viewer = await town.get(SessionService).viewerOf(session);
    if (!viewer) throw new Error('Nobody is signed in.');
    return { viewer, session };
  };
  const mailsTo = async (address: string) =>
    town.database.rows<{ subject: string; text: string }>(
      'select subject, text from mail where recipient = $1 order by created_at, id',
      [address],
    );
  const lastTo = async (address: string) => {
    const mail = (await mailsTo(address)).at(-1);
    if (!mail) throw new Error(`Nobody wrote to ${address}.`);
    const link = /http\S+/.exec(mail.text)?.[0];
    return {
      ...mail,
      code: /\b\d{6}\b/.exec(mail.text)?.[0] ?? '',
      token: link ? (new URL(link).searchParams.get('token') ?? '') : '',
    };
  };
  const ask = (who: { viewer: SignedInViewer; session: string }, email: string) =>
    changes.request(who.viewer, { sessionToken: who.session }, { email });
  const addressOf = async (id: string) =>
    (await town.get(AccountService).find(id))?.email ?? 'nobody';
  const later = (ms: number) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + ms));

  it('is made when both addresses have agreed by code, in any order, and not before', async () => {
    const who = await someone();
    const email = `New-${people}@example.org`;
    expect(await ask(who, email)).toMatchObject({ newEmail: email, done: false });
    const [old, own] = [await lastTo(who.viewer.email), await lastTo(email)];
    const first = await changes.confirm(who.viewer, 'new', own.code);
    expect(first).toMatchObject({ newConfirmed: true, oldConfirmed: false, done: false });
    expect(await addressOf(who.viewer.id)).toBe(who.viewer.email);
    expect(await changes.confirm(who.viewer, 'old', old.code)).toMatchObject({ done: true });
    expect(await addressOf(who.viewer.id)).toBe(email);
    expect((await town.get(AccountService).findByEmail(email.toLowerCase()))?.id).toBe(
      who.viewer.id,
    );
    expect(await changes.pending(who.viewer)).toBeNull();
    expect((await lastTo(who.viewer.email)).subject).toBe('Deine Adresse ist geändert');
  });

  it('is made by the links, too, in whatever browser, each once', async () => {
    const who = await someone();
    const email = `new-${people}@example.org`;
    await ask(who, email);
    const [old, own] = [await lastTo(who.viewer.email), await lastTo(email)];
    expect(await changes.confirmLink(old.token)).toMatchObject({ oldConfirmed: true, done: false });
    expect(await changes.confirmLink(old.token)).toBeInstanceOf(CodeExpired);
    expect(await changes.confirmLink(own.token)).toMatchObject({ done: true });
    expect(await addressOf(who.viewer.id)).toBe(email);
  });

  it('takes no code of one address for the other, and dies after five wrong ones', async () => {
    const who = await someone();
    const email = `new-${people}@example.org`;
    await ask(who, email);
    const [old, own] = [await lastTo(who.viewer.email), await lastTo(email)];
    if (old.code !== own.code)
      expect(await changes.confirm(who.viewer, 'old', own.code)).toBeInstanceOf(CodeWrong);
    const wrong = String((Number(old.code) + 1) % 1_000_000).padStart(6, '0');
    for (let at = 0; at < 5; at++) await changes.confirm(who.viewer, 'old', wrong);
    expect(await changes.confirm(who.viewer, 'old', old.code)).toBeInstanceOf(CodeExpired);
    later(16 * 60_000);
    expect(await changes.confirm(who.viewer, 'new', own.code)).toBeInstanceOf(CodeExpired);
    expect(await addressOf(who.viewer.id)).toBe(who.viewer.email);
  });

  it('keeps codes and links as digests only', async () => {
    const who = await someone();
    await ask(who, `new-${people}@example.org`);
    const { code, token } = await lastTo(who.viewer.email);
    const [row] = await town.database.rows<{ all: string }>(
      `select string_agg(c::text, ' ') as all from account_code c where account_id = $1`,
      [who.viewer.id],
    );
    expect(row?.all).not.toContain(token);
    expect(row?.all).not.toMatch(new RegExp(`\\b${code}\\b`));
  });

  it('ends all other sessions, and takes waiting mails along', async () => {
    const who = await someone();
    const other = await town.get(SessionService).begin(who.viewer);
    const email = `new-${people}@example.org`;
    await town.get(MailOutbox).queue({
      key: `waiting-${people}`,
      recipient: who.viewer.email,
      subject: 'Antwort',
      text: 'x',
      html: 'x',
    });
    await ask(who, email);
    const [old, own] = [await lastTo(who.viewer.email), await lastTo(email)];
    await changes.confirm(who.viewer, 'old', old.code);
    await changes.confirm(who.viewer, 'new', own.code);
    expect(await town.get(SessionService).viewerOf(who.session)).not.toBeNull();
    expect(await town.get(SessionService).viewerOf(other)).toBeNull();
    expect((await mailsTo(email)).map((mail) => mail.subject)).toContain('Antwort');
    expect((await mailsTo(who.viewer.email)).map((mail) => mail.subject)).toEqual([
      'Deine Adresse ist geändert',
    ]);
  });

  it('does not tell whether the new address has an account, but its owner', async () => {
    const [who, taken] = [await someone(), await someone()];
    const answer = await ask(who, taken.viewer.email);
    expect(answer).toEqual(await ask(who, taken.viewer.email));
    expect(Object.keys(answer).sort()).toEqual(
      Object.keys(await ask(who, 'nobody-yet@example.org')).sort(),
    );
    const letter = (await mailsTo(taken.viewer.email)).at(-1);
    expect(letter?.subject).toBe('Diese Adresse hat hier schon ein Konto');
    expect(letter?.text).not.toMatch(/\b\d{6}\b/);
  });

  it('never gives one address to two people who change to it at once', async () => {
    const [one, two] = [await someone(), await someone()];
    const email = 'wanted@example.org';
    await ask(one, email);
    const codeOfOne = (await lastTo(email)).code;
    await ask(two, email);
    const codeOfTwo = (await lastTo(email)).code;
    const agree = async (who: typeof one, code: string) => {
      await changes.confirm(who.viewer, 'old', (await lastTo(who.viewer.email)).code);
      return changes.confirm(who.viewer, 'new', code);
    };
    const results = await Promise.all([agree(one, codeOfOne), agree(two, codeOfTwo)]);
    expect(results.filter((result) => result instanceof AddressTaken)).toHaveLength(1);
    expect(
      await town.database.rows('select from account where email_canonical = $1', [email]),
    ).toHaveLength(1);
  });

  it('waits a week where the old address is dead, and is made then', async () => {
    const who = await someone();
    const email = `new-${people}@example.org`;
    await ask(who, email);
    expect(await changes.waitForOld(who.viewer)).toBeInstanceOf(NotAllowed);
    await changes.confirm(who.viewer, 'new', (await lastTo(email)).code);
    const waiting = (await changes.waitForOld(who.viewer)) as AddressChangeType;
    expect(Math.round(((waiting.waitsUntil?.getTime() ?? 0) - Date.now()) / DAY_MS)).toBe(7);
    expect((await lastTo(who.viewer.email)).subject).toBe('Deine Adresse wird in 7 Tagen geändert');
    later(6 * DAY_MS);
    await changes.makeDue();
    expect(await addressOf(who.viewer.id)).toBe(who.viewer.email);
    later(7 * DAY_MS + 1000);
    await changes.makeDue();
    expect(await addressOf(who.viewer.id)).toBe(email);
  });

  it('is stopped by the old address, and then everybody is signed out', async () => {
    const who = await someone();
    const email = `new-${people}@example.org`;
    await ask(who, email);
    await changes.confirm(who.viewer, 'new', (await lastTo(email)).code);
    await changes.waitForOld(who.viewer);
    const { token } = await lastTo(who.viewer.email);
    expect(await changes.confirmLink(token)).toBeInstanceOf(CodeExpired);
    later(6 * DAY_MS);
    expect(await changes.stop(token)).toBeInstanceOf(AddressChangeStopped);
    expect(await changes.stop(token)).toBeInstanceOf(CodeExpired);
    later(8 * DAY_MS);
    await changes.makeDue();
    expect(await addressOf(who.viewer.id)).toBe(who.viewer.email);
    expect(
      await town.database.rows('select from session where account_id = $1', [who.viewer.id]),
    ).toEqual([]);
  });

  it('refuses the present address at its field, and too many mails', async () => {
    const who = await someone();
    await expect(ask(who, who.viewer.email.toUpperCase())).rejects.toMatchObject({
      extensions: { fields: { email: { constraint: 'differs' } } },
    });
    const answers = [];
    for (let at = 0; at < 8; at++) answers.push(await ask(who, `many-${at}@example.org`));
    expect(answers.filter((answer) => answer instanceof TooManyRequests)).toHaveLength(2);
  });
});

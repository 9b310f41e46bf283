import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import type { RequestContext, SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { BarrierOwnData } from './barrier-own-data.repository.js';
import { BarriersModule } from './barriers.module.js';
import { BarriersService } from './barriers.service.js';

describe('reporting a barrier', () => {
  let town: TestTown;
  let barriers: BarriersService;
  let office: SignedInViewer;
  let reader: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([BarriersModule]);
    barriers = town.get(BarriersService);
    const build = new TownBuilder(town.database);
    office = await build.person('office');
    reader = await build.person();
  });
  afterAll(() => town.close());

  /** Signed in, so that nobody asks for a proof. */
  const from = (network: string) =>
    ({
      ...{ viewer: reader, session: null, language: 'de', clientAddress: network },
      ...{
        userAgent: 'Vorlesebrowser 9',
        sessionToken: null,
        setCookie: () => undefined,
        loaders: new Map(),
      },
    }) as unknown as RequestContext;
  const report = async (more: object = {}) => {
    const input = {
      page: '/ideen/18',
      text: 'Der Knopf hat keinen Namen.',
      withBrowser: false,
      ...more,
    };
    const receipt = await barriers.report(from(`net-${Math.random()}`), input);
    if (!('code' in receipt)) throw new Error('not taken');
    return receipt;
  };
  const mailsTo = (email: string) =>
    town.database.rows<{ subject: string; text: string }>(
      'select subject, text from mail where recipient = $1 order by created_at, subject',
      [email],
    );

  it('is a task for the office within four weeks, answered to whoever has number and code', async () => {
    const { number, code, dueOn } = await report({ email: 'anna@example.org' });
    expect(new Date(`${dueOn}T12:00:00Z`).getTime() - Date.now()).toBeGreaterThan(
      26.9 * 86_400_000,
    );
    expect(new Date(`${dueOn}T00:00:00Z`).getTime() - Date.now()).toBeLessThan(28.1 * 86_400_000);
    const [task] = (await barriers.tasks(false)).filter((one) => one.number === number);
    expect(task).toMatchObject({
      page: '/ideen/18',
      tellsBack: true,
      userAgent: null,
      state: 'received',
    });
    expect(JSON.stringify(task)).not.toContain('anna@');
    expect((await mailsTo('anna@example.org'))[0]?.text).toContain(code);
    expect((await mailsTo(office.email)).at(-1)?.subject).toContain(`B-${number}`);
    const ended = { number, version: task?.version ?? 0, state: 'fixed' as const };
    await expect(barriers.answer(office, { ...ended, answer: null })).rejects.toThrow();
    await barriers.answer(office, { ...ended, answer: 'Der Knopf heißt jetzt „Filter“.' });
    expect(await barriers.answer(office, { ...ended, answer: 'Noch einmal.' })).toMatchObject({
      message: /inzwischen/,
    });
    expect(
      await barriers.progress(from('a'), { number, code: code.toLowerCase().replace('-', ' ') }),
    ).toMatchObject({
      state: 'fixed',
      answer: 'Der Knopf heißt jetzt „Filter“.',
    });
    expect((await mailsTo('anna@example.org')).map(({ subject }) => subject)).toHaveLength(2);
  });

  it('is told to nobody without the code, and strangers soon stop guessing', async () => {
    const { number } = await report();
    for (let tried = 0; tried < 20; tried++)
      expect(await barriers.progress(from('guess'), { number, code: 'AAAA-AAAA' })).toMatchObject({
        message: /passen nicht/,
      });
    expect(await barriers.progress(from('guess'), { number, code: 'AAAA-AAAA' })).toMatchObject({
      retryAfterSeconds: expect.any(Number),
    });
  });

  it('forgets who reported after the answer, and when somebody leaves', async () => {
    const { number } = await report({ withBrowser: true, email: 'ben@example.org' });
    const row = async () =>
      (
        await town.database.rows<Record<string, unknown>>(
          'select email, user_agent as browser, reporter_id as who, text from barrier_report where number = $1',
          [number],
        )
      )[0];
    expect(await row()).toMatchObject({
      email: 'ben@example.org',
      browser: 'Vorlesebrowser 9',
      who: reader.id,
    });
    await town.get(BarrierOwnData).forgetReporters(new Date(Date.now() + 86_400_000));
    expect(await row()).toMatchObject({ who: reader.id });
    await barriers.answer(office, {
      number,
      version: 1,
      state: 'answered',
      answer: 'Das geht so nicht.',
    });
    await town.get(BarrierOwnData).forgetReporters(new Date(Date.now() + 86_400_000));
    expect(await row()).toMatchObject({ email: null, browser: null, who: null });
    const later = await report();
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'barriers');
    await part?.erase({
      accountId: reader.id,
      addresses: [reader.email],
      texts: 'keep',
      at: new Date(),
    });
    expect(
      await town.database.rows(
        'select from barrier_report where number = $1 and reporter_id is not null',
        [later.number],
      ),
    ).toEqual([]);
  });
});

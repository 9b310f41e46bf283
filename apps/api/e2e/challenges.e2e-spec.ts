import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { Database, RateLimits } from '@ein/platform';
import { eventually, openApi, type OpenApi } from './open-api.js';

interface Asked {
  __typename: string;
  message?: string;
  challenge?: string;
  ticket?: string;
  waitSeconds?: number;
}

const ASKED =
  '__typename ... on Problem { message } ... on ChallengeRequired { challenge ticket waitSeconds }';

describe('whoever has no account and looks like a program', () => {
  let api: OpenApi;
  let ids: { idea: string; category: string; project: string };
  let networks = 0;

  beforeAll(async () => {
    api = await openApi({ seed: true, env: { CHALLENGE_TRIES: '20' } });
    const { data } = await api.ask<{
      ideas: { nodes: { id: string; number: number }[] };
      categories: { id: string }[];
      projects: { id: string; permanent: boolean }[];
    }>('{ ideas(first: 1) { nodes { id number } } categories { id } projects { id permanent } }');
    ids = {
      idea: data?.ideas.nodes[0]?.id ?? '',
      category: data?.categories[0]?.id ?? '',
      project: data?.projects.find(({ permanent }) => permanent)?.id ?? '',
    };
  }, 60_000);
  afterAll(() => api.close());

  /** Asks as the web server does for somebody of this network. */
  const from = async (network: string, operation: string, input: object, language = 'de') => {
    const [name = '', type = ''] = operation.split(':');
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'x-client-address': network,
        'x-web-secret': api.config.webSecret,
      },
      body: JSON.stringify({
        query: `mutation ($input: ${type}!) { ${name}(input: $input) { ${ASKED} } }`,
        variables: { input },
      }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, Asked>;
      errors?: unknown;
    };
    if (!data?.[name]) throw new Error(JSON.stringify(errors));
    return data[name];
  };
  const network = () => `203.0.113.${++networks}`;
  const solve = async ({ challenge = '{}' }: Asked): Promise<string> => {
    const read = JSON.parse(challenge) as Challenge;
    const solution = await solveChallenge({ challenge: read, deriveKey });
    return JSON.stringify({ challenge: read, solution });
  };
  const count = async (table: 'mail' | 'idea' | 'notice' | 'sign_in_request') =>
    (await api.app.get(Database).rows<{ count: number }>(`select count(*)::int from ${table}`))[0]
      ?.count;
  const SIGN_IN = 'requestSignIn:RequestSignInInput';

  it('is asked for nothing as long as it does what people do', async () => {
    const home = network();
    for (let times = 0; times < 25; times++)
      expect(await from(home, SIGN_IN, { email: `person-${times}@example.org` })).toEqual({
        __typename: 'SignInRequested',
      });
  });

  it('gets no mail beyond that without a proof, and goes on with one', async () => {
    const home = network();
    for (let times = 0; times < 30; times++)
      await from(home, SIGN_IN, { email: `many-${times}@example.org` });
    const before = await count('sign_in_request');
    const asked = await from(home, SIGN_IN, { email: 'one-more@example.org' });
    expect(asked).toMatchObject({
      __typename: 'ChallengeRequired',
      message: 'Wir prüfen kurz, dass hier kein Programm schreibt. Dann kommt es an.',
      waitSeconds: 30,
    });
    expect(await count('sign_in_request')).toBe(before);
    const sender = { solution: await solve(asked) };
    expect(await from(home, SIGN_IN, { email: 'one-more@example.org', sender })).toEqual({
      __typename: 'SignInRequested',
    });
    expect(await count('sign_in_request')).toBe((before ?? 0) + 1);
    const replayed = await from(home, SIGN_IN, { email: 'another@example.org', sender });
    expect(replayed.__typename).toBe('ChallengeRequired');
  });

  const IDEA = {
    title: 'Ein Trinkbrunnen an der Ilme',
    body: 'Im Sommer gibt es auf dem ganzen Weg kein Wasser zu trinken.',
    placeId: null,
  };

  it.each([
    ['requestSignIn', SIGN_IN, () => ({ email: 'trap-a@example.org' }), 'SignInRequested'],
    [
      'resendIdeaCode',
      'resendIdeaCode:ResendIdeaCodeInput',
      () => ({ email: 'trap-b@example.org', ideaId: ids.idea }),
      'SignInRequested',
    ],
    [
      'submitIdea',
      'submitIdea:SubmitIdeaInput',
      () => ({
        ...IDEA,
        email: 'trap-c@example.org',
        categoryId: ids.category,
        projectId: ids.project,
      }),
      'AwaitsConfirmation',
    ],
    [
      'reportContent',
      'reportContent:ReportContentInput',
      () => ({ ideaId: ids.idea, reason: 'OTHER', text: 'Hier stimmt etwas nicht.' }),
      'NoticeReceived',
    ],
  ])('%s stores and sends nothing until the proof is there', async (_, operation, input, done) => {
    const home = network();
    const tables = ['mail', 'idea', 'notice', 'sign_in_request'] as const;
    const counts = async () => Promise.all(tables.map((table) => count(table)));
    const before = await counts();
    const asked = await from(home, operation, { ...input(), sender: { extra: 'buy now' } });
    expect(asked.__typename).toBe('ChallengeRequired');
    expect(await counts()).toEqual(before);
    const sender = { extra: 'buy now', solution: await solve(asked) };
    expect(await from(home, operation, { ...input(), sender })).toMatchObject({ __typename: done });
    expect(await counts()).not.toEqual(before);
  });

  const limitOf = (name: string, points: number) => {
    const limit = { name, points, seconds: 3600 };
    const limits = () => api.app.get(RateLimits);
    return {
      fill: async (home: string) => {
        for (let times = 0; times < points; times++) await limits().take(limit, home);
      },
      free: async (home: string) => {
        for (let times = 0; times < 2; times++) await limits().giveBack(limit, home);
      },
    };
  };
  const mailsTo = (...addresses: string[]) => ({
    fill: async () => {
      for (const email of addresses)
        for (let times = 0; times < 3; times++) await from(network(), SIGN_IN, { email });
    },
    free: async () => undefined,
  });

  it.each([
    [
      'requestSignIn',
      SIGN_IN,
      (again: boolean) => ({ email: again ? 'good-b@example.org' : 'good-a@example.org' }),
      mailsTo('good-a@example.org'),
      'SignInRequested',
    ],
    [
      'resendIdeaCode',
      'resendIdeaCode:ResendIdeaCodeInput',
      (again: boolean) => ({
        email: again ? 'good-d@example.org' : 'good-c@example.org',
        ideaId: ids.idea,
      }),
      mailsTo('good-c@example.org'),
      'SignInRequested',
    ],
    [
      'submitIdea',
      'submitIdea:SubmitIdeaInput',
      () => ({
        ...IDEA,
        email: 'good-e@example.org',
        categoryId: ids.category,
        projectId: ids.project,
      }),
      limitOf('idea-submit-client', 30),
      'AwaitsConfirmation',
    ],
    [
      'reportContent',
      'reportContent:ReportContentInput',
      () => ({ ideaId: ids.idea, reason: 'OTHER', text: 'Hier stimmt etwas nicht.' }),
      limitOf('notice-client', 10),
      'NoticeReceived',
    ],
  ])('%s leaves the proof good when it is too much', async (_, operation, input, limit, done) => {
    const home = network();
    await limit.fill(home);
    const asked = await from(home, operation, { ...input(false), sender: { extra: 'x' } });
    expect(asked.__typename).toBe('ChallengeRequired');
    const sender = { extra: 'x', solution: await solve(asked) };
    const typeOf = async (again: boolean) =>
      (await from(home, operation, { ...input(again), sender })).__typename;
    expect(await typeOf(false)).toBe('TooManyRequests');
    await limit.free(home);
    expect(await typeOf(true)).toBe(done);
    expect(await typeOf(true)).toBe('ChallengeRequired');
  });

  it('following by code asks before it writes to anybody', async () => {
    const token = await api.signIn('resident@demo.invalid');
    const { data } = await api.ask<{ submitIdea: { number: number; receiptCode: string } }>(
      'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { ... on Idea { number receiptCode } } }',
      { input: { ...IDEA, categoryId: ids.category, projectId: ids.project } },
      token,
    );
    const { number, receiptCode } = data?.submitIdea ?? {};
    const input = { number, code: receiptCode, email: 'neighbour@example.org' };
    const home = network();
    const operation = 'followByCode:FollowByCodeInput';
    const asked = await from(home, operation, { ...input, sender: { extra: 'x' } });
    expect(asked.__typename).toBe('ChallengeRequired');
    expect(await api.mailsTo('neighbour@example.org')).toEqual([]);
    const sender = { solution: await solve(asked), ticket: asked.ticket };
    expect(await from(home, operation, { ...input, sender })).toMatchObject({
      __typename: 'FollowRequested',
    });
    await eventually(async () => (await api.mailsTo('neighbour@example.org'))[0]);
  });

  it('is told so in English too', async () => {
    const input = { email: 'english@example.org', sender: { extra: 'x' } };
    const { message } = await from(network(), SIGN_IN, input, 'en');
    expect(message).toBe(
      'We are checking briefly that no program is writing here. Then it arrives.',
    );
  });

  it('says at the field what is wrong before it asks for any proof', async () => {
    const input = { email: 'no address', sender: { extra: 'x' } };
    await expect(from(network(), SIGN_IN, input)).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('a town that asks everybody', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ env: { CHALLENGES: 'always', CHALLENGE_WAIT: '1' }, worker: false });
  });
  afterAll(() => api.close());

  it('lets through who computes and who waits', async () => {
    const ask = async (sender: object) => {
      const { data } = await api.ask<{ requestSignIn: Asked }>(
        `mutation ($input: RequestSignInInput!) { requestSignIn(input: $input) { ${ASKED} } }`,
        { input: { email: 'someone@example.org', sender } },
      );
      return data?.requestSignIn;
    };
    const asked = await ask({});
    expect(asked).toMatchObject({ __typename: 'ChallengeRequired', waitSeconds: 1 });
    expect(await ask({ ticket: asked?.ticket })).toMatchObject({
      __typename: 'ChallengeRequired',
      ticket: asked?.ticket,
    });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await ask({ ticket: asked?.ticket })).toEqual({ __typename: 'SignInRequested' });
  });
});

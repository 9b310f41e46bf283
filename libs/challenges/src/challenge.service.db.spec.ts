import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { Clock, Retention, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { ChallengeRequired } from './challenge.problems.js';
import { Challenges } from './challenge.service.js';
import { ChallengesModule } from './challenges.module.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
let networks = 0;

describe('asking for a proof', () => {
  let town: TestTown;
  let challenges: Challenges;
  const stranger = () => ({ viewer: null, clientAddress: `198.51.${++networks}.1` });

  beforeAll(async () => {
    town = await openTown([ChallengesModule]);
    // Solving must not take longer than looking at what was solved.
    town.config.challenges.tries = 20;
    challenges = town.get(Challenges);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  /** From now on it is so much later. */
  const later = (ms: number) => {
    const moment = new Date(Date.now() + ms);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(moment);
  };
  /** As the web server signs it. */
  const stampOf = (deed: string, shownAt: number, secret = town.config.webSecret) => {
    const at = shownAt.toString(36);
    const signature = createHmac('sha256', secret).update(`form-stamp\0${deed}\0${at}`).digest();
    return `${at}.${signature.toString('base64url')}`;
  };
  const asked = async (
    client: ReturnType<typeof stranger>,
    sender: Parameters<Challenges['demand']>[2] = { extra: 'https://pillen.example' },
    deed = 'submitIdea',
  ): Promise<ChallengeRequired> => {
    const answer = await challenges.demand(client, deed, sender);
    if (!answer) throw new Error('Nothing was asked.');
    return answer;
  };
  const solve = async ({ challenge }: ChallengeRequired): Promise<string> => {
    const read = JSON.parse(challenge) as Challenge;
    const solution = await solveChallenge({ challenge: read, deriveKey });
    return JSON.stringify({ challenge: read, solution });
  };
  const isAsked = async (...given: Parameters<Challenges['demand']>) =>
    (await challenges.demand(...given)) instanceof ChallengeRequired;

  it('leaves 30 deeds of a network in an hour alone, and nobody who is signed in', async () => {
    const client = stranger();
    for (let times = 0; times < 30; times++)
      expect(await challenges.demand(client, 'requestSignIn')).toBeNull();
    expect(await challenges.demand(client, 'requestSignIn')).toBeInstanceOf(ChallengeRequired);
    const viewer = { id: '1' } as never;
    expect(await challenges.demand({ ...client, viewer }, 'requestSignIn')).toBeNull();
    expect(await challenges.demand(stranger(), 'requestSignIn')).toBeNull();
  });

  it('asks a filled trap at once, and others of its network not yet', async () => {
    const client = stranger();
    expect(await isAsked(client, 'submitIdea', { extra: 'Günstige Uhren' })).toBe(true);
    expect(await isAsked(client, 'submitIdea', { extra: '' })).toBe(false);
  });

  it('lets one quick press pass, but not the eleventh', async () => {
    const client = stranger();
    const quick = () => ({ stamp: stampOf('reportContent', Date.now()) });
    for (let times = 0; times < 10; times++)
      expect(await isAsked(client, 'reportContent', quick())).toBe(false);
    expect(await isAsked(client, 'reportContent', quick())).toBe(true);
  });

  it.each([
    ['foreign', () => stampOf('reportContent', Date.now() - MINUTE, 'a guessed secret')],
    ['of another form', () => stampOf('requestSignIn', Date.now() - MINUTE)],
    ['changed', () => stampOf('reportContent', Date.now() - MINUTE).replace(/^./, '0')],
    ['of the day before yesterday', () => stampOf('reportContent', Date.now() - 48 * HOUR)],
    ['none at all', () => ''],
  ])('counts a stamp that is %s like a quick press', async (_, stamp) => {
    const client = stranger();
    for (let times = 0; times < 10; times++)
      await challenges.demand(client, 'reportContent', { stamp: stamp() });
    expect(await isAsked(client, 'reportContent')).toBe(true);
  });

  it('counts a form that somebody took their time with once', async () => {
    const client = stranger();
    const stamp = stampOf('reportContent', Date.now() - MINUTE);
    for (let times = 0; times < 30; times++)
      expect(await isAsked(client, 'reportContent', { stamp })).toBe(false);
  });

  it('takes a solved challenge, once, also when ten come at the same moment', async () => {
    const client = stranger();
    const solution = await solve(await asked(client));
    const tries = Array.from({ length: 10 }, () =>
      challenges.demand(client, 'submitIdea', { extra: 'still there', solution }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(await isAsked(client, 'submitIdea', { extra: 'still there', solution })).toBe(true);
  });

  it('takes no proof of another deed', async () => {
    const client = stranger();
    const question = await asked(client, { extra: 'x' }, 'requestSignIn');
    const solution = await solve(question);
    expect(await isAsked(client, 'submitIdea', { extra: 'x', solution })).toBe(true);
    later(5 * MINUTE);
    const { ticket } = question;
    expect(await isAsked(client, 'submitIdea', { extra: 'x', ticket })).toBe(true);
  });

  it('takes none that is too late, unsolved, changed or nonsense', async () => {
    const client = stranger();
    const solution = await solve(await asked(client));
    const { challenge, solution: found } = JSON.parse(solution) as {
      challenge: Challenge;
      solution: object;
    };
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } };
    const wrong = { ...found, derivedKey: '00'.repeat(32) };
    for (const bad of [
      JSON.stringify({ challenge: easier, solution: found }),
      JSON.stringify({ challenge, solution: wrong }),
      JSON.stringify({ challenge, solution: {} }),
      JSON.stringify({ challenge: { parameters: null, signature: 'x' }, solution: found }),
      '[]',
      'no JSON',
    ])
      expect(await isAsked(client, 'submitIdea', { extra: 'x', solution: bad })).toBe(true);
    later(11 * MINUTE);
    expect(await isAsked(client, 'submitIdea', { extra: 'x', solution })).toBe(true);
    later(9 * MINUTE);
    expect(await isAsked(client, 'submitIdea', { extra: 'x', solution })).toBe(false);
  });

  it('takes the ticket of whoever cannot compute, after its time, once', async () => {
    const client = stranger();
    const { ticket, waitSeconds } = await asked(client);
    expect(waitSeconds).toBe(30);
    // Without any other sign: who was asked once is held to it.
    const early = await asked(client, { ticket });
    expect(early.ticket).toBe(ticket);
    expect(early.waitSeconds).toBeLessThanOrEqual(30);
    later(31 * SECOND);
    expect(await isAsked(client, 'submitIdea', { ticket })).toBe(false);
    const again = await asked(client, { ticket });
    expect(again.ticket).not.toBe(ticket);
  });

  it('lets slow people use their ticket hours later, and nobody days later', async () => {
    const client = stranger();
    const [first, second] = [await asked(client), await asked(client)];
    later(13 * HOUR);
    expect(await isAsked(client, 'submitIdea', { extra: 'x', ticket: first.ticket })).toBe(true);
    later(11 * HOUR);
    expect(await isAsked(client, 'submitIdea', { extra: 'x', ticket: second.ticket })).toBe(false);
  });

  it('lets no program wait its way through: ten tickets of a network in an hour', async () => {
    const client = stranger();
    const tickets: string[] = [];
    for (let times = 0; times < 11; times++) tickets.push((await asked(client)).ticket);
    later(31 * SECOND);
    for (const ticket of tickets.slice(0, 10))
      expect(await challenges.demand(client, 'submitIdea', { ticket })).toBeNull();
    const last = await asked(client, { ticket: tickets[10] ?? '' });
    // The ticket stays good: it only has to wait for longer.
    expect(last.ticket).toBe(tickets[10]);
    expect(last.waitSeconds).toBeGreaterThan(31);
  });

  it.each(['solution', 'ticket'] as const)(
    'leaves a %s good when a limit refuses the deed, and uses it up with the deed',
    async (kind) => {
      const client = stranger();
      const question = await asked(client);
      const sender = { [kind]: kind === 'ticket' ? question.ticket : await solve(question) };
      later(31 * SECOND);
      const send = (done: unknown) =>
        challenges.guard(client, 'submitIdea', { extra: 'x', ...sender }, async () => done);
      // More often than ten tickets an hour: what was not done counts as no wait either.
      for (let times = 0; times < 11; times++)
        expect(await send(new TooManyRequests(60))).toBeInstanceOf(TooManyRequests);
      expect(await send('done')).toBe('done');
      expect(await send('twice')).toBeInstanceOf(ChallengeRequired);
    },
  );

  it('sets a flooding network 60 new challenges, then the same until it is over or solved', async () => {
    const client = stranger();
    const flood = async (times: number) => {
      const answers = await Promise.all(Array.from({ length: times }, () => asked(client)));
      expect(new Set(answers.map(({ ticket }) => ticket)).size).toBe(times);
      return new Set(answers.map(({ challenge }) => challenge));
    };
    // The most is asked for from here on, so that all are of one kind.
    for (let times = 0; times < 10; times++) await asked(client);
    expect((await flood(50)).size).toBe(50);
    const [same = '', ...others] = await flood(40);
    expect(others).toEqual([]);
    expect(await asked(client)).toHaveProperty('challenge', same);
    expect(await asked(stranger())).not.toHaveProperty('challenge', same);
    const solution = await solve(await asked(client));
    expect(await isAsked(client, 'submitIdea', { extra: 'x', solution })).toBe(false);
    const [next = '', ...more] = await flood(40);
    expect(more).toEqual([]);
    expect(next).not.toBe(same);
    later(59 * SECOND);
    expect(await asked(client)).toHaveProperty('challenge', next);
    later(62 * SECOND);
    expect(await asked(client)).not.toHaveProperty('challenge', next);
  });

  it('asks for more work the more comes from a network', async () => {
    const client = stranger();
    const most: number[] = [];
    for (let times = 0; times < 10; times++) {
      const { challenge } = await asked(client);
      const read = JSON.parse(challenge) as Challenge;
      most.push((await solveChallenge({ challenge: read, deriveKey }))?.counter ?? 0);
    }
    expect(Math.max(...most.slice(0, 3))).toBeLessThanOrEqual(20);
    expect(most[9]).toBeGreaterThanOrEqual(40);
  });

  it('keeps of a proof no more than that it was used, for a day', async () => {
    const client = stranger();
    const solution = await solve(await asked(client));
    await challenges.demand(client, 'submitIdea', { extra: 'x', solution });
    const count = async () =>
      (await town.database.rows<{ count: number }>('select count(*)::int from spent_proof'))[0]
        ?.count;
    expect(await count()).toBeGreaterThan(0);
    const columns = await town.database.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'spent_proof' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['digest', 'spent_at']);
    // As the nightly task does.
    expect(town.get(Retention).keys).toContain('spent_proof');
    await challenges.forgetSpent(await town.get(Retention).beforeOf('spent_proof'));
    expect(await count()).toBeGreaterThan(0);
    // Spent under a moved clock in the tests before, so well after those moments.
    later(72 * HOUR);
    await challenges.forgetSpent(await town.get(Retention).beforeOf('spent_proof'));
    expect(await count()).toBe(0);
  });
});

describe('a town that is flooded by programs that wait', () => {
  let town: TestTown;
  beforeAll(async () => {
    town = await openTown([ChallengesModule]);
    town.config.challenges.tries = 1;
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  it('lets everybody wait for longer, and locks nobody out', async () => {
    const challenges = town.get(Challenges);
    const from = (network: number) => ({ viewer: null, clientAddress: `203.0.113.${network}` });
    const ticketOf = async (network: number) =>
      (await challenges.demand(from(network), 'submitIdea', { extra: 'x' }))?.ticket ?? '';
    const tickets: [number, string][] = [];
    for (let at = 0; at < 200; at++) tickets.push([at % 20, await ticketOf(at % 20)]);
    const ticket = await ticketOf(99);
    const moment = (seconds: number) =>
      jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + seconds * SECOND));
    moment(60);
    for (const [network, one] of tickets)
      expect(await challenges.demand(from(network), 'submitIdea', { ticket: one })).toBeNull();
    const longer = await challenges.demand(from(99), 'submitIdea', { ticket });
    expect(longer).toMatchObject({ ticket });
    expect(longer?.waitSeconds).toBeGreaterThan(9 * 60);
    expect(longer?.waitSeconds).toBeLessThanOrEqual(10 * 60);
    moment(11 * 60);
    expect(await challenges.demand(from(99), 'submitIdea', { ticket })).toBeNull();
  });
});

describe('a town that is flooded', () => {
  let town: TestTown;
  beforeAll(async () => {
    town = await openTown([ChallengesModule]);
  });
  afterAll(() => town.close());

  it('asks everybody after 500 deeds in an hour, and one network alone cannot bring that about', async () => {
    const challenges = town.get(Challenges);
    const from = (network: number) => ({ viewer: null, clientAddress: `203.0.113.${network}` });
    for (let times = 0; times < 200; times++) await challenges.demand(from(250), 'requestSignIn');
    expect(await challenges.demand(from(251), 'requestSignIn')).toBeNull();
    for (let network = 0; network < 234; network++)
      for (const deed of ['requestSignIn', 'submitIdea'])
        expect(await challenges.demand(from(network), deed)).toBeNull();
    expect(await challenges.demand(from(252), 'requestSignIn')).toBeNull();
    expect(await challenges.demand(from(253), 'requestSignIn')).toBeInstanceOf(ChallengeRequired);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { FollowsModule } from './follows.module.js';
import { WrongReceipt } from './tracking.problems.js';
import { TrackingService, TRIES_PER_CLIENT } from './tracking.service.js';

type Client = Parameters<TrackingService['track']>[0];
let networks = 0;

describe('the code of a receipt', () => {
  let town: TestTown;
  let tracking: TrackingService;
  let number: number;
  let code: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, FollowsModule]);
    tracking = town.get(TrackingService);
    const id = await new TownBuilder(town.database).idea({});
    code = tracking.codeOf(id);
    const [idea] = await town.database.rows<{ number: number }>(
      'select number from idea where id = $1',
      [id],
    );
    number = idea?.number ?? 0;
  });
  afterAll(() => town.close());

  const from = () => ({ clientAddress: `198.51.100.${++networks}` }) as Client;
  const track = (client: Client, typed: string) => tracking.track(client, { number, code: typed });
  const wrong = (at: number) => `AAAA-${String(at).padStart(4, '0')}`;

  it('opens the way as often as its owner likes', async () => {
    const owner = from();
    for (let times = 0; times < 3 * TRIES_PER_CLIENT.points; times++)
      expect(await track(owner, code)).toMatchObject({ number });
  });

  it('is no longer looked at from a network that has guessed, right or wrong', async () => {
    const guesser = from();
    for (let at = 0; at < TRIES_PER_CLIENT.points; at++)
      expect(await track(guesser, wrong(at))).toBeInstanceOf(WrongReceipt);
    expect(await track(guesser, wrong(999))).toBeInstanceOf(TooManyRequests);
    expect(await track(guesser, code)).toBeInstanceOf(TooManyRequests);
  });

  it('cannot be guessed faster by guessing at the same moment', async () => {
    const guesser = from();
    const guesses = Array.from({ length: 100 }, (_, at) => track(guesser, wrong(at)));
    const answers = await Promise.all(guesses);
    const looked = answers.filter((answer) => answer instanceof WrongReceipt);
    expect(looked).toHaveLength(TRIES_PER_CLIENT.points);
  });

  it('is not used up by strangers: 20 networks guess all they can, and its owner comes in', async () => {
    for (let stranger = 0; stranger < 20; stranger++) {
      const guesser = from();
      for (let at = 0; at <= TRIES_PER_CLIENT.points; at++) await track(guesser, wrong(at));
    }
    expect(await track(from(), code)).toMatchObject({ number });
  });

  it('has enough bits to hold against as many networks as there are', () => {
    const years = (hours: number) => hours / (24 * 365);
    const codes = 32 ** 8;
    const halfTheCodes = codes / 2;
    expect(codes).toBe(2 ** 40);
    expect(years(halfTheCodes / (1000 * TRIES_PER_CLIENT.points))).toBeGreaterThan(3000);
    // No limit of a network at all, and an API that answers 1,000 times a second.
    expect(years(halfTheCodes / (1000 * 3600))).toBeGreaterThan(17);
  });
});

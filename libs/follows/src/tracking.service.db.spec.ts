import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { FollowsModule } from './follows.module.js';
import { StopLinks } from './stop-links.service.js';
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

  it('lets an address count anew from each confirmation on, also when it was told of something long ago', async () => {
    const links = town.get(StopLinks);
    const rowOf = async (address: string, toldAt: string | null) => {
      const id = newId();
      await town.database.write(
        `insert into address_follow (id, idea_id, address, language, created_at, confirmed_at, told_at)
         select $1, id, $2, 'de', '2020-01-01', '2020-01-02', $3 from idea where number = $4`,
        [id, address, toldAt, number],
      );
      return id;
    };
    const untold = await rowOf('untold@example.org', null);
    const told = await rowOf('told@example.org', '2020-02-01');
    await rowOf('silent@example.org', '2020-02-01');
    for (const id of [untold, told]) {
      const token = new URL(links.confirmUrlFor(id, 'de')).pathname.split('/').at(-1) ?? '';
      expect(await tracking.confirm('de', token)).toEqual({ ideaNumber: number });
    }
    expect(await tracking.forgetSilent(new Date('2025-01-01'))).toBe(1);
    const left = await town.database.rows<{ id: string }>('select id from address_follow');
    expect(left.map(({ id }) => id).sort()).toEqual([untold, told].sort());
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

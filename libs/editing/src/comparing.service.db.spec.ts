import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { Clock, newId } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { Comparing, COMPUTED_PER_CLIENT } from './comparing.service.js';
import { EditingModule } from './editing.module.js';

/** Two texts of 5,000 characters that share no word: what costs most. */
const dear = (seed: string): [string, string] => {
  const text = (side: string) =>
    Array.from({ length: 700 }, (_, at) => `${side}${((at * 7919) % 700).toString(36)}${seed}`)
      .join(' ')
      .slice(0, 5000);
  return [text('a'), text('b')];
};

describe('comparing texts', () => {
  let town: TestTown;
  let comparing: Comparing;
  beforeAll(async () => {
    town = await openTown([EventLogModule, EditingModule]);
    comparing = town.get(Comparing);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  it('computes the dearest pair once, however many ask for it at the same moment', async () => {
    const [before, after] = dear(newId());
    const first = await comparing.pieces(before, after, '192.0.2.1');
    const many = await Promise.all(
      Array.from({ length: 100 }, () => comparing.pieces(before, after, '192.0.2.2')),
    );
    // The very same list: nothing was reckoned again.
    expect(new Set([first, ...many]).size).toBe(1);
    const others = dear(newId());
    const atOnce = await Promise.all(
      Array.from({ length: 10 }, () => comparing.pieces(...others, '192.0.2.5')),
    );
    expect(new Set(atOnce).size).toBe(1);
  });

  it('stops computing for a network that asks for more and more, and still shows both texts', async () => {
    const network = '192.0.2.3';
    const text = (version: number) => `${'Ein Weg am Ufer. '.repeat(30)}Fassung ${version}.`;
    const compare = (version: number, who: string | null) =>
      comparing.pieces(text(version), text(version + 1), who);
    for (let version = 0; version < COMPUTED_PER_CLIENT.points; version++)
      expect((await compare(version, network))[0]?.kind).toBe('same');
    expect(await compare(900, network)).toEqual([
      { kind: 'removed', text: text(900) },
      { kind: 'added', text: text(901) },
    ]);
    // What is known is free, others are not slowed, and staff always see what changed.
    expect((await compare(0, network))[0]?.kind).toBe('same');
    expect((await compare(901, '192.0.2.4'))[0]?.kind).toBe('same');
    expect((await compare(902, null))[0]?.kind).toBe('same');
  });

  it('forgets within minutes, because a text may be erased meanwhile', async () => {
    const [before, after] = dear(newId());
    await comparing.pieces(before, after, null);
    const kept = (comparing as unknown as { kept: Map<string, unknown> }).kept;
    expect(kept.size).toBeGreaterThan(0);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 11 * 60_000));
    await comparing.pieces(`${before} und mehr`, after, null);
    expect(kept.size).toBe(1);
  });
});

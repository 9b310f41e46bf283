import { describe, expect, it } from '@jest/globals';
import { type KeptCandidate, QuotePools } from './quote-pool.js';
import type { Candidate, ReadText } from './reading.js';

const text = (nr: number, person: string): ReadText => ({
  kind: 'comment',
  id: `text-${String(nr).padStart(4, '0')}`,
  version: 1,
  title: '',
  body: '',
  person,
  theme: 'theme',
  stance: null,
  votes: 0,
  inherited: null,
});
const texts = Array.from({ length: 600 }, (_, nr) => text(nr, `person-${nr % 400}`));
const candidates = texts.map((_, at): Candidate => ({
  text: at,
  topic: 0,
  side: 'proposed',
  part: 'text',
  start: 0,
  end: 10,
  label: 'position',
  worth: ((at * 7919) % 101) / 101,
}));

/** What the rows hold after these chunks. */
function keptAfter(order: readonly Candidate[], chunk: number): KeptCandidate[] {
  const rows = new Set<KeptCandidate>();
  let pools = new QuotePools();
  for (let from = 0; from < order.length; from += chunk) {
    const { added, gone } = pools.take(order.slice(from, from + chunk), texts);
    for (const one of gone) expect(rows.delete(one)).toBe(true);
    for (const one of added) rows.add(one);
    // Another worker goes on with the rows alone.
    pools = new QuotePools([...rows]);
  }
  return [...rows].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
}

describe('candidates for quotes', () => {
  const best = keptAfter(candidates, 100);

  it('are the best, one of each person, and never more', () => {
    expect(best).toHaveLength(150);
    expect(new Set(best.map(({ person }) => person)).size).toBe(150);
    const ofPerson = new Map<string, number>();
    for (const { text: at, worth } of candidates) {
      const person = (texts[at] as ReadText).person;
      ofPerson.set(person, Math.max(worth, ofPerson.get(person) ?? 0));
    }
    const worths = [...ofPerson.values()].sort((a, b) => b - a).slice(0, 150);
    expect(best.map(({ worth }) => worth).sort((a, b) => b - a)).toEqual(worths);
  });

  it('are the same in whatever order and chunks they come', () => {
    expect(keptAfter([...candidates].reverse(), 100)).toEqual(best);
    expect(keptAfter(candidates, 37)).toEqual(best);
    expect(keptAfter(candidates, 600)).toEqual(best);
  });

  it('are the same when what lies below the bar is not even offered', () => {
    const pools = new QuotePools();
    let offered = 0;
    for (let from = 0; from < candidates.length; from += 50) {
      const bar = pools.bars().get('0 proposed') ?? 0;
      const worthy = candidates.slice(from, from + 50).filter(({ worth }) => worth >= bar);
      pools.take(worthy, texts);
      offered += worthy.length;
    }
    expect(offered).toBeLessThan(400);
    expect(pools.bars().get('0 proposed')).toBe(Math.min(...best.map(({ worth }) => worth)));
    // Everything once more changes nothing: all that belongs there is there.
    expect(pools.take(candidates, texts)).toEqual({ added: [], gone: [] });
  });
});

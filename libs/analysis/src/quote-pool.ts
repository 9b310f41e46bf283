import type { Side } from '@ein/topics';
import type { Candidate, ReadText } from './reading.js';

/** A candidate that is kept, by id and position. */
export interface KeptCandidate extends Omit<Candidate, 'text'> {
  kind: 'idea' | 'comment';
  sourceId: string;
  version: number;
  person: string;
}

export interface PoolChanges {
  added: KeptCandidate[];
  gone: KeptCandidate[];
}

const KEPT = 150;

/**
 * For each topic and side the best candidates, one of each person. The same ones in whatever order they come, and never more, however much
 * is read.
 */
export class QuotePools {
  private readonly pools = new Map<string, Map<string, KeptCandidate>>();

  constructor(kept: readonly KeptCandidate[] = []) {
    for (const one of kept) this.poolOf(one).set(one.person, one);
  }

  /** Takes what a chunk brought; says which rows come and go. */
  take(candidates: readonly Candidate[], texts: readonly ReadText[]): PoolChanges {
    const added = new Set<KeptCandidate>();
    const gone = new Set<KeptCandidate>();
    const leave = (one: KeptCandidate) => {
      if (!added.delete(one)) gone.add(one);
    };
    for (const { text: at, ...candidate } of candidates) {
      const { kind, id, version, person } = texts[at] as ReadText;
      const one: KeptCandidate = { ...candidate, kind, sourceId: id, version, person };
      const pool = this.poolOf(one);
      const before = pool.get(person);
      if (before && !isBetter(one, before)) continue;
      const worst = !before && pool.size >= KEPT ? worstOf(pool) : null;
      if (worst && !isBetter(one, worst)) continue;
      const leaving = before ?? worst;
      if (leaving) {
        pool.delete(leaving.person);
        leave(leaving);
      }
      pool.set(person, one);
      added.add(one);
    }
    return { added: [...added], gone: [...gone] };
  }

  private poolOf({ topic, side }: { topic: number; side: Side }): Map<string, KeptCandidate> {
    const key = `${topic} ${side}`;
    const known = this.pools.get(key);
    if (known) return known;
    const pool = new Map<string, KeptCandidate>();
    this.pools.set(key, pool);
    return pool;
  }
}

/** One order for all, so that equals do not depend on who came first. */
function isBetter(one: KeptCandidate, other: KeptCandidate): boolean {
  if (one.worth !== other.worth) return one.worth > other.worth;
  if (one.sourceId !== other.sourceId) return one.sourceId < other.sourceId;
  if (one.part !== other.part) return one.part === 'title';
  return one.start < other.start;
}

function worstOf(pool: ReadonlyMap<string, KeptCandidate>): KeptCandidate {
  let worst: KeptCandidate | null = null;
  for (const one of pool.values()) if (!worst || isBetter(worst, one)) worst = one;
  return worst as KeptCandidate;
}

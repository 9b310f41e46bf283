import type { Side } from '@ein/topics';
import { barOf, type Bars, type Candidate, type ReadText } from './reading.js';

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
  /** By full pool, who would leave it next. */
  private readonly worst = new Map<string, KeptCandidate>();

  constructor(kept: readonly KeptCandidate[] = []) {
    for (const one of kept) this.poolOf(one).set(one.person, one);
  }

  /** What is worth less would not be kept: there are better ones, and they only ever give way to still better ones. */
  bars(): Bars {
    const bars = new Map<string, number>();
    for (const [key, pool] of this.pools)
      if (pool.size >= KEPT) bars.set(key, this.worstOf(key, pool).worth);
    return bars;
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
      const key = barOf(one.topic, one.side);
      const worst = !before && pool.size >= KEPT ? this.worstOf(key, pool) : null;
      if (worst && !isBetter(one, worst)) continue;
      const leaving = before ?? worst;
      if (leaving) {
        pool.delete(leaving.person);
        leave(leaving);
      }
      pool.set(person, one);
      this.worst.delete(key);
      added.add(one);
    }
    return { added: [...added], gone: [...gone] };
  }

  private poolOf({ topic, side }: { topic: number; side: Side }): Map<string, KeptCandidate> {
    const key = barOf(topic, side);
    const known = this.pools.get(key);
    if (known) return known;
    const pool = new Map<string, KeptCandidate>();
    this.pools.set(key, pool);
    return pool;
  }

  private worstOf(key: string, pool: ReadonlyMap<string, KeptCandidate>): KeptCandidate {
    const known = this.worst.get(key);
    if (known) return known;
    let worst: KeptCandidate | null = null;
    for (const one of pool.values()) if (!worst || isBetter(worst, one)) worst = one;
    this.worst.set(key, worst as KeptCandidate);
    return worst as KeptCandidate;
  }
}

/** One order for all, so that equals do not depend on who came first. */
function isBetter(one: KeptCandidate, other: KeptCandidate): boolean {
  if (one.worth !== other.worth) return one.worth > other.worth;
  if (one.sourceId !== other.sourceId) return one.sourceId < other.sourceId;
  if (one.part !== other.part) return one.part === 'title';
  return one.start < other.start;
}

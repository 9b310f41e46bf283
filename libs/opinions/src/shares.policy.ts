import { FEWEST_IN_A_CELL } from './opinion-findings.policy.js';
import type { OpinionShares } from './opinion-results.type.js';
import { type Counts, seenIn } from './representativeness.policy.js';

/** Whole hundredths that add up to 100, the largest rests rounded up; null where so few answered that it would point at people. */
export function sharesOf(counts: Counts): OpinionShares | null {
  const answers = seenIn(counts);
  if (answers < FEWEST_IN_A_CELL) return null;
  const parts = (['agree', 'disagree', 'pass'] as const).map((name) => {
    const exact = (counts[name] / answers) * 100;
    return { name, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let missing = 100 - parts.reduce((sum, { whole }) => sum + whole, 0);
  for (const part of parts.toSorted((one, other) => other.rest - one.rest))
    if (missing-- > 0) part.whole += 1;
  const [agree = 0, disagree = 0, pass = 0] = parts.map(({ whole }) => whole);
  return { agree, disagree, pass, answers };
}

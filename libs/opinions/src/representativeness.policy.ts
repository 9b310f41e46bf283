import type { OpinionSide } from './opinion-choice.type.js';

/** How a group, or everybody, answered one statement. */
export interface Counts {
  agree: number;
  disagree: number;
  pass: number;
}

/** One-sided at 90 %. Source: Polis, math/src/polismath/math/stats.clj, `z-sig-90?`. */
const SIGNIFICANT = 1.2816;
const MOST_TYPICAL = 5;

export const seenIn = ({ agree, disagree, pass }: Counts): number => agree + disagree + pass;

export const summed = (groups: readonly Counts[]): Counts => ({
  agree: groups.reduce((sum, one) => sum + one.agree, 0),
  disagree: groups.reduce((sum, one) => sum + one.disagree, 0),
  pass: groups.reduce((sum, one) => sum + one.pass, 0),
});

export const isSignificant = (z: number): boolean => z > SIGNIFICANT;

/** The share of a side, drawn a little to one half where few have answered: (n + 1)/(S + 2). Source: Polis, repness.clj. */
export const shareOf = (counts: Counts, side: OpinionSide): number =>
  (counts[side] + 1) / (seenIn(counts) + 2);

/** z of the test whether a share is above one half, with one added to both. Source: Polis, stats.clj, `prop-test`. */
export function shareTest(successes: number, seen: number): number {
  const [n, all] = [successes + 1, seen + 1];
  return 2 * Math.sqrt(all) * (n / all - 0.5);
}

/** z of the test whether one share is above another, with one added to all. Source: Polis, stats.clj, `two-prop-test`. */
export function twoShareTest(
  inside: number,
  outside: number,
  seenInside: number,
  seenOutside: number,
): number {
  const [a, b, n, m] = [inside + 1, outside + 1, seenInside + 1, seenOutside + 1];
  const pooled = (a + b) / (n + m);
  if (pooled === 1) return 0;
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}

/** How typical a side of a statement is for a group. */
export interface Typical {
  statementId: string;
  side: OpinionSide;
  /** Share in the group by share in the rest. */
  ratio: number;
  metric: number;
  passes: boolean;
}

/**
 * What sets a group apart: r = share in the group / share in the rest, kept where both the share itself and its difference to
 * the rest are significant, ranked by r · z_r · p · z_p. Source: Polis, repness.clj, `conv-repness`, `repness-metric`.
 */
export function typicality(statementId: string, group: Counts, rest: Counts): Typical {
  const [seen, seenElsewhere] = [seenIn(group), seenIn(rest)];
  const bySide = (['agree', 'disagree'] as const).map((side) => {
    const share = shareOf(group, side);
    const test = shareTest(group[side], seen);
    const ratio = share / shareOf(rest, side);
    const ratioTest = twoShareTest(group[side], rest[side], seen, seenElsewhere);
    return {
      side,
      ratio,
      ratioTest,
      metric: ratio * ratioTest * share * test,
      passes: isSignificant(ratioTest) && isSignificant(test),
    };
  });
  const [agree, disagree] = bySide as [(typeof bySide)[0], (typeof bySide)[0]];
  const { side, ratio, metric } = agree.ratioTest > disagree.ratioTest ? agree : disagree;
  return { statementId, side, ratio, metric, passes: agree.passes || disagree.passes };
}

/** The five most typical of those that pass the tests, agreeing before disagreeing. Source: Polis, `select-rep-comments`. */
export function mostTypical(all: readonly Typical[]): Typical[] {
  const best = all
    .filter((one) => one.passes)
    .sort((one, other) => other.metric - one.metric)
    .slice(0, MOST_TYPICAL);
  return [
    ...best.filter(({ side }) => side === 'agree'),
    ...best.filter(({ side }) => side === 'disagree'),
  ];
}

/**
 * How much all groups share a side: the product over groups of (n + 1)/(S + 2), so that no majority carries it over a group
 * that disagrees. Source: Small et al., Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces, 2021.
 */
export const sharedBy = (groups: readonly Counts[], side: OpinionSide): number =>
  groups.reduce((product, counts) => product * shareOf(counts, side), 1);

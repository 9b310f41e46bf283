/**
 * Mann–Whitney U with ties, two-sided, by the normal approximation: how likely two rows of times differ as much as these by
 * chance alone. Enough from about twenty on each side.
 */
export function likelihoodOfChance(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, mine: true })),
    ...other.map((value) => ({ value, mine: false })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  let ties = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end]?.value === all[at]?.value) end++;
    const rank = (at + end + 1) / 2;
    rankSum += all.slice(at, end).filter(({ mine }) => mine).length * rank;
    ties += (end - at) ** 3 - (end - at);
    at = end;
  }
  const [n, m] = [one.length, other.length];
  const total = n + m;
  const u = rankSum - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  if (spread === 0) return 1;
  return 2 * (1 - normal(Math.abs(u - (n * m) / 2) / spread));
}

/** Share of a normal distribution below z (Abramowitz and Stegun 7.1.26). */
function normal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 0.5 * (2 - tail * Math.exp(-x * x));
}

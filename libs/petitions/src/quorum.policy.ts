/** What share of the residents must sign, and how many are enough at most. */
export interface QuorumRule {
  percent: number;
  most: number;
}

/** For towns of more than 10,000 and up to 50,000 residents; source: § 31 NKomVG. */
export const QUORUM: QuorumRule = { percent: 4, most: 1500 };
const SIZE = { above: 10_000, upTo: 50_000 };

/** The rule that holds for a town of this size; null where the law has another one, which the town must enter. */
export function ruleFor(residents: number, own: QuorumRule | null): QuorumRule | null {
  if (own) return own;
  return residents > SIZE.above && residents <= SIZE.upTo ? QUORUM : null;
}

/** How many signatures are needed: the share, counted up to a whole person, but never more than the ceiling. */
export function quorumOf(residents: number, { percent, most }: QuorumRule): number {
  // In whole hundredths, because 0.04 is not exact in binary and would turn 1,200 into 1,201.
  return Math.min(Math.ceil((residents * Math.round(percent * 100)) / 10_000), most);
}

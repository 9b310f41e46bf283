/** Below this a figure could point at single people. */
export const SMALLEST_GROUP = 5;

/**
 * Hides what is too small in a row of groups whose sum is known to everybody; `null` stands for hidden.
 * Whoever subtracts what is shown from the sum gets the hidden ones together, so that rest must be no small group either,
 * nor may it be a single group, nor tell each of its members: then the next smallest groups are hidden too.
 */
export function suppressSmall(groups: readonly number[]): (number | null)[] {
  const smallestFirst = groups
    .map((size, index) => ({ size, index }))
    .sort((one, other) => one.size - other.size || one.index - other.index);
  let hidden = smallestFirst.findIndex(({ size }) => size >= SMALLEST_GROUP);
  if (hidden === -1) hidden = groups.length;
  while (
    hidden < groups.length &&
    tellsTooMuch(smallestFirst.slice(0, hidden).map(({ size }) => size))
  ) {
    // All of one size or none: which of two equal groups is hidden would tell whoever knows this rule.
    const size = smallestFirst[hidden]?.size;
    while (smallestFirst[hidden]?.size === size && hidden < groups.length) hidden++;
  }
  const kept = new Set(smallestFirst.slice(hidden).map(({ index }) => index));
  return groups.map((size, index) => (kept.has(index) ? size : null));
}

function tellsTooMuch(hidden: number[]): boolean {
  const rest = hidden.reduce((sum, size) => sum + size, 0);
  // Where the rest is nobody, there is nobody to point at.
  if (rest === 0) return false;
  const fullest = hidden.length * (SMALLEST_GROUP - 1);
  return hidden.length < 2 || rest < SMALLEST_GROUP || rest === fullest;
}

const FACTORS = [1, 2, 2.5, 3, 4, 5, 6, 8, 10];
const STEPS = 4;

/** A round end of the axis with room for the value behind the longest bar, and the whole-numbered step between two lines. */
export function axisOf(longest: number): { end: number; step: number } {
  const wanted = Math.max(longest * 1.1, STEPS);
  const power = 10 ** Math.floor(Math.log10(wanted / STEPS));
  const steps = FACTORS.map((factor) => factor * power).filter(Number.isInteger);
  const step = steps.find((one) => one * STEPS >= wanted) ?? power * 10;
  return { end: step * STEPS, step };
}

const KB = 1024;

/** Bytes on the wire with Brotli that a first visit may cost, by kind of file. */
export const BUDGET = { script: 45 * KB, stylesheet: 32 * KB, font: 45 * KB, document: 20 * KB };
export const BUDGET_IN_ALL = 140 * KB;

export const sumOf = (weights: Readonly<Record<string, number>>): number =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** What weighs too much, in words; empty when nothing does. */
export function overBudget(weights: Readonly<Record<string, number>>): string[] {
  const words = (kind: string, bytes: number, most: number) =>
    bytes > most ? [`${kind}: ${(bytes / KB).toFixed(1)} of ${most / KB} KB`] : [];
  return [
    ...Object.entries(BUDGET).flatMap(([kind, most]) => words(kind, weights[kind] ?? 0, most)),
    ...words('in all', sumOf(weights), BUDGET_IN_ALL),
  ];
}

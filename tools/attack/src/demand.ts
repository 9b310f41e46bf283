/** The product did not stand; the message says what was seen instead. */
export class Fell extends Error {}

/** Throws {@link Fell} unless it holds. */
export function demand(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Fell(otherwise);
}

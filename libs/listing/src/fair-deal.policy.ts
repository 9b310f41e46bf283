/** How many fair orders a day has. */
export const VARIANTS = 16;

/**
 * Deals the orders to first visits as one deals cards: shuffled, each once, then shuffled anew. Every visitor's order is left
 * to chance, and no order is seen more often than the others by more than one.
 */
export class FairDeal {
  private cards: number[] = [];

  constructor(private readonly random: (below: number) => number) {}

  next(): number {
    if (!this.cards.length) this.cards = Array.from({ length: VARIANTS }, (_, variant) => variant);
    return this.cards.splice(this.random(this.cards.length), 1)[0] ?? 0;
  }
}

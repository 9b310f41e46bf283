import type { Product } from './product.ts';

/** One way to do harm, what must come of it, and how it is tried. */
export interface Attack {
  group: string;
  name: string;
  title: string;
  expected: string;
  /** Says in a few words what was seen; throws when the product did not stand. */
  run: (product: Product) => Promise<string>;
}

export interface Outcome extends Pick<Attack, 'group' | 'name' | 'title' | 'expected'> {
  held: boolean;
  seen: string;
  seconds: number;
}

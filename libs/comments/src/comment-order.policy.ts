import { createHash } from 'node:crypto';
import { Stance } from './stance.type.js';

/** Of the 95 % interval. */
export const Z = 1.96;

/** What the orders look at. `votesBefore`: good reasons given under the idea before this comment stood there to be chosen. */
export interface Ordered {
  id: string;
  stance: Stance | null;
  shown: boolean;
  votes: number;
  votesBefore: number;
  replies: number;
  createdAt: Date;
}

/** Lower end of the interval (Wilson 1927) of the share `k` of `n`. */
export function wilson(k: number, n: number): number {
  if (n === 0) return 0;
  const p = k / n;
  return (
    (p + Z ** 2 / (2 * n) - Z * Math.sqrt((p * (1 - p) + Z ** 2 / (4 * n)) / n)) / (1 + Z ** 2 / n)
  );
}

/** How equals stand on this seed: shuffled, and the same for everyone. */
export const tie = (seed: number, id: string): string =>
  createHash('md5').update(`${seed}${id}`).digest('hex');

const compare = (one: string | number, other: string | number) =>
  one < other ? -1 : one > other ? 1 : 0;

/** The side's place in the turn: questions follow the three sides, comments without a stance come last. */
export const sideOf = (stance: Stance | null, sides: readonly Stance[]): number =>
  stance === null ? 5 : stance === 'question' ? 4 : sides.indexOf(stance) + 1;

/** The best of each side in turn. What was removed stands last in its side. */
export function balanced<C extends Ordered>(
  comments: readonly C[],
  seed: number,
  sides: readonly Stance[],
): C[] {
  const given = comments.reduce((sum, one) => sum + one.votes, 0);
  const placed = comments.map((comment) => ({
    comment,
    side: sideOf(comment.stance, sides),
    bound: wilson(comment.votes, Math.max(given - comment.votesBefore, comment.votes)),
    tie: tie(seed, comment.id),
    rank: 0,
  }));
  for (let side = 1; side <= 5; side++)
    placed
      .filter((one) => one.side === side)
      .sort(
        (one, other) =>
          compare(Number(other.comment.shown), Number(one.comment.shown)) ||
          compare(other.bound, one.bound) ||
          compare(one.tie, other.tie),
      )
      .forEach((one, index) => (one.rank = index));
  return placed
    .sort((one, other) => compare(one.rank, other.rank) || compare(one.side, other.side))
    .map((one) => one.comment);
}

/** Newest first; of one moment, the later id. */
export function newest<C extends Ordered>(comments: readonly C[]): C[] {
  return [...comments].sort(
    (one, other) =>
      compare(other.createdAt.getTime(), one.createdAt.getTime()) || compare(other.id, one.id),
  );
}

export function oldest<C extends Ordered>(comments: readonly C[]): C[] {
  return newest(comments).reverse();
}

/** Most replies first, then newest. */
export function mostAnswered<C extends Ordered>(comments: readonly C[]): C[] {
  return newest(comments).sort((one, other) => compare(other.replies, one.replies));
}

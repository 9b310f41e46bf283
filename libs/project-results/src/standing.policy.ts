import type { Visibility } from '@ein/ideas';
import type { RunnerUpRule } from '@ein/projects';

/** What became of an idea in the order of a result. */
export const Outcome = {
  CHOSEN: 'chosen',
  MOVED_UP: 'moved_up',
  WITHDRAWN: 'withdrawn',
  NOT_CHOSEN: 'not_chosen',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

export interface Standing {
  place: number | null;
  chosen: boolean;
  visibility: Visibility;
}

/** In the order of the rule: what has a place first. */
export const inOrder = <S extends Standing>(standings: readonly S[]): S[] =>
  standings.toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || 0);

/**
 * What became of each, in the given order. Where the rule says so, the seat of a chosen idea that was withdrawn goes to the
 * next that has a place and is still public; a removed idea keeps its seat, because an appeal may bring it back.
 */
export function outcomesOf(standings: readonly Standing[], rule: RunnerUpRule | null): Outcome[] {
  let seats = rule === 'next' ? standings.filter(isGone).length : 0;
  const moved = new Set<Standing>();
  for (const standing of inOrder(standings)) {
    if (seats === 0) break;
    if (standing.chosen || standing.place === null || standing.visibility !== 'published') continue;
    moved.add(standing);
    seats--;
  }
  return standings.map((standing) => {
    if (isGone(standing)) return Outcome.WITHDRAWN;
    if (standing.chosen) return Outcome.CHOSEN;
    return moved.has(standing) ? Outcome.MOVED_UP : Outcome.NOT_CHOSEN;
  });
}

const isGone = ({ chosen, visibility }: Standing) => chosen && visibility === 'withdrawn';

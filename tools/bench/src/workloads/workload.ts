import type { Town } from '../data/database.ts';
import type { Shot, Target } from '../load.ts';
import type { Running } from '../services.ts';

/** One scale with everything that answers for it. */
export interface Scene {
  town: Town;
  api: Running;
  bare: Running;
  meili: { origin: string; key: string; index: string } | null;
}

export interface Pair {
  product: Target;
  bare: Target;
  /** The bare side is Meilisearch itself. */
  bareIsMeilisearch?: boolean;
  /** Compares what was counted with what was answered; throws when a single one is missing. */
  finish?: () => Promise<string>;
}

export interface Goal {
  /** Most CPU per request as a multiple of the bare limit. */
  most: number;
  stretch: number;
}

export interface Workload {
  part: string;
  name: string;
  title: string;
  goal: Goal;
  /** Null: it cannot be measured here, such as search without Meilisearch. */
  prepare(scene: Scene): Promise<Pair | null>;
}

export interface Ask {
  query: string;
  variables: object;
}

export function graphqlShot({ query, variables }: Ask, check: Shot['check'], token?: string): Shot {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
    check,
  };
}

const VOTE_COUNTS = /"voteCount":\d+/g;

/** The answer must be the remembered one to the letter; only votes may have been cast since. */
export function same(expected: string): Shot['check'] {
  return (status, body) => {
    if (status !== 200) return `${status} ${body.slice(0, 300)}`;
    if (body === expected || body.replace(VOTE_COUNTS, '') === expected.replace(VOTE_COUNTS, ''))
      return null;
    return `another answer than at first: ${body.slice(0, 300)}`;
  };
}

/** Goes through the shots in turn, over and over. */
export function inTurn(origin: string, shots: Shot[]): Target {
  let at = 0;
  return {
    origin,
    next: () => {
      const shot = shots[at++ % shots.length];
      if (!shot) throw new Error('There is nothing to ask.');
      return shot;
    },
  };
}

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

/** What of an answer may differ from time to time: votes that were cast since, and the moment that a discussion's cursor carries. */
const timeless = (body: string): string => withoutMoments(body).replace(/"voteCount":\d+/g, '');

/** Each cursor as the place that it names. */
export const withoutMoments = (body: string): string =>
  body.replace(/(?<="endCursor":")[\w-]+/g, (cursor) => placeIn(cursor).join(' '));

function placeIn(cursor: string): unknown[] {
  const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  return values.length === 5 ? values.toSpliced(1, 1) : values;
}

/** The answer must be the remembered one to the letter, but for what is not timeless. */
export function same(expected: string): Shot['check'] {
  const known = timeless(expected);
  return (status, body) => {
    if (status !== 200) return `${status} ${body.slice(0, 300)}`;
    if (body === expected || timeless(body) === known) return null;
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

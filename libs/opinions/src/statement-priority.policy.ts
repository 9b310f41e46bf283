import { lotOf } from './chance.policy.js';

/** How a statement was answered so far; `seen` counts agreeing, disagreeing and passing alike. */
export interface Answered {
  agree: number;
  pass: number;
  seen: number;
  /** How far from the middle of the opinion map it pulls those who agree; 0 before there is a map. */
  extremity: number;
}

/**
 * How much an answer to this statement tells: I = (1 − p)(e + 1)a with p = (P + 1)/(S + 2) and a = (A + 1)/(S + 2).
 * Source: Polis, math/src/polismath/math/conversation.clj, `importance-metric`.
 */
export function importanceOf({ agree, pass, seen, extremity }: Answered): number {
  const passing = (pass + 1) / (seen + 2);
  const agreeing = (agree + 1) / (seen + 2);
  return (1 - passing) * (extremity + 1) * agreeing;
}

/**
 * How likely it comes next: (I · (1 + 8 · 2^(−S/5)))², so that new statements bubble up.
 * Source: Polis, math/src/polismath/math/conversation.clj, `priority-metric`.
 */
export function priorityOf(answered: Answered): number {
  return (importanceOf(answered) * (1 + 8 * 2 ** (-answered.seen / 5))) ** 2;
}

/**
 * The order in which somebody meets statements: drawn without putting back, each as likely as its priority is high, as Polis
 * draws the next one. The lot of a statement belongs to person and day, so that a page loaded again shows the same one.
 * Source of the way to draw: Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006.
 */
export function inDrawnOrder<T extends { id: string } & Answered>(
  statements: readonly T[],
  person: string,
  day: string,
): T[] {
  const key = (statement: T) => -Math.log(lotOf(person, day, statement.id)) / priorityOf(statement);
  return statements
    .map((statement) => ({ statement, key: key(statement) }))
    .sort((one, other) => one.key - other.key || (one.statement.id < other.statement.id ? -1 : 1))
    .map(({ statement }) => statement);
}

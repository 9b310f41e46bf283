import type { OpinionChoice } from './opinion-choice.type.js';
import type { Said } from './opinion-findings.policy.js';

/** Everything one person said: by statement the first letter of the choice, or a dash. 2,000 people are 2,000 of these, not 300,000 rows. */
export interface Ballot {
  personId: string;
  choices: string;
}

const BY_LETTER: Readonly<Record<string, OpinionChoice>> = {
  a: 'agree',
  d: 'disagree',
  p: 'pass',
};

/** The answers on these ballots, whose letters stand in the order of these statements. */
export const saidOn = (ballots: readonly Ballot[], statementIds: readonly string[]): Said[] =>
  ballots.flatMap(({ personId, choices }) =>
    statementIds.flatMap((statementId, at): Said[] => {
      const choice = BY_LETTER[choices[at] ?? ''];
      return choice ? [{ personId, statementId, choice }] : [];
    }),
  );

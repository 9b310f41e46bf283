import { graphql, type ResultOf } from './graphql.ts';

/** A warning, suspension or block, as its owner and the moderation read it. */
export const sanctionFields = graphql(`
  fragment SanctionFields on Sanction {
    id
    kind
    about
    reason
    ground
    facts
    severeGround
    since
    until
    stands
    seen
    liftedAt
    liftReason
    canAppealUntil
    appeal {
      id
      text
      receivedAt
      dueAt
      decidedAt
      success
      answer
    }
  }
`);

export type SanctionFields = ResultOf<typeof sanctionFields>;

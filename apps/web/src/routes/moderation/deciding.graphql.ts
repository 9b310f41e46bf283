import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const DECIDE = graphql(`
  mutation Decide($input: DecideInput!, $seenAt: DateTime!) {
    decide(input: $input) {
      __typename
      ... on Decision {
        id
      }
      ... on ItemChanged {
        decidedBy
        textChange(seenAt: $seenAt) {
          title {
            kind
            text
          }
          body {
            kind
            text
          }
        }
        current {
          version
          decision {
            action
            decidedAt
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const UNDO = graphql(`
  mutation UndoDecision($input: UndoDecisionInput!) {
    undoDecision(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

/** Somebody else was faster, or something came in. */
export type Conflict = Extract<ResultOf<typeof DECIDE>['decide'], { __typename: 'ItemChanged' }>;

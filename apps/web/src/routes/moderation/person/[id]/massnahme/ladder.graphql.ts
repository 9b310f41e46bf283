import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { sanctionFields } from '#lib/api/sanction.graphql.ts';

export const LADDER = graphql(
  `
    query AccountLadder($accountId: ID!) {
      accountLadder(accountId: $accountId) {
        id
        sanctions {
          ...SanctionFields
        }
        steps {
          kind
          whyNot
          onlySevere
        }
      }
      reasonPresets {
        id
        label
        text
        ground
      }
    }
  `,
  [sanctionFields],
);

export const PREVIEW = graphql(`
  query SanctionPreview(
    $accountId: ID!
    $kind: SanctionKind!
    $days: Int
    $reason: String!
    $ground: String!
    $facts: String!
  ) {
    sanctionPreview(
      accountId: $accountId
      kind: $kind
      days: $days
      reason: $reason
      ground: $ground
      facts: $facts
    )
  }
`);

export const IMPOSE = graphql(`
  mutation ImposeSanction($input: ImposeSanctionInput!) {
    imposeSanction(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const LIFT = graphql(`
  mutation LiftSanction($input: LiftSanctionInput!) {
    liftSanction(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type Ladder = NonNullable<ResultOf<typeof LADDER>['accountLadder']>;
export type SanctionKind = Ladder['steps'][number]['kind'];

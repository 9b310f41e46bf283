import { graphql } from '#lib/api/graphql.ts';

export const TAKE_OVER = graphql(`
  mutation TakeOver($input: TrackIdeaInput!) {
    takeOver(input: $input) {
      __typename
      ... on TakenOver {
        kind
        number
      }
      ... on Problem {
        message
      }
    }
  }
`);

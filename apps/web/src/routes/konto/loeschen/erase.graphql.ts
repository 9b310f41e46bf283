import { graphql } from '#lib/api/graphql.ts';

export const REQUEST_ERASURE = graphql(`
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const ERASE_ACCOUNT = graphql(`
  mutation EraseAccount($input: EraseAccountInput!) {
    eraseAccount(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

import { graphql } from '#lib/api/graphql.ts';

export const TRUST_AUTHOR = graphql(`
  mutation TrustAuthor($input: TrustAuthorInput!) {
    trustAuthor(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const END_TRUST = graphql(`
  mutation EndTrust($input: EndTrustInput!) {
    endTrust(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
